import type {
  Filter,
  FindingQuery,
  FindingSort,
  Grouping,
  LedgerIndex,
  Query,
  ReportQuery,
  ReportSort,
  Standpoint,
} from '../../store/query/contract.ts';
import { dismissalReasons, verdictKinds } from '../../store/verdicts.ts';

/**
 * A query as the ledger's address bar keeps it: `q=…&level=error&level=warning&year=2023&sort=organ&order=asc`. A list is its
 * parameter repeated. What is as at first is left out; what is not legible in an address does not filter.
 */

const levels = ['error', 'warning', 'note'] as const;
const outcomes = ['failed', 'review'] as const;
const standpoints: readonly Standpoint[] = ['none', ...verdictKinds, 'changed', 'rival'];
export const findingSorts: readonly FindingSort[] = [
  'captured',
  'organ',
  'year',
  'level',
  'rule',
  'site',
  'difference',
];
export const reportSorts: readonly ReportSort[] = ['captured', 'organ', 'year', 'site', 'errors', 'published'];
export const findingGroups: readonly Grouping[] = ['organ', 'rule', 'level', 'year', 'region', 'site', 'standpoint'];
export const reportGroups = ['organ', 'year', 'region', 'site'] as const satisfies readonly NonNullable<
  ReportQuery['group']
>[];

/** Lists of plain words, whatever they are. */
const wordLists = {
  rules: 'rule',
  tags: 'tag',
  organs: 'organ',
  organKinds: 'kind',
  organLevels: 'organ-level',
  regions: 'region',
  sites: 'site',
} as const satisfies { [Key in keyof Filter]?: string };

const wordListKeys = Object.keys(wordLists) as (keyof typeof wordLists)[];

const unknownYear = 'unknown';
const day = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Sorts that people read from the greatest down. */
export function isDescendingAtFirst(sort: FindingSort | ReportSort): boolean {
  return sort !== 'organ' && sort !== 'site' && sort !== 'rule';
}

export function paramsOf(query: Query): URLSearchParams {
  const params = filterParams(query.filter);
  if (query.sort !== 'captured') params.set('sort', query.sort);
  if (query.descending !== isDescendingAtFirst(query.sort)) params.set('order', query.descending ? 'desc' : 'asc');
  if (query.group !== null) params.set('group', query.group);
  for (const key of query.folded) params.append('fold', key);
  return params;
}

export function findingQueryOf(params: URLSearchParams): FindingQuery {
  const sort = oneOf(findingSorts, params.get('sort')) ?? 'captured';
  const group = oneOf(findingGroups, params.get('group'));
  return {
    of: 'findings',
    filter: filterOf(params),
    sort,
    descending: isDescending(params, sort),
    ...grouped(params, group),
  };
}

export function reportQueryOf(params: URLSearchParams): ReportQuery {
  const sort = oneOf(reportSorts, params.get('sort')) ?? 'captured';
  const group = oneOf(reportGroups, params.get('group'));
  return {
    of: 'reports',
    filter: filterOf(params),
    sort,
    descending: isDescending(params, sort),
    ...grouped(params, group),
  };
}

/** Captures with positions of findings among their audits'; of reports no findings are named. */
export type Positions = { capture: number; findings: number[] }[];

/** What was selected in a list: all matches of a query but those dropped, or those picked by hand. */
export interface Selected {
  query: Query;
  /** Null: every match. */
  picked: Positions | null;
  /** Of all matches, those that were taken out again. */
  dropped: Positions;
}

/** For the address of what works on a selection: `#/transfer/export?of=findings&level=error&pick=12.0.3&pick=15.1`. */
export function selectedParams({ query, picked, dropped }: Selected): URLSearchParams {
  const params = paramsOf(query);
  params.set('of', query.of);
  const append = (name: string, positions: Positions) => {
    for (const { capture, findings } of positions) params.append(name, [capture, ...findings].join('.'));
  };
  append('pick', picked ?? []);
  append('drop', dropped);
  return params;
}

export function selectedOf(params: URLSearchParams): Selected {
  const query = params.get('of') === 'reports' ? reportQueryOf(params) : findingQueryOf(params);
  const picked = params.has('pick') ? params.getAll('pick').flatMap(positionsOf) : null;
  return { query, picked, dropped: params.getAll('drop').flatMap(positionsOf) };
}

