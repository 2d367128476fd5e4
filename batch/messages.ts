import { organKeySchema } from '../entrypoints/background/same-organs.ts';
import { auditSchema, reportSchema } from '../store/schema.ts';
import { z } from '../store/zod.ts';
import type { Choices } from './surroundings.ts';

/** From a runner in a document of its own, and from the ledger, to the background. */
export const batchMessageSchema = z.discriminatedUnion('type', [
  /** A list was changed: a runner must be there, and look. */
  z.strictObject({ type: z.literal('batch-wake') }),
  /** A runner begins: what an earlier one left open is closed. */
  z.strictObject({ type: z.literal('batch-begin') }),
  /** A runner has nothing left to do. */
  z.strictObject({ type: z.literal('batch-idle') }),
  z.strictObject({ type: z.literal('batch-choices') }),
  z.strictObject({ type: z.literal('batch-open'), address: z.string() }),
  z.strictObject({ type: z.literal('batch-close'), tab: z.number() }),
  z.strictObject({ type: z.literal('batch-arrived'), organ: organKeySchema, year: z.number() }),
]);
export type BatchMessage = z.infer<typeof batchMessageSchema>;

export interface BatchAnswers {
  'batch-wake': null;
  'batch-begin': null;
  'batch-idle': null;
  'batch-choices': Choices;
  /** Null: there is no window to open a tab in. */
  'batch-open': { tab: number | null };
  'batch-close': null;
  'batch-arrived': null;
}

const pageKind = z.enum(['report', 'attachment-only', 'older-report', 'listing', 'nothing']);

/** What happens in a tab that a runner had opened; from the background to the runner. */
export const tabEventSchema = z.strictObject({
  type: z.literal('batch-tab'),
  tab: z.number(),
  event: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('loaded') }),
    z.strictObject({ what: z.literal('closed') }),
    z.strictObject({ what: z.literal('recognised'), kind: pageKind, reason: z.string() }),
    z.strictObject({
      what: z.literal('captured'),
      address: z.string(),
      report: reportSchema,
      audit: auditSchema,
      html: z.string(),
    }),
  ]),
});
export type TabEvent = z.infer<typeof tabEventSchema>['event'];

/** To the runner: a list was changed. */
export const wakeSchema = z.strictObject({ type: z.literal('batch-look') });
