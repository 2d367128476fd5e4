import type { TakenIn } from '../../../../batch/bundle/take-in.ts';
import type { Manifest, RecordCounts } from '../../../../exporters/bundle/format.ts';
import type { BundleTrouble } from '../../../../exporters/bundle/trouble.ts';
import type { BundleChoice } from '../../../../store/bundle-source.ts';
import type { BundleSettings } from './bundle-settings.ts';

/** What the ledger's page and the worker that writes and reads bundles tell each other. Both are of one build. */

export interface WriteTask {
  kind: 'write';
  choice: BundleChoice;
  selection: string;
  /** Null: without. */
  settings: BundleSettings | null;
  version: string;
  copy: string;
  at: Date;
  /** Where to write; null: what was written is given back. */
  file: FileSystemFileHandle | null;
}

/** `look` changes nothing. */
export interface ReadTask {
  kind: 'look' | 'take';
  file: File;
  copy: string;
}

export type BundleTask = WriteTask | ReadTask;
export type TaskMessage = { kind: 'start'; task: BundleTask } | { kind: 'cancel' };

/** How a task ended. */
export type BundleEnding =
  | { kind: 'written'; counts: RecordCounts; bytes: number; blob: Blob | null }
  | { kind: 'read'; manifest: Manifest; taken: TakenIn<BundleSettings> }
  | { kind: 'cancelled' }
  | { kind: 'refused'; trouble: BundleTrouble; detail: string }
  /** `busy`: another page of the ledger takes in a file. `detail` of `library` is the library's own word. */
  | { kind: 'failed'; cause: 'full' | 'file' | 'library' | 'busy' | 'other'; detail: string };

/** Records done, and how many there are where that is known. */
export interface BundleProgress {
  done: RecordCounts;
  total: RecordCounts;
}

export type WorkerMessage = ({ kind: 'progress' } & BundleProgress) | BundleEnding;
