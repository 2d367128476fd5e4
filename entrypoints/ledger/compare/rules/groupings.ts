import type { Filter } from '../../../../store/query/contract.ts';
import type { ComparedReport } from '../compared.ts';
import type { Group } from './rule-outcomes.ts';

export const groupings = ['year', 'kind', 'region', 'site', 'report'] as const;
export type Grouping = (typeof groupings)[number];

/** The key of the group that a report is in. */
export function keyOf(report: ComparedReport, by: Grouping): string {
  if (by === 'year') return report.year === null ? '' : String(report.year);
  if (by === 'kind') return report.organKind;
  if (by === 'report') return String(report.id);
  return report[by];
}

/** Reports that an address can name one by one. */
const namedAtMost = 500;

/** What a field's group asks of the list of findings; null where no address can ask it. */
export function filterOf(
  { key, reports }: Group,
  by: Grouping,
  isOthers: boolean,
  chosen: Record<'year' | 'region' | 'site', string | null>,
): Filter | null {
  const filter: Filter = {
    ...(chosen.year !== null && { years: [Number(chosen.year)] }),
    ...(chosen.region !== null && { regions: [chosen.region] }),
    ...(chosen.site !== null && { sites: [chosen.site] }),
  };
  if (!isOthers && by === 'year') return { ...filter, years: [key === '' ? null : Number(key)] };
  if (!isOthers && by === 'kind') return { ...filter, organKinds: [key] };
  if (!isOthers && by === 'site') return { ...filter, sites: [key] };
  // A region asked for has all within it; the column has not.
  return reports.length <= namedAtMost ? { ...filter, captures: reports } : null;
}
