import { dismissalReasonSchema, opinionSchema, verdictKindSchema } from '../../store/review.ts';
import { auditSchema, countsSchema, reportSchema } from '../../store/schema.ts';
import { z } from '../../store/zod.ts';
import type { PageMessage, PageView, SurfaceMessage } from './messages.ts';
import { organKeySchema } from './same-organs.ts';
import { ruleSettingSchema, settingsSchema } from './settings.ts';

const pageKind = z.enum(['report', 'attachment-only', 'older-report', 'listing', 'nothing']);

const tags = opinionSchema.shape.tags;
const opinionChange = z.strictObject({
  verdict: verdictKindSchema.nullable().exactOptional(),
  reason: dismissalReasonSchema.nullable().exactOptional(),
  note: opinionSchema.shape.note.exactOptional(),
  fillNote: opinionSchema.shape.note.exactOptional(),
  addTags: tags.exactOptional(),
  removeTags: tags.exactOptional(),
});

/** Messages that a page's scripts may send. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('status'),
    kind: pageKind,
    reason: z.string(),
    address: z.string(),
    paged: z.boolean(),
    audited: z.strictObject({ counts: countsSchema, toReview: z.number(), untested: z.number() }).nullable(),
  }),
  z.strictObject({ type: z.literal('begin') }),
  z.strictObject({ type: z.literal('open-reference'), rule: z.string().regex(/^[a-z0-9-]+$/) }),
  z.strictObject({ type: z.literal('further-pages'), address: z.string(), addresses: z.array(z.string()).max(100) }),
  z.strictObject({
    type: z.literal('neighbours'),
    organ: organKeySchema.nullable(),
    year: z.number().nullable(),
    address: z.string(),
  }),
  z.strictObject({
    type: z.literal('same-organ'),
    organ: organKeySchema,
    other: organKeySchema,
    year: z.number(),
    same: z.boolean(),
  }),
  z.strictObject({ type: z.literal('fetch'), address: z.string().max(4096) }),
  z.strictObject({
    type: z.literal('fetched'),
    address: z.string(),
    report: reportSchema,
    audit: auditSchema,
    html: z.string(),
  }),
  z.strictObject({
    type: z.literal('capture'),
    address: z.string(),
    report: reportSchema,
    audit: auditSchema,
    html: z.string(),
  }),
  z.strictObject({
    type: z.literal('standings'),
    address: z.string(),
    organ: z.string().nullable(),
    year: z.number().nullable(),
    fingerprints: z.array(z.string()).max(2000),
  }),
  z.strictObject({
    type: z.literal('say'),
    address: z.string(),
    findings: z
      .array(z.strictObject({ fingerprint: z.string(), digest: z.string() }))
      .min(1)
      .max(2000),
    change: opinionChange,
  }),
  z.strictObject({ type: z.literal('take-back'), address: z.string(), group: z.string() }),
  z.strictObject({ type: z.literal('open-ledger'), address: z.string(), fingerprint: z.string() }),
]) satisfies z.ZodType<PageMessage>;

/** Messages that only the extension's own pages may send. */
export const surfaceMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tab'), tabId: z.number() }),
  z.strictObject({ type: z.literal('open'), tabId: z.number() }),
  z.strictObject({ type: z.literal('site'), tabId: z.number().nullable(), site: z.string().min(1), off: z.boolean() }),
  z.strictObject({ type: z.literal('settings') }),
  z.strictObject({ type: z.literal('choose'), choice: settingsSchema.partial() }),
  z.strictObject({ type: z.literal('rule'), rule: z.string().min(1), setting: ruleSettingSchema.nullable() }),
  z.strictObject({ type: z.literal('screenshot'), tabId: z.number() }),
  z.strictObject({ type: z.literal('library') }),
  z.strictObject({ type: z.literal('erase') }),
]) satisfies z.ZodType<SurfaceMessage>;

const lastYear = z.discriminatedUnion('state', [
  z.strictObject({ year: z.number(), state: z.enum(['open', 'looking', 'not-found']) }),
  z.strictObject({
    year: z.number(),
    state: z.literal('found'),
    address: z.string(),
    left: z.number().nullable(),
    taken: z.number().nullable(),
    organ: z.string().nullable(),
    others: z.number(),
  }),
  z.strictObject({
    year: z.number(),
    state: z.literal('not-it'),
    address: z.string(),
    organ: z.string().nullable(),
    why: z.enum(['elsewhere', 'unreachable', 'not-a-report', 'attachment-only', 'other-organ', 'other-year']),
  }),
]);

/** What an auditor answers to `view`. */
export const pageViewSchema = z.strictObject({
  recognition: z.strictObject({ kind: pageKind, reason: z.string() }),
  address: z.string(),
  report: reportSchema.nullable(),
  audit: auditSchema.nullable(),
  lastYear: lastYear.nullable(),
  standpoints: z.record(z.string(), z.enum(['none', 'confirmed', 'dismissed', 'fixed', 'changed', 'rival'])),
  marks: z.enum(['shown', 'hidden', 'none']),
  opened: z.string().nullable(),
}) satisfies z.ZodType<PageView>;
