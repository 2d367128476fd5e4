import { z } from 'zod';

/**
 * The JSON export, as docs/export.schema.json publishes it (written by cli/docs.ts). A reader of version 1 may rely on every
 * key; keys may be added. What the command line prints too has its names.
 */

const level = z.enum(['error', 'warning', 'note']);
const formYear = z.enum(['2019', '2021']);
const figureOrText = z.union([z.number(), z.string()]).nullable();
const cell = z
  .string()
  .regex(/^table[234]\/[^/]+\/.+$/)
  .describe('table/row/column, by the keys of the official forms');
const time = z.string().meta({ format: 'date-time' });
const day = z.string().meta({ format: 'date' });
const whole = z.number().meta({ type: 'integer' });
const count = z.number().meta({ type: 'integer', minimum: 0 });

const figures = z
  .record(z.string(), z.record(z.string(), z.number().nullable()))
  .nullable()
  .describe(
    'row → column → figure as printed; null where it is blank or illegible; the table is null where the page has none',
  );

const report = z.object({
  title: z.string().nullable(),
  organ: z.string().nullable(),
  year: whole.nullable(),
  published: day.nullable(),
  period: z.object({ from: day, to: day }).nullable().describe('the period of the statistics'),
  template: z
    .object({ table2: formYear.nullable(), table3: formYear.nullable() })
    .describe('the official form that a table follows'),
  sections: z.array(z.object({ key: z.string(), heading: z.string() })),
  table2: figures,
  table3: figures,
  table4: figures,
});

const repairs = z
  .object({
    standing: z.enum(['certain', 'likely', 'tied', 'open']),
    count,
    equal: count.describe('how many of the first are equally good'),
    sets: z.array(
      z.object({
        changes: z.array(z.object({ cell, value: z.number(), slip: z.string().nullable() })),
        agrees: z.array(z.string()).describe('what besides the sums agrees with the new values'),
      }),
    ),
  })
  .describe('the smallest changes that settle the broken sums, the most plausible first');

const verdict = z.object({
  verdict: z.enum(['confirmed', 'dismissed', 'fixed']).nullable().describe('null: a note or tags alone'),
  reason: z.enum(['misread', 'rule-wrong', 'explained', 'immaterial', 'duplicate', 'other']).nullable(),
  note: z.string(),
  tags: z.array(z.string()),
  by: z.string().describe('empty where no name was set'),
  at: time,
  changed: z.boolean().describe('the finding rests on other evidence now than when this was said'),
  evidence: z
    .object({ message: z.string(), expected: figureOrText, actual: figureOrText })
    .describe('what was said of'),
});

const finding = z.object({
  rule: z.string(),
  level,
  outcome: z.enum(['failed', 'review']).describe('review: a person must look; no judgement'),
  subject: z.string(),
  title: z.string(),
  plain: z.string(),
  message: z.string(),
  basis: z.string(),
  expected: figureOrText.describe('what the terms, or what it is compared with, give'),
  actual: figureOrText.describe('what the report prints'),
  cells: z.array(cell).describe('exactly the terms in this report'),
  quote: z.object({ section: z.string().nullable(), text: z.string() }).nullable(),
  suspect: cell.nullable().describe('the one cell whose change alone settles every broken sum of the problem'),
  proposed: z.number().nullable(),
  problem: z.string().describe('findings with one cause share it'),
  fingerprint: z.string(),
  repairs: repairs.nullable(),
  prior: z
    .object({ year: whole, cell: cell.nullable(), value: z.number().nullable(), source: z.string() })
    .nullable()
    .describe("another year's side"),
  verdict: verdict.nullable(),
});

const capture = z.object({
  source: z.string().describe('the address of the page'),
  status: z.literal('audited'),
  site: z.string(),
  region: z.string().nullable(),
  capturedAt: time,
  lastSeenAt: time,
  contentHash: z.string(),
  auditedBy: z.string().describe('version of the extension that audited'),
  report,
  findings: z.array(finding).describe('those that were selected'),
  checks: z
    .object({ passed: count, failed: count, review: count, untested: count, inapplicable: count })
    .describe('counted one a rule and subject, over the whole audit'),
  coverage: z.object({ figures: count, covered: count }),
  outcomes: z
    .array(
      z.object({
        rule: z.string(),
        subject: z.string(),
        outcome: z.enum(['passed', 'failed', 'review', 'untested', 'inapplicable']),
        reason: z.string().nullable(),
      }),
    )
    .describe('of the whole audit'),
  also: z.array(z.string()).describe('titles of further reports on the page'),
});
export type ExportedCapture = z.infer<typeof capture>;

const head = {
  version: z.literal(1),
  generator: z.object({ name: z.literal('gouji'), version: z.string() }),
  exportedAt: time,
  language: z.enum(['zh-CN', 'en']),
  selection: z.string().describe('what was selected, in words'),
  rules: z.array(
    z.object({
      id: z.string(),
      version: whole,
      title: z.string(),
      level,
      category: z.enum(['consistency', 'completeness', 'plausibility', 'format', 'timeliness']),
      certainty: z.enum(['certain', 'review']),
      basis: z.string(),
    }),
  ),
};
export type ExportHead = { [Key in keyof typeof head]: z.infer<(typeof head)[Key]> };

export const exportSchema = z.object({
  ...head,
  reports: z.array(capture),
  counts: z.object({ reports: count, findings: count }).describe('stands last: a file without it was cut off'),
});
