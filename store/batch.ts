import { z } from './zod.ts';

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
  'unreadable', // ours to mend: reading the page failed
  'not-kept', // the library had no room, or nothing is to be kept
]);
export type JobTrouble = z.infer<typeof jobTroubleSchema>;

/** A confirmed finding on a page that is read again, and what became of it. */
export const recheckedSchema = z.strictObject({
  /** See `Standing.key`. */
  key: z.string(),
  fingerprint: z.string(),
  rule: z.string(),
  /** What was confirmed, and in which capture. */
  message: z.string(),
  captureKey: z.string(),
  /** When the page was last seen to say so. */
  seenAt: z.number(),
  /** `unclear`: the page was read, but this rule could not judge it any more. Null until the page was read. */
  outcome: z.enum(['stands', 'corrected', 'unclear']).nullable(),
  /** The finding's message today, where it stands. */
  now: z.string().nullable(),
  /** Figures of the finding that are printed otherwise today; null where nothing is printed. */
  changes: z.array(z.strictObject({ cell: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
});
export type Rechecked = z.infer<typeof recheckedSchema>;

/** One page of a batch. */
export const jobSchema = z.strictObject({
  id: z.number(),
  batch: z.number(),
  /** As `pageAddress` gives it. */
  address: z.string(),
  site: z.string(),
  /** As the listing names it that the address was taken from; empty where it was not. */
  title: z.string(),
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
      /** The job of this batch that came to the same capture before. */
      sameAs: z.number().nullable(),
    })
    .nullable(),
  /** Why it failed; of one that is to be tried again, why it did so far. `detail` is a host, a status, a reason. */
  trouble: z.strictObject({ cause: jobTroubleSchema, detail: z.string() }).nullable(),
  /** Only in a batch of the kind `recheck`. */
  rechecked: z.array(recheckedSchema).nullable(),
  updatedAt: z.number(),
});
export type Job = z.infer<typeof jobSchema>;

/** What was last asked of a site: at most one thing at a time, and a pause after it, over restarts, too. */
export interface SiteTurn {
  site: string;
  /** Who is asking now, and until when that may be believed. */
  lease: { runner: string; until: number } | null;
  /** When the last answer ended, in milliseconds since 1970. */
  endedAt: number;
}
