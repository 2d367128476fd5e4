import type { CellAddress, Report } from '../parsers/report.ts';
import { accept } from './acceptance.ts';
import { familyOf } from './claim-family.ts';
import { marksOf, weightOf } from './claim-finding.ts';
import { additionOf, isExact, type StatedList, sumOf } from './list-sums.ts';
import { quoteOf, statedBy, subjectOf } from './prose.ts';
import type { Judgement } from './rule.ts';

/** Lists of what became of requests: they have a rule of their own, as the table knows further totals for them. */
export function isOutcomeList({ total, members }: StatedList): boolean {
  const of = familyOf(total.kind);
  if (of !== 'received' && of !== 'concluded') return false;
  return members.some(
    ({ kind }) => familyOf(kind) === 'outcome' || familyOf(kind) === 'concluded' || kind === 'carried-out',
  );
}

/** Why a list is not added up; null where it is. */
export function notAdded({ total, members }: StatedList): string | null {
  if (members.some(({ time, scope }) => time !== total.time || scope !== total.scope)) {
    return '列出的各项与总数说的不是同一范围或同一时段';
  }
  return null;
}

const TOTALS: readonly CellAddress[][] = [
  ['table3/received/total'],
  ['table3/received/total', 'table3/carriedIn/total'],
  ['table3/concluded/total'],
];

/** What the table gives for the requests that a list may divide. */
export function totalsOfRequests(report: Report): { values: number[]; cells: CellAddress[] } {
  const known = TOTALS.map((plus) => accept(report, { plus, minus: [] }));
  return { values: known.flatMap(({ values }) => values), cells: [...new Set(known.flatMap(({ cells }) => cells))] };
}

/** The finding of a list that does not agree with its total. */
export function disagreement(report: Report, list: StatedList, cells: CellAddress[], certain: boolean): Judgement {
  const { total, members, closed } = list;
  const sum = sumOf(members);
  const shown = sum.low ?? sum.high ?? Number.NaN;
  const stated = total.low ?? total.high ?? Number.NaN;
  const level = [total, ...members].every(isExact) ? undefined : weightOf({ ...total, precision: 'approximate' });
  const message = certain ? 'failed' : closed ? 'review' : 'open';
  return {
    subject: subjectOf(total),
    outcome: certain ? 'failed' : 'review',
    message,
    claims: list.claims,
    cells,
    marks: marksOf(report, cells),
    ...(level === undefined ? {} : { level }),
    slots: {
      stated: statedBy(report, total),
      sum: members.length > 1 ? `${additionOf(members)} = ${shown}` : `${shown}`,
      total: total.raw,
      difference: Math.abs(Math.round((shown - stated) * 1e6) / 1e6),
    },
    expected: shown,
    actual: stated,
    quote: quoteOf(report, total, members.at(-1) ?? total),
  };
}
