import type { Dictionaries } from './block.ts';
import type { FindingSort, Grouping, ReportSort } from './contract.ts';
import type { Dictionary } from './dictionary.ts';
import { levels, unknownYear } from './segment.ts';
import type { Snapshot } from './snapshot.ts';

/** The values that sorts and groups go by, of captures and findings by their numbers in a snapshot. */

/** Where a numbered capture or finding stands: the block, and its position there. Holds only while its value is asked for. */
interface Place {
  block: Snapshot['blocks'][number];
  at: number;
  capture: number;
}

type Value = (place: Place) => number;

/** By number in `numbers`, a value; NaN where it is not known. */
export function valuesOf(
  snapshot: Snapshot,
  of: 'findings' | 'reports',
  numbers: Uint32Array,
  value: Value,
): Float64Array {
  const bases = of === 'findings' ? snapshot.findingBase : snapshot.captureBase;
  const locate = (number: number) =>
    of === 'findings' ? snapshot.blockOfFinding(number) : snapshot.blockOfCapture(number);
  const values = new Float64Array(numbers.length);
  let block = snapshot.blocks[0];
  if (block === undefined) return values;
  let from = 0;
  let end = 0;
  // One for all numbers: hundreds of thousands would be made and thrown away otherwise.
  const place: Place = { block, at: 0, capture: 0 };
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (number < from || number >= end) {
      const held = locate(number);
      from = bases[held] ?? 0;
      end = bases[held + 1] ?? Number.POSITIVE_INFINITY;
      block = snapshot.blocks[held] ?? block;
      place.block = block;
    }
    place.at = number - from;
    place.capture = of === 'findings' ? (block.captureOf[place.at] ?? 0) : place.at;
    values[index] = value(place);
  }
  return values;
}

/** Null: as the captures stand in time. */
export function sortValue(sort: FindingSort | ReportSort, dictionaries: Dictionaries): Value | null {
  switch (sort) {
    case 'captured':
      return null;
    case 'organ':
      return inWords(dictionaries.organs, ({ block, capture }) => block.organ[capture]);
    case 'site':
      return inWords(dictionaries.sites, ({ block, capture }) => block.site[capture]);
    case 'year':
      return ({ block, capture }) => known(block.segment.captures.year[capture]);
    case 'level':
      return ({ block, at }) => block.segment.findings.level[at] ?? Number.NaN;
    case 'rule':
      return inWords(dictionaries.rules, ({ block, at }) => block.rule[at]);
    case 'difference':
      return ({ block, at }) => {
        const { expected, actual } = block.segment.findings;
        return Math.abs((expected[at] ?? Number.NaN) - (actual[at] ?? Number.NaN));
      };
    case 'errors':
      return ({ block, at }) => block.segment.captures.error[at] ?? Number.NaN;
    case 'published':
      return ({ block: { segment }, at }) => dateNumber(segment.words[segment.captures.published[at] ?? -1] ?? '');
  }
}

/** What groups are told apart by: the word's or the year's code. */
export function groupCode(group: Grouping): Value {
  switch (group) {
    case 'organ':
      return ({ block, capture }) => block.organ[capture] ?? 0;
    case 'site':
      return ({ block, capture }) => block.site[capture] ?? 0;
    case 'region':
      return ({ block, capture }) => block.region[capture] ?? 0;
    case 'year':
      return ({ block, capture }) => block.segment.captures.year[capture] ?? unknownYear;
    case 'rule':
      return ({ block, at }) => block.rule[at] ?? 0;
    case 'level':
      return ({ block, at }) => block.segment.findings.level[at] ?? levels.length;
    case 'standpoint':
      return ({ block, at }) => block.standpoint[at] ?? 0;
  }
}

function inWords(dictionary: Dictionary, code: (place: Place) => number | undefined): Value {
  const ranks = Float64Array.from(dictionary.ranks());
  // Nothing stands behind all words, whichever way they are sorted.
  const nothing = dictionary.find('');
  if (nothing !== undefined) ranks[nothing] = Number.NaN;
  return (place) => ranks[code(place) ?? 0] ?? Number.NaN;
}

function known(year: number | undefined): number {
  return year === undefined || year === unknownYear ? Number.NaN : year;
}

/** 2024-01-31 → 20240131. */
function dateNumber(date: string): number {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? Number(date.replaceAll('-', '')) : Number.NaN;
}