/** What a selection holds, capture by capture. */
export async function matchesOf(
  index: Pick<LedgerIndex, 'matches'>,
  { query, picked, dropped }: Selected,
): Promise<Positions> {
  if (picked !== null) return picked;
  const matches = await index.matches(query);
  if (dropped.length === 0) return matches;
  const without = new Map(dropped.map(({ capture, findings }) => [capture, new Set(findings)]));
  return matches.flatMap(({ capture, findings }) => {
    const out = without.get(capture);
    if (out === undefined) return [{ capture, findings }];
    const left = findings.filter((position) => !out.has(position));
    return query.of === 'reports' || left.length === 0 ? [] : [{ capture, findings: left }];
  });
}

function filterParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  const append = (name: string, values: readonly (string | number)[] = []) => {
    for (const value of values) params.append(name, String(value));
  };
  if (filter.text !== undefined && filter.text !== '') params.set('q', filter.text);
  append('level', filter.levels);
  append('outcome', filter.outcomes);
  append('standpoint', filter.standpoints);
  append('reason', filter.reasons);
  for (const key of wordListKeys) append(wordLists[key], filter[key]);
  append(
    'year',
    filter.years?.map((year) => year ?? unknownYear),
  );
  if (filter.from !== undefined) params.set('from', timeText(filter.from));
  if (filter.before !== undefined) params.set('before', timeText(filter.before));
  if (filter.states === 'all') params.set('states', 'all');
  if (filter.withFindings !== undefined) params.set('findings', filter.withFindings ? 'with' : 'without');
  append('capture', filter.captures);
  return params;
}

function filterOf(params: URLSearchParams): Filter {
  const text = params.get('q') ?? '';
  const from = timeOf(params.get('from'));
  const before = timeOf(params.get('before'));
  const withFindings = oneOf(['with', 'without'] as const, params.get('findings'));
  return {
    ...(text !== '' && { text }),
    ...listed('levels', params.getAll('level').flatMap(known(levels))),
    ...listed('outcomes', params.getAll('outcome').flatMap(known(outcomes))),
    ...listed('standpoints', params.getAll('standpoint').flatMap(known(standpoints))),
    ...listed('reasons', params.getAll('reason').flatMap(known(dismissalReasons))),
    ...Object.assign({}, ...wordListKeys.map((key) => listed(key, params.getAll(wordLists[key])))),
    ...listed('years', params.getAll('year').flatMap(yearOf)),
    ...(from !== null && { from }),
    ...(before !== null && { before }),
    ...(params.get('states') === 'all' && { states: 'all' as const }),
    ...(withFindings !== null && { withFindings: withFindings === 'with' }),
    ...listed(
      'captures',
      params
        .getAll('capture')
        .map(wholeNumber)
        .filter((id) => id !== null),
    ),
  };
}

function grouped<Group>(params: URLSearchParams, group: Group): { group: Group; folded: string[] } {
  return { group, folded: group === null ? [] : params.getAll('fold') };
}

function isDescending(params: URLSearchParams, sort: FindingSort | ReportSort): boolean {
  const order = params.get('order');
  return order === null ? isDescendingAtFirst(sort) : order !== 'asc';
}

function listed<Key extends string, Value>(key: Key, values: Value[]): { [K in Key]?: Value[] } {
  return values.length === 0 ? {} : ({ [key]: [...new Set(values)] } as { [K in Key]: Value[] });
}

function oneOf<Value extends string>(all: readonly Value[], written: string | null): Value | null {
  return all.find((value) => value === written) ?? null;
}

function known<Value extends string>(all: readonly Value[]): (written: string) => Value[] {
  return (written) => all.filter((value) => value === written);
}

function positionsOf(written: string): Positions {
  const [capture = null, ...findings] = written.split('.').map(wholeNumber);
  if (capture === null || findings.includes(null)) return [];
  return [{ capture, findings: findings.filter((position) => position !== null) }];
}

function yearOf(written: string): (number | null)[] {
  if (written === unknownYear) return [null];
  const year = wholeNumber(written);
  return year === null ? [] : [year];
}

function wholeNumber(written: string): number | null {
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
}

/** A midnight of the reader's is written as its day. */
function timeText(time: number): string {
  const date = new Date(time);
  const isMidnight = date.getHours() + date.getMinutes() + date.getSeconds() + date.getMilliseconds() === 0;
  return isMidnight ? dayText(time) : String(time);
}

function timeOf(written: string | null): number | null {
  if (written === null) return null;
  return dayOf(written) ?? wholeNumber(written);
}

/** The reader's day that a time falls on: `2024-01-31`. */
export function dayText(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0'))
    .join('-');
}

/** The midnight that a day begins with; null of what is no day. */
export function dayOf(written: string): number | null {
  const [, year, month, date] = day.exec(written) ?? [];
  const time = new Date(Number(year), Number(month) - 1, Number(date)).getTime();
  return Number.isNaN(time) || dayText(time) !== written ? null : time;
}
