import { z } from 'zod';

/** The format of a bundle, as docs/bundle.md describes it. */

z.config({ jitless: true });

export const bundleFormat = 'gouji-bundle';
/** Raised when a file of the new kind could not be read by the step before. Each raise brings its step in upgrade.ts. */
export const bundleVersion = 1;

/** The kinds of records, in the order in which they stand in the file and are taken in. */
export const recordKinds = ['captures', 'reviews', 'screenshots', 'batches', 'rosters', 'views', 'settings'] as const;
export type RecordKind = (typeof recordKinds)[number];
export type RecordCounts = Record<RecordKind, number>;

/** The first entry. What else a later version puts there is of no use to this one. */
export const anyManifestSchema = z.object({ format: z.literal(bundleFormat), version: z.int().positive() });

export const manifestSchema = z.strictObject({
  format: z.literal(bundleFormat),
  version: z.int().positive(),
  /** Version of the extension. */
  writtenBy: z.string().max(50),
  /** ISO date and time. */
  at: z.iso.datetime(),
  /** A random name of the copy of the extension that wrote it. */
  copy: z.string().max(100),
  /** Everything, or what was selected. */
  scope: z.enum(['library', 'selection']),
  /** What was selected, in words; empty for a whole library. */
  selection: z.string().max(2000),
});
export type Manifest = z.infer<typeof manifestSchema>;

const count = z.int().nonnegative();

/** The last entry: every other, in order, with the size and SHA-256 of its content. */
export const contentsSchema = z.strictObject({
  counts: z.strictObject({
    captures: count,
    reviews: count,
    screenshots: count,
    batches: count,
    rosters: count,
    views: count,
    settings: count,
  }) satisfies z.ZodType<RecordCounts>,
  entries: z.array(
    z.strictObject({ name: z.string().max(100), size: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Contents = z.infer<typeof contentsSchema>;

/** Of a capture's line: where in the segment's .bin a piece begins, and its length in bytes. */
export const extentSchema = z.tuple([count, count]);

/** A capture as it lies in the library: report, audit and HTML as gzipped UTF-8. `row` is the rest of it. */
export interface BundleCapture {
  row: Record<string, unknown>;
  report: Uint8Array<ArrayBuffer>;
  audit: Uint8Array<ArrayBuffer>;
  html: Uint8Array<ArrayBuffer> | null;
}

export interface BundleScreenshot {
  row: Record<string, unknown>;
  png: Uint8Array<ArrayBuffer>;
}

/** Records one after the other, so that memory stays flat. What they hold is the library's affair: here they are plain JSON. */
export interface BundleRecords {
  captures: BundleCapture;
  screenshots: BundleScreenshot;
  reviews: unknown;
  batches: unknown;
  rosters: unknown;
  views: unknown;
  settings: unknown;
}
export type RecordsOf = { [Kind in RecordKind]: () => AsyncIterable<BundleRecords[Kind]> };

/** Bytes, after unpacking. A writer keeps its segments far below; a single large record may exceed that. */
export const limits = {
  /** Of an entry of JSON, and of the `.bin` beside it. */
  entry: 256 * 2 ** 20,
  contents: 256 * 2 ** 20,
  manifest: 64 * 1024,
  /** Of one capture's report or audit. */
  record: 32 * 2 ** 20,
  html: 64 * 2 ** 20,
  png: 64 * 2 ** 20,
};

/** After how many records or bytes a segment is full. */
export const segment = { records: 500, bytes: 4 * 2 ** 20 };
