import type { Job } from './batch.ts';
import type {
  BatchRecord,
  BundleJob,
  CheckedCapture,
  ReviewRecord,
  RosterRecord,
  ScreenshotRow,
  ViewRecord,
} from './bundle-records.ts';
import { type CaptureWriter, writeCaptures } from './capture-writer.ts';
import { announceChange } from './changes.ts';
import type { Database, Tables } from './database.ts';
import type { ReviewAct, Rival, Standing } from './review.ts';
import type { PackedCapture, ProblemCounts } from './schema.ts';
import { type MergeKind, mergedStanding } from './standing-merge.ts';

/** What of some records was not here before. `known`: they are here already, and stay as they are. */
export interface Merged {
  added: number;
  known: number;
  /** Known here, and now with something that was missing. */
  completed: number;
}

/** Two copies' words on one finding that do not agree. */
export interface Disagreement {
  standing: Standing;
  /** What the other copy says. */
  theirs: Rival[];
}

export interface MergedReviews {
  kinds: Record<MergeKind, number>;
  acts: number;
  disagreements: Disagreement[];
}

export type CountedCapture = CheckedCapture & { counts: ProblemCounts };

/**
 * Takes a bundle's records into the library, each call in one transaction. Everything is known by a key of its own, so that the
 * same records taken in twice change nothing the second time: what was broken off is completed by doing it again. With `look`
 * nothing is written, and what would be is told.
 */
export class BundleMerge {
  private readonly database: Database;
  private readonly mode: IDBTransactionMode;
  /** True where the acts were done in this very copy: then they can be undone here, too. */
  private readonly isOwn: boolean;
  /** A large batch comes in several records, and counts once. */
  private readonly batchesTold = new Set<string>();

  constructor(database: Database, { look, isOwn }: { look: boolean; isOwn: boolean }) {
    this.database = database;
    this.mode = look ? 'readonly' : 'readwrite';
    this.isOwn = isOwn;
  }

  /** A capture that is here keeps its audit; the time in which it was seen is that of both, and HTML that is missing is added. */
  async captures(captures: readonly CountedCapture[]): Promise<Merged> {
    if (!this.isWriting) return this.within(['captures'], (tables) => mergeCaptures(captures, tables, null));
    return writeCaptures(this.database, (writer, tables) => mergeCaptures(captures, tables, writer));
  }

  async reviews(records: readonly ReviewRecord[]): Promise<MergedReviews> {
    const changed: string[] = [];
    const merged = await this.within(['acts', 'standings'], async (tables) => {
      const keys = records.map(({ key }) => key);
      const acts = Map.groupBy(await tables.acts.where('key').anyOf(keys).sortBy('id'), ({ key }) => key);
      const standings = await tables.standings.bulkGet(keys);
      const merged: MergedReviews = {
        kinds: { new: 0, same: 0, newer: 0, agreed: 0, rival: 0 },
        acts: 0,
        disagreements: [],
      };
      for (const [at, theirs] of records.entries()) {
        const mine = { acts: acts.get(theirs.key) ?? [], standing: standings[at] ?? null };
        const { kind, standing, rivals } = mergedStanding(mine, theirs);
        merged.kinds[kind] += 1;
        if (kind === 'rival' && standing !== null) merged.disagreements.push({ standing, theirs: rivals });
        if (kind === 'same') continue;
        const uids = theirs.acts.map(({ uid }) => uid);
        const known = new Set(await tables.acts.where('uid').anyOf(uids).uniqueKeys());
        const added = theirs.acts.filter(({ uid }) => !known.has(uid));
        merged.acts += added.length;
        if (!this.isWriting) continue;
        await addActs(tables, added, this.isOwn);
        if (standing !== null) await tables.standings.put(standing);
        changed.push(theirs.key);
      }
      return merged;
    });
    if (changed.length > 0) announceChange({ standings: changed });
    return merged;
  }

  async screenshots(screenshots: readonly { row: ScreenshotRow; png: Uint8Array<ArrayBuffer> }[]): Promise<Merged> {
    return this.within(['screenshots'], async (tables) => {
      const uids = screenshots.map(({ row }) => row.uid);
      const known = new Set((await tables.screenshots.where('uid').anyOf(uids).uniqueKeys()).map((uid) => String(uid)));
      const added = screenshots.filter(({ row }) => !known.has(row.uid));
      if (this.isWriting) await tables.screenshots.bulkAdd(added.map(({ row, png }) => ({ ...row, png })));
      return { added: added.length, known: screenshots.length - added.length, completed: 0 };
    });
  }

  /** A name that stands for something else here stays: the other view gets a number after it. */
  async views(views: readonly ViewRecord[]): Promise<Merged> {
    return this.within(['views'], (tables) => this.named(tables.views, views, 100, (a, b) => a.route === b.route));
  }

  async rosters(rosters: readonly RosterRecord[]): Promise<Merged> {
    return this.within(['rosters'], (tables) =>
      this.named(tables.rosters, rosters, 100, (a, b) => JSON.stringify(a.organs) === JSON.stringify(b.organs)),
    );
  }

