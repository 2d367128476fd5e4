import type { Dictionaries } from './block.ts';
import type { Grouping, GroupRow, Query } from './contract.ts';
import { ordered } from './order.ts';
import { regionName } from './regions.ts';
import { levels, unknownYear } from './segment.ts';
import { standpoints } from './standings.ts';

/** A group among the rows: its head stands at `row`, its members from `from` on among the matches. */
export interface Group {
  head: GroupRow;
  row: number;
  from: number;
}

export interface Grouped {
  numbers: Uint32Array;
  groups: Group[];
  rows: number;
}

/** Brings the members of each group together, in the order in which they stood, and lays out the rows. */
export function grouped(
  numbers: Uint32Array,
  codes: Float64Array,
  group: Grouping,
  folded: Query['folded'],
  dictionaries: Dictionaries,
): Grouped {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const inOrder = [...counts.keys()].sort(comparer(group, dictionaries));
  const rank = new Map(inOrder.map((code, at) => [code, at]));
  const groups: Group[] = [];
  let row = 0;
  let from = 0;
  for (const code of inOrder) {
    const count = counts.get(code) ?? 0;
    const key = keyOf(group, code, dictionaries);
    const isFolded = folded.includes(key);
    groups.push({ head: { kind: 'group', key, label: key, count, folded: isFolded }, row, from });
    row += isFolded ? 1 : 1 + count;
    from += count;
  }
  const ranks = Uint32Array.from(codes, (code) => rank.get(code) ?? 0);
  return { numbers: ordered(numbers, ranks), groups, rows: row };
}

/** Words in Chinese order and the graver and the newer first; what is not known last. */
function comparer(group: Grouping, dictionaries: Dictionaries): (a: number, b: number) => number {
  if (group === 'level' || group === 'year') return (a, b) => b - a;
  if (group === 'standpoint') return (a, b) => a - b;
  const dictionary =
    dictionaries[{ organ: 'organs', site: 'sites', region: 'regions', rule: 'rules' }[group] as 'organs'];
  const ranks = dictionary.ranks();
  return (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0);
}

function keyOf(group: Grouping, code: number, dictionaries: Dictionaries): string {
  switch (group) {
    case 'level':
      return levels[code] ?? '';
    case 'standpoint':
      return standpoints[code] ?? '';
    case 'year':
      return code === unknownYear ? '' : String(code);
    case 'organ':
      return dictionaries.organs.word(code);
    case 'site':
      return dictionaries.sites.word(code);
    case 'rule':
      return dictionaries.rules.word(code);
    case 'region':
      return regionName(dictionaries.regions.word(code));
  }
}
