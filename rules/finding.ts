import type { CellAddress, Location, Quote } from '../parsers/report.ts';

/** The finding contract: what rules give and overlay, library, exporters and command line read. Plain JSON. */

export type Level = 'error' | 'warning' | 'note';
export type OutcomeKind = 'passed' | 'failed' | 'review' | 'untested' | 'inapplicable';
/** What a reader chose for a rule: not to run it, or to weigh its findings less. */
export type RuleSetting = 'off' | Level;
export type Category = 'consistency' | 'completeness' | 'plausibility' | 'format' | 'timeliness';

/** One printed figure in an equation. */
export interface Term {
  address: CellAddress;
  /** Official label of the row or column that tells this term from the others, for a reader. */
  label: string;
  /** Blanks count as 0 here; `raw` keeps what was printed. */
  value: number;
  raw: string;
  /** `total`: the printed total, or in a balance the right-hand side; `addend`: what is added up. */
  role: 'total' | 'addend';
  location: Location;
}

/** `left` summed should equal `right` summed. */
export interface Equation {
  left: Term[];
  right: Term[];
  leftSum: number;
  rightSum: number;
  /** leftSum − rightSum. */
  difference: number;
}

/** What another year's report of the same organ says, where a finding sets it against this one. */
export interface PriorFigure {
  year: number;
  /** The cell in that report; null where it is about more than one. */
  cell: CellAddress | null;
  /** Null where no single figure is compared. */
  value: number | null;
  /** Where that report was read: an address, or a file's name. */
  address: string;
  /** ISO date and time; null for a file. */
  capturedAt: string | null;
}

/** A place to mark on the page. `place` is a heading, a label, a row or a table. */
export interface Mark {
  location: Location;
  role: 'total' | 'addend' | 'place';
}

/** How a figure comes to be mistyped. */
export type Slip =
  | 'sign' // a minus before it
  | 'shifted' // it stands one cell beside its own, whose figure stands here
  | 'left-blank' // the cell was left blank
  | 'swapped' // two digits in the wrong order
  | 'dropped' // a digit is missing
  | 'doubled' // a digit stands twice
  | 'added' // a digit too many
  | 'misread' // one digit taken for another
  | 'copied' // the figure of a cell beside it
  | 'not-updated'; // a total that does not follow its parts

/** A new value for one cell. */
export interface Change {
  cell: CellAddress;
  /** Null where the cell is not marked on the page. */
  location: Location | null;
  value: number;
  /** How the printed figure may have come about; null where nothing tells. */
  slip: Slip | null;
}

/** Changes that together settle every broken sum of a problem. */
export interface Repair {
  changes: Change[];
  /** What besides the sums agrees with the new values (words of the report, another year's figure), quoted. */
  agrees: string[];
}

/** The smallest repairs of a problem. */
export interface Repairs {
  /**
   * `certain`: no other set of so few cells does. `likely`: others do or may do, and the first is more plausible.
   * `tied`: the first `equal` of them are equally good. `open`: no set of up to three cells was found.
   */
  standing: 'certain' | 'likely' | 'tied' | 'open';
  /** The most plausible first; at most six are kept. */
  sets: Repair[];
  /** How many were found. */
  count: number;
  /** How many at the head are equally good. */
  equal: number;
}

/** What stands around a finding's quote in its sentence, shortened with … where that is long: before + quote.text + after reads on. */
export interface QuoteContext {
  before: string;
  after: string;
}

export interface Finding {
  rule: string;
  level: Level;
  outcome: 'failed' | 'review';
  /** What the finding is about, part of its fingerprint: a column, a row, a block, a table, a section, a cell, or `report`. */
  subject: string;
  /** The rule's title, in the form's own words. */
  title: string;
  /** The plain sentence for a citizen. */
  plain: string;
  /** The precise message, with every term. */
  message: string;
  basis: string;
  /** The same for readers of English. */
  english: { title: string; plain: string };
  /** What the terms, or what it is compared with, give; `actual` is what the report prints there. */
  expected: number | string | null;
  actual: number | string | null;
  /** Exactly the terms of this finding in this report. */
  cells: CellAddress[];
  equation: Equation | null;
  /** Of a rule across years: the other report's side. */
  prior: PriorFigure | null;
  marks: Mark[];
  quote: Quote | null;
  /** The rest of the quote's sentence; null without a quote from the prose. */
  context: QuoteContext | null;
  /** The one cell whose change alone settles every broken equation of the problem, and the value that does. */
  suspect: CellAddress | null;
  suspectLocation: Location | null;
  proposed: number | null;
  /** What would settle the broken sums of the problem; null where it is about no sum. */
  repairs: Repairs | null;
  /** Findings with one cause share it. */
  problem: string;
  fingerprint: string;
}

/** A finding as far as sheets tell of it: without where it stands on the page, its sum and its repairs. */
export type BriefFinding = Pick<
  Finding,
  | 'rule'
  | 'level'
  | 'outcome'
  | 'title'
  | 'plain'
  | 'message'
  | 'basis'
  | 'english'
  | 'expected'
  | 'actual'
  | 'cells'
  | 'suspect'
  | 'proposed'
  | 'problem'
  | 'fingerprint'
  | 'context'
> & { quote: Pick<Quote, 'text'> | null };

/** What one rule said of one subject. */
export interface Outcome {
  rule: string;
  subject: string;
  outcome: OutcomeKind;
  /** Why, for `untested` and `inapplicable`; null otherwise. */
  reason: string | null;
  cells: CellAddress[];
}

export interface Audit {
  /** Version of the extension that audited. */
  version: string;
  findings: Finding[];
  outcomes: Outcome[];
  /** Counted one a rule and subject. */
  checks: Record<OutcomeKind, number>;
  /** Figures that the page states, and those that at least one rule judged. */
  coverage: { figures: number; covered: number };
  /** The figures that no rule compared with anything. Absent in audits that were kept before it was known. */
  uncovered?: { cells: CellAddress[]; claims: Quote[] } | undefined;
  /** The rules that ran, with their versions. */
  rules: { id: string; version: number }[];
  /** By rule id, what the reader's settings changed: rules that were switched off, or lowered to a level. */
  settings: Record<string, RuleSetting>;
}
