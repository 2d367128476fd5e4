import type { TreeNode, TreeText } from './tree.ts';

/**
 * The report contract: what parsers give and everything else reads. Plain JSON, no node of a page in it.
 * Keys of rows and columns are those of the official forms (`parsers/forms/`).
 */

/** 2019: 国办公开办函〔2019〕60号. 2021: 国办公开办函〔2021〕30号. */
export type FormYear = '2019' | '2021';
export type TableKey = 'table2' | 'table3' | 'table4';
export type SectionKey = 'overview' | 'proactive' | 'requests' | 'disputes' | 'problems' | 'other';

/** `table3/denied.stateSecret/naturalPerson`: table, row, column. In table 4 the row is the block: `table4/review/total`. */
export type CellAddress = `${TableKey}/${string}/${string}`;

/** A name for a place on the parsed page, the same in the browser and on the command line; the source map turns it into nodes. */
export type Location = string;

/** Why a parser is not sure of something. What depends on it is `untested`, and the publisher is not blamed. */
export interface Doubt {
  code:
    | 'loose-label' // a row or column was recognised only by likeness
    | 'two-candidates' // two rows or columns claim one key
    | 'stray-characters' // a figure stands among characters that do not belong there
    | 'spans-do-not-fit' // row and column spans contradict each other
    | 'unreadable'; // an image or a script stands where figures should
  /** One sentence in Chinese that says what was unclear. */
  text: string;
}

export interface Figure {
  /** `blank`: nothing printed, or a dash, a slash or 无. `text`: something printed that is no single number. */
  kind: 'number' | 'blank' | 'text';
  /** As printed, white space collapsed. */
  raw: string;
  /** The number as printed, in its printed unit; null unless `kind` is `number`. */
  value: number | null;
  /** A measure word or money unit printed after the number (件, 元, 万元 …). */
  unit: string | null;
  location: Location;
  doubt: Doubt | null;
}

export interface Label {
  key: string;
  /** As printed, white space removed. */
  printed: string;
  /** `variant`: a wording known from published pages. `loose`: recognised by likeness only. */
  match: 'official' | 'variant' | 'loose';
  location: Location;
}

/** Of table 2 a column belongs to a clause (`20-1`, `20-5`, `20-6`, `20-8`, `20-9`), of table 4 to a block; of table 3 to neither. */
export interface ColumnLabel extends Label {
  block: string | null;
}

export interface Table {
  form: FormYear | null;
  /** In the order printed. Of table 4 these are its three blocks. */
  rows: Label[];
  columns: ColumnLabel[];
  /** row key → column key → figure; a cell that the page does not have is absent. */
  cells: Record<string, Record<string, Figure>>;
  /** The `<table>` elements it was read from, one or several. */
  locations: Location[];
  doubts: Doubt[];
}

export interface Media {
  kind: 'image' | 'attachment' | 'frame';
  /** As written in the page; may be relative. */
  address: string;
  text: string;
  location: Location;
}

export interface Paragraph {
  /** White space collapsed; ideographic indents removed. */
  text: string;
  location: Location;
  /** `（一）…` and the like. */
  heading: boolean;
}

export interface Section {
  key: SectionKey;
  /** As printed, white space removed. */
  heading: string;
  /** False where the heading only resembles the official one (行政法复议 for 行政复议). */
  official: boolean;
  location: Location;
  /** Prose between this heading and the next, tables left out. */
  paragraphs: Paragraph[];
  media: Media[];
  /** Tables of any kind that stand in the section, report tables included. */
  tables: number;
}

/** A stretch of prose. Offsets count UTF-16 units of the paragraph's `text`. */
export interface Quote {
  section: SectionKey | null;
  text: string;
  location: Location;
  start: number;
  end: number;
}

