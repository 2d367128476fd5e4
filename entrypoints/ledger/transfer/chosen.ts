import type { Library } from '../../../store/library.ts';
import { selectedOf } from '../query-params.ts';
import type { Chosen } from './export-task.ts';

/** What was picked by hand in a list and came with the address; null where nothing did. */
export function pickedIn(params: URLSearchParams): Chosen[] | null {
  const { query, picked } = selectedOf(params);
  if (!params.has('of') || picked === null) return null;
  return picked.map(({ capture, findings }) => ({ capture, findings: query.of === 'reports' ? null : findings }));
}

/** The newest state of every page and year. */
export async function wholeLibrary(library: Library): Promise<Chosen[]> {
  const seen = new Set<string>();
  const summaries = await library.summaries();
  return summaries.flatMap(({ id, address, year }) => {
    const page = `${address} ${year}`;
    if (seen.has(page)) return [];
    seen.add(page);
    return [{ capture: id, findings: null }];
  });
}
