import type { Figure, FormYear, Organ, Report, TableKey } from '../parsers/report.ts';
import type { Audit, BriefFinding, Category, Finding, Level, Outcome } from '../rules/finding.ts';
import type { Packer } from './xlsx/packer.ts';

/** What is handed to an exporter: captures one after the other, so that memory stays flat however many there are. */

export interface ExportVerdict {
  verdict: 'confirmed' | 'dismissed' | 'fixed' | null;
  reason: 'misread' | 'rule-wrong' | 'explained' | 'immaterial' | 'duplicate' | 'other' | null;
  note: string;
  tags: string[];
  by: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The finding rests on other evidence now than when this was said; `evidence` is what was said of. */
  changed: boolean;
  evidence: { message: string; expected: number | string | null; actual: number | string | null };
}

/** A finding as far as sheets tell of it. */
export interface TabledFinding {
  finding: BriefFinding;
  verdict: ExportVerdict | null;
}

/** A report's tables, as far as sheets tell of them. */
export interface TabledFigures
  extends Pick<Report, 'year'>,
    Record<
      TableKey,
      {
        form: FormYear | null;
        cells: Record<string, Record<string, Pick<Figure, 'kind' | 'raw' | 'value' | 'unit'>>>;
      } | null
    > {}

/** One capture with those of its findings that were selected, as far as sheets tell of it: read in a fraction of the time. */
export interface TabledReport {
  address: string;
  site: string;
  /** Province, city or county as far as the organ's name tells; null where it does not. */
  region: string | null;
  capturedAt: number;
  lastSeenAt: number;
  report: TabledFigures & {
    title: string | null;
    organ: Pick<Organ, 'name' | 'kind' | 'level'> | null;
    published: { date: string } | null;
    period: { from: string; to: string } | null;
  };
  audit: Pick<Audit, 'checks' | 'coverage' | 'settings'> & {
    /** All of the audit. */
    findings: Pick<Finding, 'rule'>[];
    outcomes: Pick<Outcome, 'rule' | 'outcome'>[];
  };
  findings: TabledFinding[];
}

export interface ExportFinding extends TabledFinding {
  finding: Finding;
  screenshots: { uid: string; at: number; png: Uint8Array }[];
}

/** One capture whole, with those of its findings that were selected. */
export interface ExportReport extends TabledReport {
  /** The capture's key: address, year and content hash. */
  key: string;
  contentHash: string;
  report: Report;
  audit: Audit;
  findings: ExportFinding[];
}

/** A rule as the reference describes it, in the language of the export; `basis` is Chinese always. */
export interface ExportRule {
  id: string;
  version: number;
  title: string;
  plain: string;
  basis: string;
  level: Level;
  category: Category;
  certainty: 'certain' | 'review';
  reference: { compared: string; passes: string; fails: string; cannotTell: string; limits: string };
  /** Where the reference has it. */
  address: string;
}

export interface ExportOptions {
  locale: 'zh-CN' | 'en';
  /** When it is exported. */
  at: Date;
  /** What was selected, in words, for a cover or a header. */
  selection: string;
  /** Version of the extension. */
  version: string;
  /** All rules that there are, in the order of the reference. */
  rules: readonly ExportRule[];
  /** What compresses the parts of a file, for formats that have such; absent: the exporter's own thread. */
  packer?: () => Packer;
  signal: AbortSignal;
  /** Told after every report. */
  progress(done: { reports: number; findings: number }): void;
}

/** Writes what it is given, in pieces. Rejects with the signal's reason where it was cancelled; what was written till then is of no use. */
export type Exporter<Told extends TabledReport = ExportReport> = (
  reports: AsyncIterable<Told>,
  options: ExportOptions,
  write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
) => Promise<void>;
