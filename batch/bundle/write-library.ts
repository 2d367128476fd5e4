import type { RecordCounts } from '../../exporters/bundle/format.ts';
import { type WrittenBundle, writeBundle } from '../../exporters/bundle/write.ts';
import { type BundleChoice, BundleSource } from '../../store/bundle-source.ts';
import type { Database } from '../../store/database.ts';

export interface WriteLibraryOptions {
  database: Database;
  choice: BundleChoice;
  /** What was selected, in words; of no meaning for a whole library. */
  selection: string;
  /** As the bundle is to have them; null: without. */
  settings: unknown;
  /** Version of the extension. */
  version: string;
  /** Names this copy of the extension, so that it knows its own backup again. */
  copy: string;
  at: Date;
  signal: AbortSignal;
  progress(counts: RecordCounts): void;
}

/** Writes a bundle of the library, or of a part of it. */
export async function writeLibrary(
  { database, choice, selection, settings, version, copy, at, signal, progress }: WriteLibraryOptions,
  write: (piece: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<WrittenBundle> {
  const source = new BundleSource(database, choice);
  const scope = choice.captures === null ? ('library' as const) : ('selection' as const);
  const manifest = {
    writtenBy: version,
    at: at.toISOString(),
    copy,
    scope,
    selection: scope === 'library' ? '' : selection,
  };
  return writeBundle(
    {
      captures: () => source.captures(),
      reviews: () => source.reviews(),
      screenshots: () => source.screenshots(),
      batches: () => source.batches(),
      rosters: () => source.rosters(),
      views: () => source.views(),
      async *settings() {
        if (settings !== null) yield settings;
      },
    },
    { manifest, signal, progress },
    write,
  );
}
