import { gunzipSync, strFromU8 } from 'fflate';
import { z } from 'zod';
import type { OutcomeKind } from '../rules/finding.ts';
import type { Database } from './database.ts';

/** What one rule said of one subject, without its evidence. */
export interface BareOutcome {
  rule: string;
  outcome: OutcomeKind;
}

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
  const found = await database.guard((tables) => tables.captures.bulkGet([...ids]));
  return found.flatMap((capture) => {
    if (capture === undefined) return [];
    // The browser's own gunzip takes four times as long for pieces of this size, most of it in waiting.
    const { outcomes } = audit.parse(JSON.parse(strFromU8(gunzipSync(capture.audit))));
    return [{ capture: capture.id, outcomes }];
  });
}
