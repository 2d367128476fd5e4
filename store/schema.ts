import type { CellAddress, Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { z } from './zod.ts';

/** The contracts as Zod schemas: for messages from a page, stored records and imported files. Strict: unknown keys are refused. */

const formYear = z.enum(['2019', '2021']);
const sectionKey = z.enum(['overview', 'proactive', 'requests', 'disputes', 'problems', 'other']);
const level = z.enum(['error', 'warning', 'note']);
const outcomeKind = z.enum(['passed', 'failed', 'review', 'untested', 'inapplicable']);
const location = z.string();
const cellAddress = z.custom<CellAddress>(
  (value) => typeof value === 'string' && /^table[234]\/[^/]+\/.+$/.test(value),
);

const doubt = z.strictObject({
  code: z.enum(['loose-label', 'two-candidates', 'stray-characters', 'spans-do-not-fit', 'unreadable']),
  text: z.string(),
});

const figure = z.strictObject({
  kind: z.enum(['number', 'blank', 'text']),
  raw: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  location,
  doubt: doubt.nullable(),
});

const label = z.strictObject({
  key: z.string(),
  printed: z.string(),
  match: z.enum(['official', 'variant', 'loose']),
  location,
});

const table = z.strictObject({
  form: formYear.nullable(),
  rows: z.array(label),
  columns: z.array(z.strictObject({ ...label.shape, block: z.string().nullable() })),
  cells: z.record(z.string(), z.record(z.string(), figure)),
  locations: z.array(location),
  doubts: z.array(doubt),
});

const media = z.strictObject({
  kind: z.enum(['image', 'attachment', 'frame']),
  address: z.string(),
  text: z.string(),
  location,
});

const paragraph = z.strictObject({ text: z.string(), location, heading: z.boolean() });

const section = z.strictObject({
  key: sectionKey,
  heading: z.string(),
  official: z.boolean(),
  location,
  paragraphs: z.array(paragraph),
  media: z.array(media),
  tables: z.number(),
});

const quote = z.strictObject({
  section: sectionKey.nullable(),
  text: z.string(),
  location,
  start: z.number(),
  end: z.number(),
});

const claim = z.strictObject({
  kind: z.string().nullable(),
  ordinal: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  raw: z.string(),
  unit: z.string().nullable(),
  precision: z.enum(['exact', 'rounded', 'approximate', 'at-least', 'at-most', 'percent']),
  resolution: z.number(),
  scope: z.enum(['own', 'whole', 'other']),
  time: z.enum(['this-year', 'last-year', 'cumulative', 'plan', 'part-year', 'other-year']),
  negated: z.boolean(),
  list: z.strictObject({ total: z.number(), closed: z.boolean(), group: z.number() }).nullable(),
  of: z.number().nullable(),
  whole: z.number().nullable(),
  listed: z.strictObject({ count: z.number(), open: z.boolean() }).nullable(),
  phrase: z.string(),
  quote,
  sentence: z.strictObject({ start: z.number(), end: z.number() }),
});

export const organKindSchema = z.enum([
  'state-council-department',
  'government',
  'government-office',
  'department',
  'township',
  'development-zone',
  'unknown',
]);

const organ = z.strictObject({
  name: z.string(),
  folded: z.string(),
  kind: organKindSchema,
  level: z.enum(['national', 'province', 'prefecture', 'county', 'township', 'unknown']),
  evidence: z.enum(['title', 'meta', 'signature', 'prose', 'site']),
});

export const reportSchema = z.strictObject({
  title: z.string().nullable(),
  titleLocation: location.nullable(),
  organ: organ.nullable(),
  year: z.number().nullable(),
  yearEvidence: z.enum(['title', 'period', 'prose', 'address']).nullable(),
  published: z
    .strictObject({
      date: z.string(),
      evidence: z.enum(['meta', 'info-line', 'signature']),
      sure: z.boolean(),
      location: location.nullable(),
    })
    .nullable(),
  period: z.strictObject({ from: z.string(), to: z.string(), quote }).nullable(),
  site: z.string().nullable(),
  contact: z.strictObject({ phone: z.string().nullable(), address: z.string().nullable(), quote }).nullable(),
  documents: z.array(z.strictObject({ number: z.string(), quote })),
  sections: z.array(section),
  preamble: z.array(paragraph),
  ending: z.array(paragraph),
  table2: table.nullable(),
  table3: table.nullable(),
  table4: table.nullable(),
  claims: z.array(claim),
  media: z.array(media),
  also: z.array(z.string()),
  continued: z.array(z.string()),
  joined: z.array(z.strictObject({ address: z.string(), page: z.number().nullable() })).optional(),
  doubts: z.array(doubt),
}) satisfies z.ZodType<Report>;

const term = z.strictObject({
  address: cellAddress,
  label: z.string(),
  value: z.number(),
  raw: z.string(),
  role: z.enum(['total', 'addend']),
  location,
});

const equation = z.strictObject({
  left: z.array(term),
  right: z.array(term),
  leftSum: z.number(),
  rightSum: z.number(),
  difference: z.number(),
});

const priorFigure = z.strictObject({
  year: z.number(),
  cell: cellAddress.nullable(),
  value: z.number().nullable(),
  address: z.string(),
  capturedAt: z.string().nullable(),
});

const repairs = z.strictObject({
  standing: z.enum(['certain', 'likely', 'tied', 'open']),
  sets: z.array(
    z.strictObject({
      changes: z.array(
        z.strictObject({
          cell: cellAddress,
          location: location.nullable(),
          value: z.number(),
          slip: z
            .enum([
              'sign',
              'shifted',
              'left-blank',
              'swapped',
              'dropped',
              'doubled',
              'added',
              'misread',
              'copied',
              'not-updated',
            ])
            .nullable(),
        }),
      ),
      agrees: z.array(z.string()),
    }),
  ),
  count: z.number(),
  equal: z.number(),
});

const finding = z.strictObject({
  rule: z.string(),
  level,
  outcome: z.enum(['failed', 'review']),
  subject: z.string(),
  title: z.string(),
  plain: z.string(),
  message: z.string(),
  basis: z.string(),
  english: z.strictObject({ title: z.string(), plain: z.string() }),
  expected: z.union([z.number(), z.string()]).nullable(),
  actual: z.union([z.number(), z.string()]).nullable(),
  cells: z.array(cellAddress),
  equation: equation.nullable(),
  // Findings that were kept before there were rules across years have none.
  prior: priorFigure.nullable().default(null),
  marks: z.array(z.strictObject({ location, role: z.enum(['total', 'addend', 'place']) })),
  quote: quote.nullable(),
  // Findings that were kept before quotes had their sentence have none.
  context: z.strictObject({ before: z.string(), after: z.string() }).nullable().default(null),
  suspect: cellAddress.nullable(),
  suspectLocation: location.nullable(),
  proposed: z.number().nullable(),
  // Findings that were kept before repairs were told apart have none.
  repairs: repairs.nullable().default(null),
  problem: z.string(),
  fingerprint: z.string(),
});

export const auditSchema = z.strictObject({
  version: z.string(),
  findings: z.array(finding),
  outcomes: z.array(
    z.strictObject({
      rule: z.string(),
      subject: z.string(),
      outcome: outcomeKind,
      reason: z.string().nullable(),
      cells: z.array(cellAddress),
    }),
  ),
  checks: z.record(outcomeKind, z.number()),
  coverage: z.strictObject({ figures: z.number(), covered: z.number() }),
  uncovered: z.strictObject({ cells: z.array(cellAddress), claims: z.array(quote) }).optional(),
  rules: z.array(z.strictObject({ id: z.string(), version: z.number() })),
  // Audits that were kept before there were settings of rules have none.
  settings: z.record(z.string(), z.enum(['off', ...level.options])).default({}),
}) satisfies z.ZodType<Audit>;

/** Problems by level, one a cause; those that a person must judge are counted apart, as `review`. */
export const countsSchema = z.strictObject({
  error: z.number(),
  warning: z.number(),
  note: z.number(),
  review: z.number(),
});
export type ProblemCounts = z.infer<typeof countsSchema>;

/** One state of a page at one time. Times are milliseconds since 1970; `html` is gzipped UTF-8, null where there was no room for it. */
export const captureSchema = z.strictObject({
  id: z.number(),
  key: z.string(),
  address: z.string(),
  site: z.string(),
  organ: z.string(),
  organFolded: z.string(),
  year: z.number().nullable(),
  title: z.string(),
  capturedAt: z.number(),
  lastSeenAt: z.number(),
  contentHash: z.string(),
  report: reportSchema,
  audit: auditSchema,
  html: z.instanceof(Uint8Array<ArrayBuffer>).nullable(),
});
export type Capture = z.infer<typeof captureSchema>;

/** As it lies in the library: report and audit as gzipped JSON, a tenth of the room. */
export type PackedCapture = Omit<Capture, 'report' | 'audit'> & {
  report: Uint8Array<ArrayBuffer>;
  audit: Uint8Array<ArrayBuffer>;
};

/** A capture's row in lists: small, so that thousands can be read at once. */
export const summarySchema = z.strictObject({
  id: z.number(),
  address: z.string(),
  site: z.string(),
  organ: z.string(),
  organFolded: z.string(),
  year: z.number().nullable(),
  title: z.string(),
  capturedAt: z.number(),
  lastSeenAt: z.number(),
  counts: countsSchema,
});
export type Summary = z.infer<typeof summarySchema>;
