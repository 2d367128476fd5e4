import type { Level } from '../../rules/finding.ts';
import type { ProblemCounts } from '../schema.ts';
import type { DismissalReason, VerdictKind } from '../verdicts.ts';

/**
 * What the ledger asks of the library's index and is answered. Plain data: the index lives in a worker. It holds a small row
 * of every capture and every finding in memory, so that filters, groups and text search need no disk.
 */

/** How a finding stands with its reviewers. `none`: nobody judged it. `changed`: it rests on other evidence than was judged. `rival`: two copies of the library disagree. */
export type Standpoint = 'none' | VerdictKind | 'changed' | 'rival';

/** Which captures, and of findings which. Every list is "any of these"; an absent one does not filter. */
export interface Filter {
  /** Words, all of which must occur: of findings in message, quote, rule, organ, title, address, note or tags; of reports in organ, title, address. */
  text?: string;
  levels?: Level[];
  outcomes?: ('failed' | 'review')[];
  standpoints?: Standpoint[];
  reasons?: DismissalReason[];
  rules?: string[];
  tags?: string[];
  /** As the page names the organ; several spellings of one organ have one folded name. */
  organs?: string[];
  organKinds?: string[];
  organLevels?: string[];
  regions?: string[];
  sites?: string[];
  /** Null: the year is not known. */
  years?: (number | null)[];
  /** Captured from and before, in milliseconds since 1970. */
  from?: number;
  before?: number;
  /** By default only the newest state of each page and year; with `all` the states before it, too. */
  states?: 'newest' | 'all';
  /** Only what has findings, or only what has none; of reports. */
  withFindings?: boolean;
  /** Captures by id, for a selection made by hand. */
  captures?: number[];
}

export type FindingSort = 'captured' | 'organ' | 'year' | 'level' | 'rule' | 'site' | 'difference';
export type ReportSort = 'captured' | 'organ' | 'year' | 'site' | 'errors' | 'published';
export type Grouping = 'organ' | 'rule' | 'level' | 'year' | 'region' | 'site' | 'standpoint';

export interface FindingQuery {
  of: 'findings';
  filter: Filter;
  sort: FindingSort;
  descending: boolean;
  group: Grouping | null;
  /** Groups that are folded away, by their keys. */
  folded: string[];
}

export interface ReportQuery {
  of: 'reports';
  filter: Filter;
  sort: ReportSort;
  descending: boolean;
  group: Exclude<Grouping, 'rule' | 'level' | 'standpoint'> | null;
  folded: string[];
}

export type Query = FindingQuery | ReportQuery;

export interface ReportRow {
  kind: 'report';
  /** The capture's id and key. */
  id: number;
  key: string;
  address: string;
  site: string;
  organ: string;
  organFolded: string;
  organKind: string;
  organLevel: string;
  /** Empty where the organ's name does not tell it. */
  region: string;
  year: number | null;
  title: string;
  published: string | null;
  capturedAt: number;
  lastSeenAt: number;
  counts: ProblemCounts;
  untested: number;
  /** A newer state of the same page and year is kept. */
  superseded: boolean;
}

export interface FindingRow {
  kind: 'finding';
  /** The capture's id, and the finding's position among its audit's findings. */
  capture: number;
  index: number;
  /** See `Standing.key`. */
  key: string;
  fingerprint: string;
  rule: string;
  level: Level;
  outcome: 'failed' | 'review';
  subject: string;
  message: string;
  expected: number | string | null;
  actual: number | string | null;
  organ: string;
  organFolded: string;
  region: string;
  year: number | null;
  site: string;
  address: string;
  title: string;
  capturedAt: number;
  superseded: boolean;
  standpoint: Standpoint;
  verdict: VerdictKind | null;
  reason: DismissalReason | null;
  note: string;
  tags: string[];
  by: string;
  judgedAt: number | null;
}

export interface GroupRow {
  kind: 'group';
  key: string;
  /** For display; of a rule its id, of a level or standpoint its key. */
  label: string;
  count: number;
  folded: boolean;
}

export type Row = ReportRow | FindingRow | GroupRow;

/** What a filter's other choices would give; the most frequent first. */
export type Facets = Partial<Record<FacetName, { key: string; count: number }[]>>;
export type FacetName =
  | 'levels'
  | 'outcomes'
  | 'standpoints'
  | 'rules'
  | 'organs'
  | 'organKinds'
  | 'organLevels'
  | 'regions'
  | 'sites'
  | 'years'
  | 'tags';

export interface Result {
  /** Rows of findings or reports that match, groups not counted. */
  total: number;
  /** Rows to scroll through: with group rows, without what is folded away. */
  rows: number;
  /** The first of them. */
  first: Row[];
  facets: Facets;
  /** False while the index is still being read: more may match. */
  complete: boolean;
  milliseconds: number;
}

/** The index as the ledger's page reaches it. */
export interface LedgerIndex {
  query(query: Query, first: number): Promise<Result>;
  /** Rows `from` to before `to` of the newest query's result. */
  rows(from: number, to: number): Promise<Row[]>;
  /** All matches of a query, for a bulk verdict or an export: captures in the order of the query, with the positions of their findings that match. */
  matches(query: Query): Promise<{ capture: number; findings: number[] }[]>;
  /** Distinct values for pickers, with how many captures have them, whatever the filter. */
  facets(): Promise<Facets>;
  /** Called when the library changed, here or elsewhere, and the newest query would give something else. Gives what stops it. */
  onChange(listener: () => void): () => void;
}
