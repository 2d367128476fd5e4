import { batchSchema, jobSchema } from './batch.ts';
import { reviewActSchema, standingSchema } from './review.ts';
import { rosterSchema } from './roster.ts';
import { type Capture, captureSchema } from './schema.ts';
import { screenshotSchema } from './screenshot.ts';
import { savedViewSchema } from './view.ts';
import { z } from './zod.ts';

/** The library's rows as a bundle has them: without the ids of one copy, which mean nothing in another. */

/** What a reader may be led to. Nothing else ever comes from a page. */
const webAddress = z
  .string()
  .max(8192)
  .regex(/^(https?|file):\/\//i);

export const captureRowSchema = z
  .strictObject({
    ...captureSchema.omit({ id: true, report: true, audit: true, html: true }).shape,
    address: webAddress,
    contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .refine(({ key, address, contentHash }) => key.startsWith(`${address} `) && key.endsWith(` ${contentHash}`));
export type CaptureRow = z.infer<typeof captureRowSchema>;

/** A capture of which everything was checked; `packed` is as it lay in the other library. */
export interface CheckedCapture {
  row: CaptureRow;
  report: Capture['report'];
  audit: Capture['audit'];
  packed: { report: Uint8Array<ArrayBuffer>; audit: Uint8Array<ArrayBuffer>; html: Uint8Array<ArrayBuffer> | null };
}

/** All that was said of one finding, the oldest first, and how it stands. The acts' ids tell the order of all that was done in that copy. */
export const reviewRecordSchema = z
  .strictObject({
    key: z.string().min(1).max(8192),
    acts: z.array(reviewActSchema).max(100_000),
    standing: standingSchema.nullable(),
  })
  .refine(({ key, acts, standing }) => [...acts, standing ?? { key }].every((each) => each.key === key))
  .refine(({ acts }) => new Set(acts.map(({ uid }) => uid)).size === acts.length);
export type ReviewRecord = z.infer<typeof reviewRecordSchema>;

export const screenshotRowSchema = z.strictObject({
  ...screenshotSchema.omit({ id: true, png: true }).shape,
  address: webAddress,
});
export type ScreenshotRow = z.infer<typeof screenshotRowSchema>;

export const viewRecordSchema = savedViewSchema.omit({ id: true });
export type ViewRecord = z.infer<typeof viewRecordSchema>;

export const rosterRecordSchema = rosterSchema.omit({ id: true });
export type RosterRecord = z.infer<typeof rosterRecordSchema>;

const resultSchema = jobSchema.shape.result.unwrap().omit({ capture: true });
const bundleJobSchema = z.strictObject({
  ...jobSchema.omit({ id: true, batch: true, lease: true }).shape,
  /** Nobody is at work on it. */
  state: jobSchema.shape.state.exclude(['running']),
  /** `sameAs`: that job's address. */
  result: z.strictObject({ ...resultSchema.shape, sameAs: z.string().nullable() }).nullable(),
});
export type BundleJob = z.infer<typeof bundleJobSchema>;

/** A batch with some of its jobs; a large one comes in several such records. */
export const batchRecordSchema = z.strictObject({
  batch: z.strictObject({
    ...batchSchema.omit({ id: true }).shape,
    /** It is for whoever takes it in to say that it goes on. */
    state: batchSchema.shape.state.exclude(['running']),
  }),
  jobs: z.array(bundleJobSchema).max(10_000),
});
export type BatchRecord = z.infer<typeof batchRecordSchema>;
