import type { Report } from '../parsers/report.ts';
import type { Audit, Category, Finding, Level } from '../rules/finding.ts';
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

export interface ExportFinding {
  finding: Finding;
  verdict: ExportVerdict | null;
  screenshots: { uid: string; at: number; png: Uint8Array }[];
}

/** One capture with those of its findings that were selected. */
export interface ExportReport {
  /** The capture's key: address, year and content hash. */
  key: string;
  address: string;
  site: string;
  /** Province, city or county as far as the organ's name tells; null where it does not. */
  region: string | null;
  capturedAt: number;
  lastSeenAt: number;
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
export type Exporter = (
  reports: AsyncIterable<ExportReport>,
  options: ExportOptions,
  write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
) => Promise<void>;
