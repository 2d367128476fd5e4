import { gunzipSync } from 'fflate';
import type { Database } from './database.ts';
import {
  type AuditExtract,
  type Extract,
  extractFormat,
  extractOf,
  type ReportExtract,
  readAuditExtract,
  readReportExtract,
} from './extract.ts';
import type { Summary } from './schema.ts';
import { someOf } from './some-of.ts';
import { type InflatedCapture, inflatedCaptures, storedCapture } from './stored-capture.ts';

/** A capture as far as its extract tells of it. */
export interface ExtractedCapture extends Omit<Summary, 'counts'> {
  report: ReportExtract;
  audit: AuditExtract;
}

/** An extract out of its packing, as JSON in UTF-8; or the whole capture, where there is no extract that can be read. */
export type InflatedExtract = { summary: Summary } & (
  | { report: Uint8Array<ArrayBuffer>; audit: Uint8Array<ArrayBuffer> }
  | { capture: InflatedCapture }
);

/** Some captures' extracts in the order of their ids; what is not kept any more is left out. */
export async function inflatedExtracts(database: Database, ids: readonly number[]): Promise<InflatedExtract[]> {
  const [rows, found] = await database.guard((tables) =>
    tables.transaction('r', tables.summaries, tables.extracts, () =>
      Promise.all([someOf(tables.summaries, ids), someOf(tables.extracts, ids)]),
    ),
  );
  const extracts = new Map(
    found.flatMap((extract) => (extract === undefined ? [] : [[extract.id, inflated(extract)]])),
  );
  const kept = rows.flatMap((row) => row ?? []);
  const wanting = kept.filter(({ id }) => extracts.get(id) == null).map(({ id }) => id);
  const captures = new Map((await inflatedCaptures(database, wanting)).map((capture) => [capture.id, capture]));
  return kept.flatMap((summary): InflatedExtract[] => {
    const extract = extracts.get(summary.id);
    if (extract != null) return [{ summary, ...extract }];
    const capture = captures.get(summary.id);
    return capture === undefined ? [] : [{ summary, capture }];
  });
}

function inflated({ format, report, audit }: Extract): Pick<Extract, 'report' | 'audit'> | null {
  if (format !== extractFormat) return null;
  try {
    return {
      report: gunzipSync(report) as Uint8Array<ArrayBuffer>,
      audit: gunzipSync(audit) as Uint8Array<ArrayBuffer>,
    };
  } catch {
    return null;
  }
}

/** A capture's extract, or null where neither it nor the capture can be read. */
export function extractedCapture({
  summary: { counts: _, ...rest },
  ...packed
}: InflatedExtract): ExtractedCapture | null {
  try {
    if (!('capture' in packed))
      return { ...rest, report: readReportExtract(packed.report), audit: readAuditExtract(packed.audit) };
    const capture = storedCapture(packed.capture);
    return capture && { ...rest, ...extractOf(capture.report, capture.audit) };
  } catch {
    return null;
  }
}