  /** A page that was read in either copy counts as read; a batch that is new here rests until someone resumes it. */
  async batches(records: readonly BatchRecord[]): Promise<Merged> {
    return this.within(['batches', 'jobs', 'captures'], async (tables) => {
      const merged: Merged = { added: 0, known: 0, completed: 0 };
      for (const { batch, jobs } of records) {
        const here = (await tables.batches.toArray()).find(
          ({ kind, name, at }) => kind === batch.kind && name === batch.name && at === batch.at,
        );
        const before =
          here === undefined
            ? []
            : await tables.jobs.where('[batch+state]').between([here.id, ''], [here.id, '\uffff']).toArray();
        const known = new Map(before.map((job) => [job.address, job]));
        const wanted = jobs.filter((job) => isMissing(job, known.get(job.address)));
        const told = JSON.stringify([batch.kind, batch.name, batch.at]);
        if (!this.batchesTold.has(told))
          merged[here === undefined ? 'added' : wanted.length > 0 ? 'completed' : 'known'] += 1;
        this.batchesTold.add(told);
        if (!this.isWriting) continue;
        const id = here?.id ?? (await tables.batches.add(batch));
        await putJobs(tables, id, wanted, known);
      }
      return merged;
    });
  }

  private get isWriting(): boolean {
    return this.mode === 'readwrite';
  }

  private within<T>(names: (keyof Tables)[], work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.database.guard((tables) =>
      tables.transaction(
        this.isWriting ? 'rw' : 'r',
        names.map((name) => tables[name]),
        // An async function, or Dexie would not follow what it awaits.
        async () => work(tables),
      ),
    );
  }

  private async named<T extends { name: string }>(
    table: { toArray(): PromiseLike<T[]>; add(row: T): PromiseLike<unknown> },
    records: readonly T[],
    longest: number,
    isSame: (a: T, b: T) => boolean,
  ): Promise<Merged> {
    const merged: Merged = { added: 0, known: 0, completed: 0 };
    const here = new Map((await table.toArray()).map((row) => [row.name, row]));
    for (const record of records) {
      const { name, holder } = freeName(here, record, longest, isSame);
      if (holder !== undefined) {
        merged.known += 1;
        continue;
      }
      const row = { ...record, name };
      here.set(name, row);
      merged.added += 1;
      if (this.isWriting) await table.add(row);
    }
    return merged;
  }
}

/** The record's own name, or the first with a number that is free or stands for the same. */
function freeName<T extends { name: string }>(
  here: Map<string, T>,
  record: T,
  longest: number,
  isSame: (a: T, b: T) => boolean,
): { name: string; holder: T | undefined } {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = record.name.slice(0, longest - suffix.length) + suffix;
    const holder = here.get(name);
    if (holder === undefined || isSame(holder, record)) return { name, holder };
  }
}

/** Own acts come back to their own places, so that Undo finds the newest; an id is never given twice in one copy. */
async function addActs(tables: Tables, acts: ReviewAct[], isOwn: boolean): Promise<void> {
  const taken = await tables.acts.bulkGet(isOwn ? acts.map(({ id }) => id) : []);
  for (const [at, { id, ...act }] of acts.entries())
    if (isOwn && taken[at] === undefined) await tables.acts.add({ ...act, id });
    else await tables.acts.add({ ...act, copied: true });
}

/** Without a writer only tells what would be. */
async function mergeCaptures(
  captures: readonly CountedCapture[],
  tables: Tables,
  writer: CaptureWriter | null,
): Promise<Merged> {
  const merged: Merged = { added: 0, known: 0, completed: 0 };
  const keys = captures.map(({ row }) => row.key);
  const here = new Map((await tables.captures.where('key').anyOf(keys).toArray()).map((each) => [each.key, each]));
  for (const capture of captures) {
    const known = here.get(capture.row.key);
    if (known === undefined) {
      merged.added += 1;
      await writer?.add({ ...capture.row, ...capture.packed }, capture);
      continue;
    }
    const more = moreOf(known, capture);
    merged[more === null ? 'known' : 'completed'] += 1;
    if (more !== null) await writer?.update(known, more);
  }
  return merged;
}

/** What is known of a capture once both copies are; null where that is nothing more. */
function moreOf(known: PackedCapture, { row, packed }: CheckedCapture) {
  const capturedAt = Math.min(known.capturedAt, row.capturedAt);
  const lastSeenAt = Math.max(known.lastSeenAt, row.lastSeenAt);
  const html = known.html ?? packed.html;
  const isMore = capturedAt < known.capturedAt || lastSeenAt > known.lastSeenAt || html !== known.html;
  return isMore ? { capturedAt, lastSeenAt, html } : null;
}

function isMissing(job: BundleJob, known: Job | undefined): boolean {
  return known === undefined || (job.state === 'done' && known.state !== 'done' && known.state !== 'running');
}

async function putJobs(tables: Tables, batch: number, jobs: BundleJob[], known: Map<string, Job>): Promise<void> {
  const keys = jobs.flatMap(({ result }) => (result === null ? [] : [result.captureKey]));
  const ids = new Map((await tables.captures.where('key').anyOf(keys).toArray()).map(({ key, id }) => [key, id]));
  const addresses = new Map([...known.values()].map(({ address, id }) => [address, id]));
  for (const { result, ...job } of jobs) {
    const capture = result === null ? undefined : ids.get(result.captureKey);
    const row = {
      ...job,
      batch,
      lease: null,
      ...(result === null || capture === undefined
        ? { result: null }
        : {
            result: {
              ...result,
              capture,
              sameAs: result.sameAs === null ? null : (addresses.get(result.sameAs) ?? null),
            },
          }),
      // What it found is not here: it has to be read again.
      ...(result !== null && capture === undefined ? { state: 'queued' as const } : {}),
    };
    const id = known.get(job.address)?.id;
    addresses.set(job.address, id === undefined ? await tables.jobs.add(row) : await tables.jobs.put({ ...row, id }));
  }
}
