import type { FormatName } from '../../../exporters/formats.ts';
import type { ExportOptions } from '../../../exporters/selection.ts';

/** What the ledger's page and the worker that exports tell each other. Both are of one build. */

/** A capture, and the positions of those of its findings that are wanted; null: all of them. */
export interface Chosen {
  capture: number;
  findings: number[] | null;
}

export interface ExportTask extends Pick<ExportOptions, 'locale' | 'at' | 'selection' | 'version'> {
  format: FormatName;
  chosen: Chosen[];
  /** Whether findings that were dismissed go with the others. */
  withDismissed: boolean;
  withScreenshots: boolean;
  /** Where to write; null: what was written is given back. */
  file: FileSystemFileHandle | null;
}

export type TaskMessage = { kind: 'start'; task: ExportTask } | { kind: 'cancel' };

export interface ExportCount {
  reports: number;
  findings: number;
}

/**
 * How an export ended. `blob` is what was written where no file was named; `unreadable` are the addresses of captures that are
 * damaged and were left out.
 */
export type Ending =
  | ({ kind: 'done'; bytes: number; blob: Blob | null; unreadable: string[] } & ExportCount)
  | { kind: 'cancelled' }
  /** `full`: the disk; `file`: the file that was picked cannot be written; otherwise what was thrown says it. */
  | { kind: 'failed'; cause: 'full' | 'file' | 'library' | 'other'; detail: string };

export type WorkerMessage = { kind: 'progress'; done: ExportCount } | Ending;
