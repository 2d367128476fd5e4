import type { LedgerIndex, ReportQuery } from '../../../store/query/contract.ts';
import { partLabel, type Words } from '../lists/facet-labels.ts';
import { partsOf } from '../lists/filters.ts';
import { matchesOf, type Selected, selectedOf } from '../query-params.ts';
import type { Chosen } from './export-task.ts';

/** The newest state of every page and year. */
const everything: ReportQuery = {
  of: 'reports',
  filter: {},
  sort: 'captured',
  descending: true,
  group: null,
  folded: [],
};

/** What was selected in a list and came with the address; null where nothing did. */
export function selectedIn(params: URLSearchParams): Selected | null {
  return params.has('of') ? selectedOf(params) : null;
}

/** The captures of a selection, or of the whole library. */
export async function chosenCaptures(
  index: Pick<LedgerIndex, 'matches'>,
  selected: Selected | null,
): Promise<Chosen[]> {
  if (selected === null) return index.matches(everything);
  const positions = await matchesOf(index, selected);
  // Reports that were picked by hand come with all their findings.
  if (selected.query.of === 'reports' && selected.picked !== null)
    return positions.map(({ capture }) => ({ capture, findings: null }));
  return positions;
}

/** What was selected, in words; null where the filter says nothing. */
export function selectionWords({ query: { filter } }: Selected, words: Words): string | null {
  const parts = partsOf(filter).map((part) => partLabel(filter, part, words));
  return parts.length === 0 ? null : parts.join(words.locale === 'en' ? '; ' : '；');
}
