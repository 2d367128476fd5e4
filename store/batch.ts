import { z } from 'zod';

/** A list of pages to be audited, and how far it is. */
export const batchSchema = z.strictObject({
  id: z.number(),
  name: z.string().max(200),
  /** `recheck`: pages with confirmed findings, read again to see which were corrected. */
  kind: z.enum(['audit', 'recheck']),
  state: z.enum(['running', 'paused', 'finished']),
  at: z.number(),
  finishedAt: z.number().nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

/** Why a page could not be audited. */
export const jobTroubleSchema = z.enum([
  'not-an-address',
  'no-permission', // a site that the extension may not read
  'unreachable', // no connection, or the name is not known
  'timeout',
  'refused', // 401, 403, 412, 429
  'not-found', // 404, 410
  'server-error', // 5xx
  'too-large',
  'not-html',
  'not-a-report',
  'attachment-only',
  'older-report',
  'not-kept', // the library had no room, or nothing is to be kept
]);
export type JobTrouble = z.infer<typeof jobTroubleSchema>;

/** One page of a batch. */
export const jobSchema = z.strictObject({
  id: z.number(),
  batch: z.number(),
  /** As `pageAddress` gives it. */
  address: z.string(),
  site: z.string(),
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  attempts: z.number(),
  /** Not before this time: after a failure that may pass. */
  notBefore: z.number(),
  /** Who is at work on it, and until when that may be believed. */
  lease: z.strictObject({ runner: z.string(), until: z.number() }).nullable(),
  /** Reads only after its scripts have run: opened in a background tab. */
  inTab: z.boolean(),
  result: z
    .strictObject({
      capture: z.number(),
      captureKey: z.string(),
      /** Where the page was found in the end, after redirects. */
      address: z.string(),
      organ: z.string(),
      year: z.number().nullable(),
      /** This state of the page was not in the library before. */
      added: z.boolean(),
      counts: z.strictObject({ error: z.number(), warning: z.number(), note: z.number(), review: z.number() }),
    })
    .nullable(),
  trouble: z.strictObject({ cause: jobTroubleSchema, detail: z.string() }).nullable(),
  updatedAt: z.number(),
});
export type Job = z.infer<typeof jobSchema>;
