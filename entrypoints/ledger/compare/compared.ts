import type { FindingRow, LedgerIndex, Query, ReportRow, Row } from '../../../store/query/contract.ts';
import { organKindSchema } from '../../../store/schema.ts';
import type { LateFinding, RosterReport } from './roster/roster-matrix.ts';

/** A report of the library as comparisons find it, without its figures. */
export interface ComparedReport extends RosterReport {
  site: string;
  /** Empty where the organ's name does not tell it. */
  region: string;
  title: string;
  /** Outcomes that could not be tested. */
  untested: number;
}

/** What the library has to compare: the newest state of every page and year. */
export interface Compared {
  reports: ComparedReport[];
  /** What was found of the day of publication, by capture. */
  late: Map<number, LateFinding>;
  /** False while the index is still being read: more may come. */
  isComplete: boolean;
}

const slice = 5000;

/** Reads what there is to compare from the index. */
export async function comparedFrom(index: Pick<LedgerIndex, 'query' | 'rows'>): Promise<Compared> {
  const shared = { descending: false, group: null, folded: [] };
  const reports = await allRows(index, { of: 'reports', filter: {}, sort: 'organ', ...shared });
  const findings = await allRows(index, {
    of: 'findings',
    filter: { rules: ['late-publication'] },
    sort: 'organ',
    ...shared,
  });
  const late = findings.rows.filter((row): row is FindingRow => row.kind === 'finding');
  return {
    reports: reports.rows.filter((row): row is ReportRow => row.kind === 'report').map(comparedOf),
    late: new Map(late.map(({ capture, outcome, standpoint }) => [capture, { outcome, standpoint }])),
    isComplete: reports.isComplete && findings.isComplete,
  };
}

async function allRows(
  index: Pick<LedgerIndex, 'query' | 'rows'>,
  query: Query,
): Promise<{ rows: Row[]; isComplete: boolean }> {
  const { rows: count, first, complete } = await index.query(query, slice);
  const rows = [...first];
  while (rows.length < count) {
    const more = await index.rows(rows.length, Math.min(rows.length + slice, count));
    if (more.length === 0) break;
    rows.push(...more);
  }
  return { rows, isComplete: complete };
}

function comparedOf(row: ReportRow): ComparedReport {
  const {
    id,
    address,
    site,
    organ,
    organFolded,
    region,
    year,
    title,
    published,
    capturedAt,
    counts,
    untested,
    superseded,
  } = row;
  const organKind = organKindSchema.catch('unknown').parse(row.organKind);
  return {
    id,
    address,
    site,
    organ,
    organFolded,
    organKind,
    region,
    year,
    title,
    published,
    capturedAt,
    counts,
    untested,
    superseded,
  };
}

/** An organ of which the library has reports. */
export interface ComparedOrgan {
  name: string;
  folded: string;
  years: number[];
}

/** The organs of these reports, each once, by name. */
export function organsOf(reports: readonly ComparedReport[]): ComparedOrgan[] {
  const organs = new Map<string, ComparedOrgan>();
  for (const { organ, organFolded, year } of reports) {
    if (organFolded === '') continue;
    const known = organs.get(organFolded) ?? { name: organ, folded: organFolded, years: [] };
    if (year !== null && !known.years.includes(year)) known.years.push(year);
    organs.set(organFolded, known);
  }
  for (const { years } of organs.values()) years.sort((a, b) => a - b);
  return [...organs.values()];
}
