import { z } from './zod.ts';

/** Auditing again what is kept, by today's parser and rules: how far it is, and what it changed. */

const counts = z.strictObject({
  /** Captures whose report and findings came out as before. */
  same: z.number(),
  changed: z.number(),
  /** Captures that could not be read at all; they stay as they are. */
  failed: z.number(),
});

export const rerunSchema = z.strictObject({
  id: z.number(),
  state: z.enum(['running', 'paused', 'finished', 'cancelled']),
  /** Milliseconds since 1970. */
  at: z.number(),
  finishedAt: z.number().nullable(),
  /** Version of the extension that audits. */
  version: z.string(),
  /** Ids of the captures that were chosen; null: all. */
  scope: z.array(z.number()).nullable(),
  /** The newest capture when it began: what came later was audited by this version already. */
  upTo: z.number(),
  total: z.number(),
  done: z.number(),
  /** The last group of captures that is done; null before the first. */
  cursor: z.string().nullable(),
  /** `reading`: every capture. `settling`: those once more whose neighbours came out otherwise after they were done. */
  phase: z.enum(['reading', 'settling']),
  counts,
  /** Why it stands still, where that was not asked for. */
  trouble: z.string().nullable(),
});
export type Rerun = z.infer<typeof rerunSchema>;

/** A finding as far as it takes to tell whether it is another. */
export const findingNoteSchema = z.strictObject({
  fingerprint: z.string(),
  rule: z.string(),
  level: z.enum(['error', 'warning', 'note']),
  outcome: z.enum(['failed', 'review']),
  message: z.string(),
  digest: z.string(),
  suspect: z.string().nullable(),
  proposed: z.number().nullable(),
});
export type FindingNote = z.infer<typeof findingNoteSchema>;

/** Why a capture's kept page was not read anew, and its report audited as it was. */
export const notReadSchema = z.enum([
  'no-html', // there was no room for it when it was kept
  'not-recognised', // today's parser takes the page for no report
  'parts-missing', // a further page of the report is not in the library any more
  'unreadable', // the record itself is damaged: nothing was done
]);
export type NotRead = z.infer<typeof notReadSchema>;

/** What auditing again did to one capture. Only kept where something came out otherwise, or may still. */
export const rerunChangeSchema = z.strictObject({
  rerun: z.number(),
  capture: z.number(),
  organ: z.string(),
  year: z.number().nullable(),
  title: z.string(),
  address: z.string(),
  /** Its neighbours came out otherwise after it was done: it is audited once more. */
  due: z.literal([0, 1]),
  /** All findings that there were; null where nothing was noted yet. */
  before: z.array(findingNoteSchema).nullable(),
  appeared: z.array(findingNoteSchema),
  vanished: z.array(findingNoteSchema),
  changed: z.array(z.strictObject({ before: findingNoteSchema, after: findingNoteSchema })),
  /** Cells that are read otherwise; null where there is none. */
  cells: z.array(z.strictObject({ address: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** Organ, year, title or prose are read otherwise. */
  reads: z.array(z.enum(['title', 'organ', 'year', 'published', 'prose'])),
  notRead: notReadSchema.nullable(),
});
export type RerunChange = z.infer<typeof rerunChangeSchema>;
