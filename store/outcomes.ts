import { gunzipSync, strFromU8 } from 'fflate';
import type { Database } from './database.ts';
import { type BareOutcome, type Extract, extractFormat, readAuditExtract } from './extract.ts';
import { someOf } from './some-of.ts';
import { z } from './zod.ts';

const audit = z.object({
  outcomes: z.array(
    z.object({ rule: z.string(), outcome: z.enum(['passed', 'failed', 'review', 'untested', 'inapplicable']) }),
  ),
});

/** The outcomes of some captures' audits, without reading their reports; what is not kept any more is left out. */
export async function readOutcomes(
  database: Database,
  ids: readonly number[],
): Promise<{ capture: number; outcomes: BareOutcome[] }[]> {
  const extracts = await database.guard((tables) => someOf(tables.extracts, ids));
  const found = new Map(extracts.flatMap((extract) => (extract ? [[extract.id, outcomesIn(extract)]] : [])));
  const wanting = ids.filter((id) => found.get(id) == null);
  for (const capture of await database.guard((tables) => tables.captures.bulkGet(wanting)))
    if (capture !== undefined) {
      // The browser's own gunzip takes four times as long for pieces of this size, most of it in waiting.
      const { outcomes } = audit.parse(JSON.parse(strFromU8(gunzipSync(capture.audit))));
      found.set(capture.id, outcomes);
    }
  return ids.flatMap((id) => {
    const outcomes = found.get(id);
    return outcomes == null ? [] : [{ capture: id, outcomes }];
  });
}

/** Null of an extract that cannot be read. */
function outcomesIn({ format, audit: packed }: Extract): BareOutcome[] | null {
  if (format !== extractFormat) return null;
  try {
    return readAuditExtract(gunzipSync(packed)).outcomes;
  } catch {
    return null;
  }
}
