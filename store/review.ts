import { dismissalReasons, verdictKinds } from './verdicts.ts';
import { z } from './zod.ts';

/** What persons say of findings. Acts are only ever added; how a finding stands is what its newest act left. */

export const verdictKindSchema = z.enum(verdictKinds);
export const dismissalReasonSchema = z.enum(dismissalReasons);

/** What a finding rested on when a person judged it. `digest` changes exactly when the evidence does; the rest is for reading. */
export const evidenceSchema = z.strictObject({
  digest: z.string(),
  outcome: z.enum(['failed', 'review']),
  message: z.string(),
  expected: z.union([z.number(), z.string()]).nullable(),
  actual: z.union([z.number(), z.string()]).nullable(),
  /** The capture that it was seen in. */
  captureKey: z.string(),
  ruleVersion: z.number().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What is said of one finding. All null and empty: nothing, or taken back. */
export const opinionSchema = z.strictObject({
  verdict: verdictKindSchema.nullable(),
  /** Only with `dismissed`. */
  reason: dismissalReasonSchema.nullable(),
  note: z.string().max(10_000),
  tags: z.array(z.string().min(1).max(50)).max(50),
});
export type Opinion = z.infer<typeof opinionSchema>;

const about = {
  /** What the standing is kept under; see `standingKey`. */
  key: z.string(),
  fingerprint: z.string(),
  organ: z.string(),
  year: z.number().nullable(),
  rule: z.string(),
  address: z.string(),
};

/** A finding as it is handed to a person's judgement. */
export const judgedSchema = z.strictObject({ ...about, evidence: evidenceSchema });
export type Judged = z.infer<typeof judgedSchema>;

const word = {
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The name set in the options; empty where none is set. */
  by: z.string(),
};

/** What another copy of the library says otherwise of a finding. `act`: the uid of the act that said it. */
export const rivalSchema = z.strictObject({
  opinion: opinionSchema,
  ...word,
  evidence: evidenceSchema,
  act: z.string(),
});
export type Rival = z.infer<typeof rivalSchema>;

/** One thing that a person did with one finding. `uid` is the same in every copy of it. */
export const reviewActSchema = z.strictObject({
  id: z.number(),
  uid: z.string(),
  /** What was done in one stroke shares it, and is undone in one. */
  group: z.string(),
  ...about,
  ...word,
  before: opinionSchema,
  after: opinionSchema,
  /** What `after` rests on. */
  evidence: evidenceSchema,
  /**
   * Whose word `after` is, and of when: of a judgement the act's own; where a note or tags were changed, an act was undone or
   * another copy's opinion was taken over, that of the judgement that stands through it.
   */
  said: z.strictObject(word),
  /** The same of `before`, so that it can be brought back; null where nothing had been said. */
  former: z.strictObject({ ...word, evidence: evidenceSchema }).nullable(),
  /** The group that this act takes back. */
  undoes: z.string().nullable(),
  /** Of an act that settled a disagreement between copies, or took that back; null of any other. */
  rivals: z.strictObject({ before: z.array(rivalSchema), after: z.array(rivalSchema) }).nullable(),
  /** It came with a file from another copy: nobody did it here, and Undo passes over it. */
  copied: z.boolean(),
});
export type ReviewAct = z.infer<typeof reviewActSchema>;

/** How a finding stands. `rivals` are what other copies of the library say otherwise, until a person has chosen. */
export const standingSchema = z.strictObject({
  ...about,
  opinion: opinionSchema,
  ...word,
  evidence: evidenceSchema,
  /** The uid of the act that left it so. */
  act: z.string(),
  rivals: z.array(rivalSchema),
});
export type Standing = z.infer<typeof standingSchema>;
