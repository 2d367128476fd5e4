import type { Batch, Job } from './batch.ts';
import type {
  BatchRecord,
  BundleJob,
  CaptureRow,
  ReviewRecord,
  RosterRecord,
  ScreenshotRow,
  ViewRecord,
} from './bundle-records.ts';
import type { Database } from './database.ts';
import { standingKey } from './evidence.ts';
import { gunzip } from './gzip.ts';
import { auditSchema, type PackedCapture } from './schema.ts';

/** What goes into a bundle: the whole library, or captures with what was said of their findings. */
export interface BundleChoice {
  /** By id, in this order; null: everything, with batches, rosters and views. */
  captures: number[] | null;
  /** Of chosen captures only what was said of these findings; null: of all of theirs. Without meaning for a whole library. */
  keys: Set<string> | null;
  /** With the pages' own HTML. */
  html: boolean;
  screenshots: boolean;
}

interface PackedRecord {
  row: CaptureRow;
  report: Uint8Array<ArrayBuffer>;
  audit: Uint8Array<ArrayBuffer>;
  html: Uint8Array<ArrayBuffer> | null;
}

const captureChunk = 64;
const keyChunk = 200;
const screenshotChunk = 4;
const jobChunk = 500;

/** Reads the library as a bundle has it, a few records at a time. Once through; one after the other. */
export class BundleSource {
  private readonly database: Database;
  private readonly choice: BundleChoice;
  private chosen: { keys: Set<string>; captureKeys: Set<string> } | null = null;

  constructor(database: Database, choice: BundleChoice) {
    this.database = database;
    this.choice = choice;
  }

  async *captures(): AsyncGenerator<PackedRecord> {
    for await (const { id: _, report, audit, html, ...row } of this.rows())
      yield { row, report, audit, html: this.choice.html ? html : null };
  }

  async *reviews(): AsyncGenerator<ReviewRecord> {
    const keys = [...(await this.reviewedKeys())];
    for (let from = 0; from < keys.length; from += keyChunk) {
      const some = keys.slice(from, from + keyChunk);
      const { acts, standings } = await this.database.guard((tables) =>
        tables.transaction('r', tables.acts, tables.standings, async () => ({
          acts: Map.groupBy(await tables.acts.where('key').anyOf(some).sortBy('id'), ({ key }) => key),
          standings: await tables.standings.bulkGet(some),
        })),
      );
      for (const [at, key] of some.entries()) {
        const own = acts.get(key) ?? [];
        const standing = standings[at] ?? null;
        if (own.length > 0 || standing !== null) yield { key, acts: own, standing };
      }
    }
  }

  async *screenshots(): AsyncGenerator<{ row: ScreenshotRow; png: Uint8Array<ArrayBuffer> }> {
    if (!this.choice.screenshots) return;
    const wanted = this.choice.captures === null ? null : await this.marked();
    const ids = await this.database.guard((tables) => tables.screenshots.toCollection().primaryKeys());
    for (let from = 0; from < ids.length; from += screenshotChunk) {
      const some = await this.database.guard((tables) =>
        tables.screenshots.bulkGet(ids.slice(from, from + screenshotChunk)),
      );
      for (const screenshot of some) {
        if (screenshot === undefined) continue;
        const { id: _, png, ...row } = screenshot;
        const isWanted =
          wanted === null ||
          (row.key === null ? wanted.captureKeys.has(row.captureKey ?? '') : wanted.keys.has(row.key));
        if (isWanted) yield { row, png };
      }
    }
  }

  async *batches(): AsyncGenerator<BatchRecord> {
    if (this.choice.captures !== null) return;
    const batches = await this.database.guard((tables) => tables.batches.toArray());
    for (const { id, ...batch } of batches) {
      const jobs = await this.jobsOf(id);
      const addresses = new Map(jobs.map((job) => [job.id, job.address]));
      const resting = restingBatch(batch);
      if (jobs.length === 0) yield { batch: resting, jobs: [] };
      for (let from = 0; from < jobs.length; from += jobChunk)
        yield { batch: resting, jobs: jobs.slice(from, from + jobChunk).map((job) => restingJob(job, addresses)) };
    }
  }

