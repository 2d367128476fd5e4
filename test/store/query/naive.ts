import type { Filter, FindingRow, Query, ReportRow, Row } from '../../../store/query/contract.ts';
import type { Entry, FindingEntry } from '../../../store/query/segment.ts';
import type { Standing } from '../../../store/review.ts';

/** The ledger's queries as one would write them without a thought of speed: the engine must give the same. */

interface Judged {
  entry: Entry;
  finding: FindingEntry;
  index: number;
  standing: Standing | null;
  standpoint: FindingRow['standpoint'];
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
const levels = ['note', 'warning', 'error'];
const standpoints = ['none', 'confirmed', 'dismissed', 'fixed', 'changed', 'rival'];

export function naiveRows(query: Query, entries: Entry[], standings: Standing[]): Row[] {
  const { filter } = query;
  const spelled = entries.filter(({ organ }) => filter.organs?.includes(organ)).map(({ organFolded }) => organFolded);
  const wanted = filter.organs && { organs: [...filter.organs, ...spelled] };
  return rowsOf({ ...query, filter: { ...filter, ...wanted } }, entries, standings);
}

function rowsOf(query: Query, entries: Entry[], standings: Standing[]): Row[] {
  const newestFirst = entries.toSorted((a, b) => b.capturedAt - a.capturedAt || b.id - a.id);
  const judged = newestFirst.flatMap((entry) => judge(entry, standings));
  if (query.of === 'findings') {
    const held = judged.filter((each) => isFoundBy(query.filter, each));
    return laid(inOrder(held, query, findingKey(query.sort)), query, findingGroup, (each) => each.finding.message);
  }
  const { filter } = query;
  const asks = [filter.levels, filter.outcomes, filter.standpoints, filter.reasons, filter.rules, filter.tags];
  const held = newestFirst.filter(
    (entry) =>
      isCaptureFoundBy(filter, entry) &&
      (filter.withFindings === undefined || filter.withFindings === entry.findings.length > 0) &&
      words(filter).every((word) => [entry.organ, entry.organFolded, entry.title, entry.address].some(has(word))) &&
      (asks.every((list) => list === undefined) ||
        judged.some((each) => each.entry === entry && isJudgedBy(filter, each))),
  );
  return laid(inOrder(held, query, reportKey(query.sort)), query, captureGroup, (entry) => String(entry.id));
}

/** Rows as far as they are compared: a group's head whole, of others what names them. */
export function named(row: Row): unknown {
  if (row.kind === 'group') return row;
  return row.kind === 'finding' ? row.message : String((row satisfies ReportRow).id);
}

function judge(entry: Entry, standings: Standing[]): Judged[] {
  return entry.findings.map((finding, index) => {
    const isUnnamed = entry.organFolded === '' || entry.year === null;
    const key = isUnnamed ? `${finding.fingerprint}@${entry.address}` : finding.fingerprint;
    const standing = standings.find((each) => each.key === key) ?? null;
    const verdict = standing?.opinion.verdict ?? null;
    const isChanged = standing !== null && standing.evidence.digest !== finding.digest;
    const standpoint =
      standing !== null && standing.rivals.length > 0
        ? 'rival'
        : verdict === null
          ? 'none'
          : isChanged
            ? 'changed'
            : verdict;
    return { entry, finding, index, standing, standpoint };
  });
}

function isFoundBy(filter: Filter, judged: Judged): boolean {
  const { entry, finding, standing } = judged;
  const texts = [
    finding.message,
    finding.sentence,
    finding.rule,
    ...finding.ruleTitles,
    entry.organ,
    entry.organFolded,
    entry.title,
    entry.address,
    standing?.opinion.note ?? '',
    ...(standing?.opinion.tags ?? []),
  ];
  return (
    isCaptureFoundBy(filter, entry) &&
    isJudgedBy(filter, judged) &&
    words(filter).every((word) => texts.some(has(word)))
  );
}

function isJudgedBy(filter: Filter, { finding, standing, standpoint }: Judged): boolean {
  const tags = standing?.opinion.tags ?? [];
  return (
    among(filter.levels, finding.level) &&
    among(filter.outcomes, finding.outcome) &&
    among(filter.standpoints, standpoint) &&
    among(filter.rules, finding.rule) &&
    (filter.reasons === undefined ||
      (standing?.opinion.reason != null && filter.reasons.includes(standing.opinion.reason))) &&
    (filter.tags === undefined || filter.tags.some((tag) => tags.includes(tag)))
  );
}

function isCaptureFoundBy(filter: Filter, entry: Entry): boolean {
  const regions =
    entry.region.length === 0 ? [''] : entry.region.map((_, at) => entry.region.slice(0, at + 1).join(''));
  return (
    among(filter.organs, entry.organFolded) &&
    among(filter.organKinds, entry.organKind) &&
    among(filter.organLevels, entry.organLevel) &&
    among(filter.sites, entry.site) &&
    among(filter.years, entry.year) &&
    among(filter.captures, entry.id) &&
    (filter.regions === undefined || regions.some((region) => filter.regions?.includes(region))) &&
    (filter.from === undefined || entry.capturedAt >= filter.from) &&
    (filter.before === undefined || entry.capturedAt < filter.before) &&
    (filter.states === 'all' || !entry.superseded)
  );
}

function among<Value>(list: readonly Value[] | undefined, value: Value): boolean {
  return list === undefined || list.includes(value);
}

function words({ text = '' }: Filter): string[] {
  return fold(text).split(/\s+/u).filter(Boolean);
}

function has(word: string): (text: string) => boolean {
  return (text) => fold(text).includes(word);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What rows are sorted by; null is last whichever way. */
type Key = number | string | null;

function findingKey(sort: string): (judged: Judged) => Key {
  return ({ entry, finding }) => {
    if (sort === 'level') return levels.indexOf(finding.level);
    if (sort === 'rule') return finding.rule;
    if (sort !== 'difference') return reportKey(sort)(entry);
    const { expected, actual } = finding;
    return typeof expected === 'number' && typeof actual === 'number' ? Math.abs(expected - actual) : null;
  };
}

function reportKey(sort: string): (entry: Entry) => Key {
  return (entry) => {
    switch (sort) {
      case 'organ':
        return entry.organFolded === '' ? null : entry.organFolded;
      case 'site':
        return entry.site === '' ? null : entry.site;
      case 'year':
        return entry.year;
      case 'errors':
        return entry.counts.error;
      case 'published':
        return entry.published;
      default:
        return null;
    }
  };
}

function inOrder<T extends Entry | Judged>(held: T[], { sort, descending }: Query, key: (each: T) => Key): T[] {
  const sign = descending ? -1 : 1;
  if (sort === 'captured') {
    const entryOf = (each: Entry | Judged): Entry => ('entry' in each ? each.entry : each);
    const between = (a: Entry, b: Entry) => a.capturedAt - b.capturedAt || a.id - b.id;
    return held.toSorted((a, b) => sign * between(entryOf(a), entryOf(b)));
  }
  return held.toSorted((a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compare(one, other);
  });
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

function findingGroup({ entry, finding, standpoint }: Judged, group: string): string {
  if (group === 'rule') return finding.rule;
  if (group === 'level') return finding.level;
  return group === 'standpoint' ? standpoint : captureGroup(entry, group);
}

function captureGroup(entry: Entry, group: string): string {
  if (group === 'year') return String(entry.year ?? '');
  return group === 'region' ? entry.region.join('') : group === 'site' ? entry.site : entry.organFolded;
}

function laid<T>(
  held: T[],
  { group, folded }: Query,
  groupOf: (each: T, group: string) => string,
  nameOf: (each: T) => string,
): Row[] {
  const row = (each: T) => nameOf(each) as unknown as Row;
  if (group === null) return held.map(row);
  const groups = [...Map.groupBy(held, (each) => groupOf(each, group))];
  groups.sort(([a], [b]) => {
    if (group === 'level') return levels.indexOf(b) - levels.indexOf(a);
    if (group === 'standpoint') return standpoints.indexOf(a) - standpoints.indexOf(b);
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return group === 'year' ? Number(b) - Number(a) : compare(a, b);
  });
  return groups.flatMap(([key, members]) => {
    const isFolded = folded.includes(key);
    const head = { kind: 'group', key, label: key, count: members.length, folded: isFolded } as const;
    return [head, ...(isFolded ? [] : members.map(row))];
  });
}
