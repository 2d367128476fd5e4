import type { LastYear, Sameness } from '../components/last-year.ts';
import type { OpinionChange } from '../components/review/opinion.ts';
import type { ReviewView } from '../components/review/review-view.ts';
import type { Locale } from '../locales/translate.ts';
import type { Report, SourceMap } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';

/** What the overlay is given, and what it tells its caller. */
export interface OverlayStart {
  document: Document;
  locale: Locale;
  /** Hands the closed root to a test. */
  onRoot?(root: ShadowRoot): void;
}

export interface OverlayAudit {
  audit: Audit;
  report: Report;
  sources: SourceMap;
  /** The shortcut that takes a picture of the page, empty where none is set; undefined where no picture can be taken. */
  screenshot?: string | undefined;
  /** The reader wants to read about a rule. */
  onReference(rule: string): void;
  /** The reader switched the marks off from the bar; the overlay has hidden itself already. */
  onHide(): void;
  /** How it stands with last year's report; asked at every drawing. Null where there can be none. */
  lastYear?(): LastYear | null;
  /** The reader wants last year's report looked for, or read at an address. */
  onLastYear?(address: string | null, sameness: Sameness | null): void;
  /** How the findings stand with their reviewers; asked at every drawing. Absent where nobody can say anything. */
  review?(): ReviewView;
  /** The reader says something of findings, by their fingerprints. Only what a person did is told. */
  onSay?(fingerprints: string[], change: OpinionChange): void;
  /** The reader wants to see a finding in the ledger. */
  onLedger?(fingerprint: string): void;
  /** The reader takes the last word back. */
  onUndo?(): void;
  /** The reader opened a finding. */
  onFocus?(fingerprint: string): void;
}

export type OverlayOptions = OverlayStart & OverlayAudit;