  async *rosters(): AsyncGenerator<RosterRecord> {
    if (this.choice.captures !== null) return;
    for (const { id: _, ...roster } of await this.database.guard((tables) => tables.rosters.toArray())) yield roster;
  }

  async *views(): AsyncGenerator<ViewRecord> {
    if (this.choice.captures !== null) return;
    for (const { id: _, ...view } of await this.database.guard((tables) => tables.views.toArray())) yield view;
  }

  private async *rows(): AsyncGenerator<PackedCapture> {
    const { captures } = this.choice;
    if (captures !== null) {
      for (let from = 0; from < captures.length; from += captureChunk) {
        const some = captures.slice(from, from + captureChunk);
        const found = await this.database.guard((tables) => tables.captures.bulkGet(some));
        for (const capture of found) if (capture !== undefined) yield capture;
      }
      return;
    }
    let last = 0;
    for (;;) {
      const found = await this.database.guard((tables) =>
        tables.captures.where('id').above(last).limit(captureChunk).toArray(),
      );
      yield* found;
      const end = found.at(-1)?.id;
      if (end === undefined) return;
      last = end;
    }
  }

  private async reviewedKeys(): Promise<Set<string>> {
    if (this.choice.captures !== null) return (await this.marked()).keys;
    const [acts, standings] = await this.database.guard(async (tables) => [
      await tables.acts.orderBy('key').uniqueKeys(),
      await tables.standings.toCollection().primaryKeys(),
    ]);
    return new Set([...acts, ...standings].filter((key) => typeof key === 'string'));
  }

  /** The keys of the chosen captures, and of their findings as far as those were chosen. */
  private async marked(): Promise<{ keys: Set<string>; captureKeys: Set<string> }> {
    if (this.chosen !== null) return this.chosen;
    const keys = new Set<string>();
    const captureKeys = new Set<string>();
    for await (const capture of this.rows()) {
      captureKeys.add(capture.key);
      const { findings } = auditSchema
        .pick({ findings: true })
        .loose()
        .parse(JSON.parse(await gunzip(capture.audit)));
      for (const finding of findings) {
        const key = standingKey(finding, capture);
        if (this.choice.keys === null || this.choice.keys.has(key)) keys.add(key);
      }
    }
    this.chosen = { keys, captureKeys };
    return this.chosen;
  }

  private async jobsOf(batch: number): Promise<Job[]> {
    const jobs = await this.database.guard((tables) =>
      tables.jobs.where('[batch+address]').between([batch, ''], [batch, '\uffff']).toArray(),
    );
    return jobs.toSorted((a, b) => a.id - b.id);
  }
}

/** What is taken in somewhere else must not begin to fetch by itself. */
function restingBatch(batch: Omit<Batch, 'id'>): BatchRecord['batch'] {
  return { ...batch, state: batch.state === 'running' ? 'paused' : batch.state };
}

function restingJob(
  { id: _, batch: __, lease: ___, state, result, ...job }: Job,
  addresses: Map<number, string>,
): BundleJob {
  return {
    ...job,
    state: state === 'running' ? 'queued' : state,
    result: result === null ? null : restingResult(result, addresses),
  };
}

function restingResult(
  { capture: _, sameAs, ...result }: NonNullable<Job['result']>,
  addresses: Map<number, string>,
): NonNullable<BundleJob['result']> {
  return { ...result, sameAs: sameAs === null ? null : (addresses.get(sameAs) ?? null) };
}

/** How many records a bundle will have, for showing how far it is; of chosen captures only these are known beforehand. */
export async function bundleCounts(database: Database, { captures, screenshots }: BundleChoice) {
  const none = { captures: 0, reviews: 0, screenshots: 0, batches: 0, rosters: 0, views: 0, settings: 0 };
  if (captures !== null) return { ...none, captures: captures.length };
  return database.guard(async (tables) => ({
    ...none,
    captures: await tables.summaries.count(),
    reviews: await tables.standings.count(),
    screenshots: screenshots ? await tables.screenshots.count() : 0,
  }));
}
