import { gunzipSync } from 'fflate';
import type { Report, Table } from '../parsers/report.ts';
import type { Audit, Finding } from '../rules/finding.ts';
import type { Database } from './database.ts';
import { auditSchema, type Capture, type PackedCapture, reportSchema } from './schema.ts';

/** A capture without its HTML. */
export type StoredCapture = Omit<Capture, 'html'>;

/** A capture's report and audit out of their packing, as JSON in UTF-8: bytes go to another thread without being copied. */
export type InflatedCapture = Omit<PackedCapture, 'html'>;

/** Some captures in the order of their ids; what is not kept any more is left out. */
export async function inflatedCaptures(database: Database, ids: readonly number[]): Promise<InflatedCapture[]> {
  const found = await database.guard(({ captures }) => captures.bulkGet([...ids]));
  return found.flatMap((capture) => {
    if (capture === undefined) return [];
    const { html: _, ...rest } = capture;
    return [{ ...rest, report: inflated(rest.report), audit: inflated(rest.audit) }];
  });
}

/** What cannot be unpacked becomes empty, which no JSON is: whoever parses it finds the capture unreadable, and only that one. */
function inflated(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    // For pieces of this size the browser's own gunzip takes several times as long, most of it in waiting.
    return gunzipSync(bytes) as Uint8Array<ArrayBuffer>;
  } catch {
    return new Uint8Array();
  }
}

const decoder = new TextDecoder();

/**
 * A capture as it was written, or null where it is damaged. Everything was checked by the schemas before it was written, which
 * takes longer than all else that an export does with it: so here only that has its shape which readers rest on. What an older
 * version wrote, or what looks otherwise for any reason, goes through the schemas.
 */
export function storedCapture({ report, audit, ...rest }: InflatedCapture): StoredCapture | null {
  try {
    const read: unknown = JSON.parse(decoder.decode(report));
    const judged: unknown = JSON.parse(decoder.decode(audit));
    return {
      ...rest,
      report: looksLikeReport(read) ? read : reportSchema.parse(read),
      audit: looksLikeAudit(judged) ? judged : auditSchema.parse(judged),
    };
  } catch {
    return null;
  }
}

type Loose<T> = { [Key in keyof T]?: unknown };

function isObject<T>(value: unknown): value is Loose<T> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const lists = [
  'sections',
  'preamble',
  'ending',
  'claims',
  'documents',
  'media',
  'also',
  'continued',
  'doubts',
] as const;

function looksLikeReport(value: unknown): value is Report {
  return (
    isObject<Report>(value) &&
    lists.every((key) => Array.isArray(value[key])) &&
    isTextOrNull(value.title) &&
    (value.year === null || typeof value.year === 'number') &&
    (value.organ === null || isObject(value.organ)) &&
    (value.published === null || isObject(value.published)) &&
    (value.period === null || isObject(value.period)) &&
    [value.table2, value.table3, value.table4].every((table) => table === null || looksLikeTable(table))
  );
}

function looksLikeTable(value: unknown): value is Table {
  if (!isObject<Table>(value) || !isObject<Table['cells']>(value.cells)) return false;
  if (!Array.isArray(value.rows) || !Array.isArray(value.columns)) return false;
  return Object.values(value.cells).every((row) => isObject(row) && Object.values(row).every(isObject));
}

function looksLikeAudit(value: unknown): value is Audit {
  return (
    isObject<Audit>(value) &&
    typeof value.version === 'string' &&
    Array.isArray(value.findings) &&
    value.findings.every(looksLikeFinding) &&
    Array.isArray(value.outcomes) &&
    value.outcomes.every(isObject) &&
    Array.isArray(value.rules) &&
    isObject(value.checks) &&
    isObject(value.coverage) &&
    isObject(value.settings)
  );
}

function looksLikeFinding(value: unknown): value is Finding {
  return (
    isObject<Finding>(value) &&
    typeof value.rule === 'string' &&
    typeof value.title === 'string' &&
    typeof value.plain === 'string' &&
    typeof value.message === 'string' &&
    typeof value.basis === 'string' &&
    typeof value.problem === 'string' &&
    typeof value.fingerprint === 'string' &&
    isObject(value.english) &&
    Array.isArray(value.cells) &&
    Array.isArray(value.marks) &&
    isTextOrNull(value.suspect) &&
    // Findings of older versions have none of these, not even null.
    [value.equation, value.prior, value.quote, value.context, value.repairs].every(
      (part) => part === null || isObject(part),
    )
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
