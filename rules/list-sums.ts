import type { Claim, Report } from '../parsers/report.ts';
import { rounded } from './sums.ts';

/** A 其中 list of the prose with the figure that it divides. */
export interface StatedList {
  total: Claim;
  members: Claim[];
  /** Positions in `Report.claims`, the total's first. */
  claims: number[];
  /** The list says that it is complete. */
  closed: boolean;
  /** The total is itself a member of a list, or a member divides further. */
  nested: boolean;
}

export function listsOf(report: Report): StatedList[] {
  const lists = new Map<number, StatedList>();
  const totals = new Set(report.claims.flatMap(({ list }) => (list ? [list.total] : [])));
  for (const [index, claim] of report.claims.entries()) {
    const { list } = claim;
    const total = list === null ? undefined : report.claims[list.total];
    if (list === null || total === undefined) continue;
    const known = lists.get(list.group) ?? {
      total,
      members: [],
      claims: [list.total],
      closed: false,
      nested: total.list !== null,
    };
    known.members.push(claim);
    known.claims.push(index);
    known.closed ||= list.closed;
    known.nested ||= totals.has(index);
    lists.set(list.group, known);
  }
  return [...lists.values()];
}

export interface Range {
  low: number | null;
  high: number | null;
}

export function sumOf(members: readonly Claim[]): Range {
  const add = (sum: number | null, value: number | null) =>
    sum === null || value === null ? null : rounded(sum + value);
  return members.reduce<Range>((sum, { low, high }) => ({ low: add(sum.low, low), high: add(sum.high, high) }), {
    low: 0,
    high: 0,
  });
}

export const isExact = ({ precision, low, high }: Claim): boolean =>
  precision === 'exact' && low !== null && low === high;

/** 1.17万 may be rounded or cut off. */
function widened({ low, high, precision, resolution }: Claim): Range {
  return { low, high: high === null || precision !== 'rounded' ? high : high + resolution / 2 };
}

const MOST = 60;

/**
 * What the members may come to: as listed, and without those that only divide the member before them (无法提供8件，本机关不掌握7件，
 * 另行制作1件). Very long lists are only added up.
 */
function possibleSums(values: readonly number[]): Set<number> {
  const whole = rounded(values.reduce((sum, value) => sum + value, 0));
  if (values.length > MOST) return new Set([whole]);
  const from: Set<number>[] = [];
  for (let i = values.length; i >= 0; i -= 1) {
    const value = values[i];
    if (value === undefined) {
      from[i] = new Set([0]);
      continue;
    }
    const sums = new Set<number>();
    const take = (rest: Set<number> | undefined) => {
      for (const sum of rest ?? []) if (sums.size < MOST) sums.add(rounded(sum + value));
    };
    take(from[i + 1]);
    let run = 0;
    for (let j = i + 1; j < values.length && run < value; j += 1) {
      run = rounded(run + (values[j] ?? Number.NaN));
      if (run === value && j > i + 1) take(from[j + 1]);
    }
    from[i] = sums;
  }
  return from[0] ?? new Set([whole]);
}

/** The members divide the total several times over: 自然人8件、法人2件，网上6件、当面4件. */
function dividesOver(values: readonly number[], total: number, closed: boolean): boolean {
  let run = 0;
  let times = 0;
  for (const value of values) {
    run = rounded(run + value);
    if (run === total) {
      times += 1;
      run = 0;
    }
  }
  return times > 0 && (run === 0 || (!closed && run < total));
}

/** How many members, two at least and not all, make up the total already; null where none do. */
export function closesBefore({ total, members }: StatedList): number | null {
  let run = 0;
  for (const [index, { low, high }] of members.slice(0, -1).entries()) {
    if (low === null || low !== high) return null;
    run = rounded(run + low);
    if (run === total.low && total.low === total.high && index > 0) return index + 1;
  }
  return null;
}

/** Whether the list agrees with one of the totals that it may divide, the first of them the stated one. */
export function agrees({ total, members, closed }: StatedList, others: readonly number[]): boolean {
  const exact = isExact(total) && members.every(isExact);
  const values = members.map(({ low }) => low ?? Number.NaN);
  if (exact) {
    const sums = [...possibleSums(values)];
    const last = members.at(-1);
    // 此外 and 另有 may come on top of the total.
    if (last && /^[，,、]?(?:此外|另)/.test(last.phrase)) sums.push(...possibleSums(values.slice(0, -1)));
    const targets = [total.low ?? Number.NaN, ...others];
    const most = Math.max(...targets);
    return (
      targets.some((target) => sums.includes(target) || dividesOver(values, target, closed)) ||
      (!closed && sums.some((sum) => sum <= most))
    );
  }
  const sum = sumOf(members.map((member) => ({ ...member, ...widened(member) })));
  const { low, high } = widened(total);
  const within = (value: Range, least: number | null, most: number | null) =>
    (most === null || value.low === null || value.low <= most) &&
    (!closed || least === null || value.high === null || value.high >= least);
  return within(sum, low, high) || others.some((other) => within(sum, other, other));
}

/** `25 + 68 + 856`. */
export function additionOf(members: readonly Claim[]): string {
  return members.map(({ low, high, raw }) => (low !== null && low === high ? String(low) : raw)).join(' + ');
}
