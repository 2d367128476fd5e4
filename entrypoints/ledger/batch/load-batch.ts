import type { Batch, Job } from '../../../store/batch.ts';
import type { Batches } from '../../../store/batches.ts';
import type { Database } from '../../../store/database.ts';
import type { Summary } from '../../../store/schema.ts';

/** A batch with all that its page shows. */
export interface LoadedBatch {
  /** Null: there is none of this number. */
  batch: Batch | null;
  jobs: Job[];
  /** Rows of the captures that its jobs came to. */
  summaries: ReadonlyMap<number, Summary>;
  /** Keys of findings that stand as confirmed, of a batch that checks them again. */
  confirmed: ReadonlySet<string>;
}

export async function loadBatch(id: number, batches: Batches, database: Database): Promise<LoadedBatch> {
  const [batch, jobs] = await Promise.all([batches.get(id), batches.jobs(id)]);
  const captures = [...new Set(jobs.flatMap(({ result }) => (result === null ? [] : [result.capture])))];
  const keys = jobs.flatMap(({ rechecked }) => (rechecked ?? []).map(({ key }) => key));
  return database.guard(async (tables) => {
    const [found, standings] = await Promise.all([tables.summaries.bulkGet(captures), tables.standings.bulkGet(keys)]);
    return {
      batch,
      jobs,
      summaries: new Map(found.flatMap((summary) => (summary === undefined ? [] : [[summary.id, summary]]))),
      confirmed: new Set(
        standings.flatMap((standing) => (standing?.opinion.verdict === 'confirmed' ? [standing.key] : [])),
      ),
    };
  });
}
