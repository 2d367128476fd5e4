import type { Dictionaries } from './block.ts';
import type { Grouping, GroupRow, Query } from './contract.ts';
import { ordered, ranksOf } from './order.ts';
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
  const places = ranksOf(codes, false);
  const { counts, codeOf } = counted(places, codes);
  const inOrder: number[] = [];
  counts.forEach((count, place) => {
    if (count > 0) inOrder.push(place);
  });
  const compare = comparer(group, dictionaries);
  inOrder.sort((a, b) => compare(codeOf[a] ?? 0, codeOf[b] ?? 0));
  const rank = new Uint32Array(counts.length);
  inOrder.forEach((place, at) => {
    rank[place] = at;
  });
  const groups: Group[] = [];
  let row = 0;
  let from = 0;
  for (const place of inOrder) {
    const count = counts[place] ?? 0;
    const key = keyOf(group, codeOf[place] ?? 0, dictionaries);
    const isFolded = folded.includes(key);
    groups.push({ head: { kind: 'group', key, label: key, count, folded: isFolded }, row, from });
    row += isFolded ? 1 : 1 + count;
    from += count;
  }
  for (let at = 0; at < places.length; at += 1) places[at] = rank[places[at] ?? 0] ?? 0;
  return { numbers: ordered(numbers, places), groups, rows: row };
}

/** By place, how often it occurs, and the code that stands for it. */
function counted(places: Uint32Array, codes: Float64Array): { counts: Uint32Array; codeOf: Float64Array } {
  let greatest = 0;
  for (let at = 0; at < places.length; at += 1) greatest = Math.max(greatest, places[at] ?? 0);
  const counts = new Uint32Array(greatest + 1);
  const codeOf = new Float64Array(greatest + 1);
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + 1;
    codeOf[place] = codes[at] ?? 0;
  }
  return { counts, codeOf };
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
