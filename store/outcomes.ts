import { z } from 'zod';
import type { OutcomeKind } from '../rules/finding.ts';
import type { Database } from './database.ts';
import { gunzip } from './gzip.ts';

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
  return database.guard(async (tables) => {
    const found = await tables.captures.bulkGet([...ids]);
    const kept = found.filter((capture) => capture !== undefined);
    return Promise.all(
      kept.map(async ({ id, audit: packed }) => ({
        capture: id,
        outcomes: audit.parse(JSON.parse(await gunzip(packed))).outcomes,
      })),
    );
  });
}