/** A figure that the prose states. Indices into `claims` are positions in `Report.claims`, from 0. */
export interface Claim {
  /** The kinds of `parsers/forms/claim-kinds.ts`; null where the claim could not be interpreted: counted, never guessed. */
  kind: string | null;
  /** Ordinal among claims of its kind in its section, from 1. */
  ordinal: number;
  /** The stated quantity as an interval: `low` = `high` for an exact figure; null = unbounded. A decrease is negative. */
  low: number | null;
  high: number | null;
  /** As printed. */
  raw: string;
  unit: string | null;
  precision: 'exact' | 'rounded' | 'approximate' | 'at-least' | 'at-most' | 'percent';
  /** One unit of the last printed digit, in the printed unit's measure: 0.1 for 66.7%, 100 for 1.17万; 0 where words state the figure. */
  resolution: number;
  /** Compare only where this is `statedScope(organ)` of `parsers/forms/claim-kinds.ts`. */
  scope: 'own' | 'whole' | 'other';
  time: 'this-year' | 'last-year' | 'cumulative' | 'plan' | 'part-year' | 'other-year';
  negated: boolean;
  /** Of a 其中 list: the index of the stated total in `claims`, whether the list says it is complete, and the number of the list. */
  list: { total: number; closed: boolean; group: number } | null;
  /** Index in `claims` of the figure that a comparison with last year or a share speaks of. */
  of: number | null;
  /** Of a share: the index in `claims` of the whole, where the prose states it. */
  whole: number | null;
  /** Names that stand in a row before the number: how many, and whether 等 leaves the row open. */
  listed: { count: number; open: boolean } | null;
  /** The measured words, normalised: what tells claims of one kind apart. */
  phrase: string;
  /** The number with its unit, or the words that state it. */
  quote: Quote;
  /** The sentence around the quote, offsets into the same paragraph. */
  sentence: { start: number; end: number };
}

export type OrganKind =
  | 'state-council-department'
  | 'government'
  | 'government-office'
  | 'department'
  | 'township'
  | 'development-zone'
  | 'unknown';
export type OrganLevel = 'national' | 'province' | 'prefecture' | 'county' | 'township' | 'unknown';

export interface Organ {
  /** As the page names it. */
  name: string;
  /** Aliases folded (人社局 = 人力资源和社会保障局), for comparing and for keys. */
  folded: string;
  kind: OrganKind;
  level: OrganLevel;
  evidence: 'title' | 'meta' | 'signature' | 'prose' | 'site';
}

export interface Report {
  title: string | null;
  titleLocation: Location | null;
  organ: Organ | null;
  year: number | null;
  /** `title` is certain; the others are not. */
  yearEvidence: 'title' | 'period' | 'prose' | 'address' | null;
  published: {
    date: string;
    evidence: 'meta' | 'info-line' | 'signature';
    sure: boolean;
    location: Location | null;
  } | null;
  /** Statistics period, both dates as YYYY-MM-DD. */
  period: { from: string; to: string; quote: Quote } | null;
  /** The site's own name for itself; null where the page does not say it. */
  site: string | null;
  /** Whom a reader can ask, where preamble, last section or ending say it; the site's footer does not count. */
  contact: { phone: string | null; address: string | null; quote: Quote } | null;
  /** Document numbers that the prose cites (国办公开办函〔2021〕30号), brackets unified to 〔〕, each once. */
  documents: { number: string; quote: Quote }[];
  sections: Section[];
  /** Prose before the first section's heading, and after the sixth section's end (signature). */
  preamble: Paragraph[];
  ending: Paragraph[];
  table2: Table | null;
  table3: Table | null;
  table4: Table | null;
  claims: Claim[];
  /** Pictures, attachments and viewer frames of the article outside any section. */
  media: Media[];
  /** Titles of further reports on the same page. */
  also: string[];
  /** Where the report goes on (下一页 …), as written; what stands there is untested, never missing. */
  continued: string[];
  /**
   * Further pages of this report whose content was joined in from the library, in the order in which their locations count
   * them (`p3@0`: paragraph 3 of the first of them). Absent where there are none. `page` counts from 1.
   */
  joined?: { address: string; page: number | null }[] | undefined;
  doubts: Doubt[];
}

export type PageKind =
  | 'report' // an annual report of 2019 or later with at least one table to audit
  | 'attachment-only' // a report of 2019 or later, published only as attachment, image or in a viewer
  | 'older-report' // a report of 2018 or before
  | 'listing'
  | 'nothing';

export interface Recognition {
  kind: PageKind;
  /** One sentence in Chinese: what told it. */
  reason: string;
}

/**
 * A run of a paragraph's text that stands unbroken in one text node: `paragraph.text.slice(at, at + end - start)` is
 * `node.data.slice(start, end)`, white space aside.
 */
export interface Piece {
  node: TreeText;
  start: number;
  end: number;
  at: number;
}

/** Where a location stands: the node, and for prose the pieces of text it is made of, in order. */
export interface Source {
  node: TreeNode;
  pieces?: Piece[];
}

/** Never leaves the content script. */
export type SourceMap = Map<Location, Source>;

export interface Parsed {
  recognition: Recognition;
  /** Null unless `recognition.kind` is `report`, `attachment-only` or `older-report`. */
  report: Report | null;
  sources: SourceMap;
}
