import { z } from 'zod';

/** What persons say of findings. Acts are only ever added; how a finding stands is what its newest act left. */

export const verdictKindSchema = z.enum(['confirmed', 'dismissed', 'fixed']);
export type VerdictKind = z.infer<typeof verdictKindSchema>;

/** Why a finding was dismissed. `misread` and `rule-wrong` are ours to mend, and may go into a feedback file. */
export const dismissalReasonSchema = z.enum([
  'misread', // the page says otherwise than was read
  'rule-wrong', // the rule does not apply here
  'explained', // the report explains the difference
  'immaterial',
  'duplicate', // the same as another finding
  'other', // the note says it
]);
export type DismissalReason = z.infer<typeof dismissalReasonSchema>;

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
  /** The finding's fingerprint; where the organ or the year is not known, with the page's address, since such fingerprints are shared. */
  key: z.string(),
  fingerprint: z.string(),
  organ: z.string(),
  year: z.number().nullable(),
  rule: z.string(),
  address: z.string(),
};

/** One thing that a person did with one finding. `uid` is the same in every copy of it. */
export const reviewActSchema = z.strictObject({
  id: z.number(),
  uid: z.string(),
  /** What was done in one stroke shares it, and is undone in one. */
  group: z.string(),
  ...about,
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The name set in the options; empty where none is set. */
  by: z.string(),
  before: opinionSchema,
  after: opinionSchema,
  /** The group that this act takes back. */
  undoes: z.string().nullable(),
  evidence: evidenceSchema,
});
export type ReviewAct = z.infer<typeof reviewActSchema>;

/** How a finding stands. `rivals` are what other copies of the library say otherwise, until a person has chosen. */
export const standingSchema = z.strictObject({
  ...about,
  opinion: opinionSchema,
  at: z.number(),
  by: z.string(),
  evidence: evidenceSchema,
  /** The act that left it so. */
  act: z.string(),
  rivals: z.array(
    z.strictObject({
      opinion: opinionSchema,
      at: z.number(),
      by: z.string(),
      evidence: evidenceSchema,
      act: z.string(),
    }),
  ),
});
export type Standing = z.infer<typeof standingSchema>;
