import type { Rechecked } from './batch.ts';
import type { Wanted } from './batches.ts';
import type { Database } from './database.ts';

/** The pages on which findings stand that a person confirmed, with those findings: what a batch that checks again reads. */
export async function confirmedPages(database: Database): Promise<Wanted[]> {
  return database.guard(async ({ standings, captures, summaries }) => {
    const confirmed = await standings.filter(({ opinion }) => opinion.verdict === 'confirmed').toArray();
    const pages = new Map<string, Rechecked[]>();
    for (const { key, fingerprint, rule, address, evidence } of confirmed) {
      if (!/^https?:/.test(address)) continue;
      const { captureKey, message } = evidence;
      const [id] = await captures.where('key').equals(captureKey).primaryKeys();
      const summary = id === undefined ? undefined : await summaries.get(id);
      const seenAt = summary?.lastSeenAt ?? 0;
      const item = { key, fingerprint, rule, message, captureKey, seenAt, outcome: null, now: null, changes: [] };
      pages.set(address, [...(pages.get(address) ?? []), item]);
    }
    return [...pages].map(([address, rechecked]) => ({ address, rechecked }));
  });
}
