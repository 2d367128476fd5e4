import type { Row } from '../../../store/query/contract.ts';
import type { Selected } from '../query-params.ts';

/** What is selected in a list: some of its rows, or all that the query matches but some. */
export interface Picks {
  /** True: every match is picked, but those with these keys. */
  all: boolean;
  keys: ReadonlySet<string>;
}

export const noPicks: Picks = { all: false, keys: new Set() };

/** The same row of whatever query: `12.3` of a finding, `12` of a report; null of a group's row. */
export function pickKey(row: Row): string | null {
  switch (row.kind) {
    case 'group':
      return null;
    case 'report':
      return String(row.id);
    case 'finding':
      return `${row.capture}.${row.index}`;
  }
}

export function isPicked({ all, keys }: Picks, row: Row): boolean {
  const key = pickKey(row);
  return key !== null && keys.has(key) !== all;
}

export function countPicked({ all, keys }: Picks, total: number): number {
  return all ? Math.max(total - keys.size, 0) : keys.size;
}

/** Picks these rows, or takes them out. */
export function withPicked(picks: Picks, rows: readonly Row[], picked: boolean): Picks {
  const keys = new Set(picks.keys);
  for (const row of rows) {
    const key = pickKey(row);
    if (key === null) continue;
    if (picked === picks.all) keys.delete(key);
    else keys.add(key);
  }
  return { all: picks.all, keys };
}

/** As what works on a selection is told of it. */
export function selectedBy(picks: Picks, query: Selected['query']): Selected {
  if (picks.all) return { query, picked: null, dropped: positionsOf(picks.keys) };
  return { query, picked: positionsOf(picks.keys), dropped: [] };
}

/** By capture, in the order of captures and of their findings. */
function positionsOf(keys: ReadonlySet<string>): { capture: number; findings: number[] }[] {
  const findings = new Map<number, number[]>();
  for (const key of keys) {
    const [capture = 0, index] = key.split('.').map(Number);
    const others = findings.get(capture) ?? [];
    findings.set(capture, index === undefined ? others : [...others, index]);
  }
  return [...findings]
    .map(([capture, indexes]) => ({ capture, findings: indexes.sort((a, b) => a - b) }))
    .sort((a, b) => a.capture - b.capture);
}
