import { pageAddress, siteOf } from './address.ts';
import { type Batch, type Job, type JobTrouble, jobSchema, type Rechecked } from './batch.ts';
import type { Database } from './database.ts';

/** A page that is to be audited. */
export interface Wanted {
  address: string;
  /** As a listing names it. */
  title?: string;
  rechecked?: Rechecked[];
}

/** Jobs by their state. */
export type JobCounts = Record<Job['state'], number>;

const states: Job['state'][] = ['queued', 'running', 'done', 'failed', 'cancelled'];

/** The lists of pages on this machine, as a person works with them; `Queue` is how a runner does. */
export class Batches {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** The newest first. */
  async list(): Promise<Batch[]> {
    return this.database.guard(({ batches }) => batches.reverse().toArray());
  }

  async get(id: number): Promise<Batch | null> {
    return this.database.guard(async ({ batches }) => (await batches.get(id)) ?? null);
  }

  async counts(id: number): Promise<JobCounts> {
    return this.database.guard((tables) =>
      tables.transaction('r', tables.jobs, async () => {
        const counted = await Promise.all(states.map((state) => tables.jobs.where({ batch: id, state }).count()));
        return Object.fromEntries(states.map((state, at) => [state, counted[at]])) as JobCounts;
      }),
    );
  }

  /** All pages of a batch, in the order of the list. */
  async jobs(id: number): Promise<Job[]> {
    return this.database.guard(async ({ jobs }) => {
      const found = await jobs.where('[batch+state]').between([id, ''], [id, '\uffff']).toArray();
      return found.map((job) => jobSchema.parse(job)).sort((a, b) => a.id - b.id);
    });
  }

  /** Puts a list to work. Every page is in it once; what is no address of the web is left out. */
  async create(
    { name, kind, at }: Pick<Batch, 'name' | 'kind' | 'at'>,
    pages: readonly Wanted[],
  ): Promise<{ id: number; jobs: number }> {
    const wanted = new Map<string, Omit<Job, 'id' | 'batch'>>();
    for (const { address: written, title = '', rechecked } of pages) {
      const address = pageAddress(written.trim());
      if (!/^https?:\/\/[^/]/.test(address) || wanted.has(address)) continue;
      wanted.set(address, {
        address,
        site: siteOf(address),
        title: title.slice(0, 200),
        state: 'queued',
        attempts: 0,
        notBefore: 0,
        lease: null,
        inTab: false,
        result: null,
        trouble: null,
        rechecked: rechecked ?? null,
        updatedAt: at,
      });
    }
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, async () => {
        const state = wanted.size === 0 ? 'finished' : 'running';
        const finishedAt = wanted.size === 0 ? at : null;
        const id = await tables.batches.add({ name: name.slice(0, 200), kind, state, at, finishedAt });
        await tables.jobs.bulkAdd([...wanted.values()].map((job) => ({ ...job, batch: id })));
        return { id, jobs: wanted.size };
      }),
    );
  }

  async rename(id: number, name: string): Promise<void> {
    await this.database.guard(({ batches }) => batches.update(id, { name: name.slice(0, 200) }));
  }

  /** No new page is begun; what is under way ends. */
  async pause(id: number): Promise<void> {
    await this.turn(id, 'running', 'paused');
  }

  async resume(id: number): Promise<void> {
    await this.turn(id, 'paused', 'running');
  }

  /** Gives up what was not read. What was read stays, and what is given up can be tried again. */
  async cancel(id: number, at: number): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, async () => {
        await tables.jobs
          .where('[batch+state]')
          .anyOf([id, 'queued'], [id, 'running'])
          // What is in the library already only waits for its other years to be looked at.
          .filter(({ result }) => result === null)
          .modify({ state: 'cancelled', lease: null, updatedAt: at });
        await tables.batches.update(id, { state: 'finished', finishedAt: at });
      }),
    );
  }

  /** Tries failed and cancelled pages once more: all of them, those of one cause, or one. The answer is how many. */
  async retry(
    id: number,
    at: number,
    which: { cause?: JobTrouble; job?: number; state?: 'failed' | 'cancelled' } = {},
  ): Promise<number> {
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, async () => {
        const again = await tables.jobs
          .where('[batch+state]')
          .anyOf([id, 'failed'], [id, 'cancelled'])
          .filter(
            (job) =>
              (which.job === undefined || job.id === which.job) &&
              (which.state === undefined || job.state === which.state) &&
              (which.cause === undefined || job.trouble?.cause === which.cause),
          )
          .modify({
            state: 'queued',
            attempts: 0,
            notBefore: 0,
            lease: null,
            inTab: false,
            trouble: null,
            updatedAt: at,
          });
        if (again > 0) await tables.batches.update(id, { state: 'running', finishedAt: null });
        return again;
      }),
    );
  }

  /** Forgets the list; what was read stays in the library. */
  async remove(id: number): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, async () => {
        await tables.jobs.where('[batch+state]').between([id, ''], [id, '\uffff']).delete();
        await tables.batches.delete(id);
      }),
    );
  }

  private async turn(id: number, from: Batch['state'], to: Batch['state']): Promise<void> {
    await this.database.guard(({ batches }) =>
      batches
        .where('id')
        .equals(id)
        .filter(({ state }) => state === from)
        .modify({ state: to }),
    );
  }
}
