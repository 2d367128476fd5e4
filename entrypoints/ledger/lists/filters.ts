import type { FacetName, Filter, Query } from '../../../store/query/contract.ts';
import { dismissalReasons } from '../../../store/verdicts.ts';

/** A filter that is a list of choices; `reasons` has no counts. */
export type Pickable = FacetName | 'reasons';

/** The pickers of a list, in the order in which they stand. */
export const pickables: Record<Query['of'], readonly Pickable[]> = {
  findings: [
    'levels',
    'outcomes',
    'standpoints',
    'rules',
    'organs',
    'years',
    'regions',
    'tags',
    'sites',
    'organKinds',
    'organLevels',
    'reasons',
  ],
  reports: [
    'organs',
    'years',
    'regions',
    'sites',
    'organKinds',
    'organLevels',
    'levels',
    'rules',
    'standpoints',
    'tags',
  ],
};

/** Keys of choices that stand in an order of their own, whether or not there are any. */
export const fixedChoices: Partial<Record<Pickable, readonly string[]>> = {
  levels: ['error', 'warning', 'note'],
  outcomes: ['failed', 'review'],
  standpoints: ['none', 'confirmed', 'dismissed', 'fixed', 'changed', 'rival'],
  reasons: dismissalReasons,
};

/** The key of a year that is not known. */
export const unknownYearKey = '';

export function chosenOf(filter: Filter, name: Pickable): string[] {
  return (filter[name] ?? []).map((value) => (value === null ? unknownYearKey : String(value)));
}

export function withChosen(filter: Filter, name: Pickable, keys: readonly string[]): Filter {
  const { [name]: _, ...others } = filter;
  if (keys.length === 0) return others;
  const values = name === 'years' ? keys.map((key) => (key === unknownYearKey ? null : Number(key))) : keys;
  return { ...others, [name]: values };
}

/** The parts of a filter that a reader can take away one by one. */
export type FilterPart = Exclude<keyof Filter, 'before'>;

const parts: readonly FilterPart[] = [
  'text',
  'levels',
  'outcomes',
  'standpoints',
  'reasons',
  'rules',
  'organs',
  'years',
  'regions',
  'tags',
  'sites',
  'organKinds',
  'organLevels',
  'withFindings',
  'from',
  'states',
  'captures',
];

/** Which parts are set; both ends of the dates are one. */
export function partsOf(filter: Filter): FilterPart[] {
  return parts.filter((part) => filter[part] !== undefined || (part === 'from' && filter.before !== undefined));
}

export function withoutPart(filter: Filter, part: FilterPart): Filter {
  const { [part]: _, ...others } = filter;
  if (part !== 'from') return others;
  const { before: __, ...undated } = others;
  return undated;
}
