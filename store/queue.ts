import { pageAddress } from './address.ts';
import { type Job, type JobTrouble, jobSchema, type Rechecked } from './batch.ts';
import type { Database } from './database.ts';
import type { Alongside } from './library.ts';

/** A job that waits, as small as the choice of the next one needs it. */
export type Waiting = Pick<Job, 'id' | 'batch' | 'site' | 'notBefore'>;

/** When a runner asks: who, until when its word holds, and how long a site is left alone after each answer, in milliseconds. */
export interface Claim {
  runner: string;
  now: number;
  until: number;
  pause: number;
}

/** What was found on a page, before the library has answered. */
export interface Read {
  address: string;
  organ: string;
  year: number | null;
  rechecked: Rechecked[] | null;
}

/**
 * The jobs of all running batches, as a runner works through them. The database alone is the truth: a job belongs to whoever
 * holds its lease, and whatever is written for a job that is not one's own any more is not written.
 */
export class Queue {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /** Whether there is, or will be, anything to do. */
  async isNeeded(): Promise<boolean> {
    return this.database.guard(async ({ batches, jobs }) => {
      if ((await batches.where('state').equals('running').count()) > 0) return true;
      return (await jobs.where('state').equals('running').count()) > 0;
    });
  }

  /** Takes over from runners that are gone: their jobs wait again, and the sites that they asked are left alone for a while. */
  async takeOver({ runner, now }: Pick<Claim, 'runner' | 'now'>): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.jobs, tables.sites, async () => {
        const isForeign = ({ lease }: { lease: { runner: string } | null }) =>
          // A list of reports that a page reads is no runner's work, and that page is not gone.
          lease !== null && lease.runner !== runner && !lease.runner.startsWith('listing');
        await tables.jobs
          .where('state')
          .equals('running')
          .filter((job) => (job.lease === null || isForeign(job)) && job.result === null)
          .modify({ state: 'queued', lease: null });
        await tables.sites.filter(isForeign).modify({ lease: null, endedAt: now });
      }),
    );
  }

  /** Jobs whose page is in the library, but of which nobody noted that nothing is left to be done. */
  async unfinished(runner: string): Promise<Job[]> {
    return this.database.guard(async ({ jobs }) => {
      const found = await jobs
        .where('state')
        .equals('running')
        .filter(({ lease, result }) => result !== null && lease?.runner !== runner)
        .toArray();
      return found.map((job) => jobSchema.parse(job));
    });
  }

  /** Everything that waits, in the order of the lists. */
  async waiting(): Promise<Waiting[]> {
    return this.database.guard(async ({ batches, jobs }) => {
      const running = await batches.where('state').equals('running').primaryKeys();
      const found = await jobs
        .where('[batch+state]')
        .anyOf(running.map((batch) => [batch, 'queued']))
        .toArray();
      return found
        .map(({ id, batch, site, notBefore }) => ({ id, batch, site, notBefore }))
        .sort((a, b) => a.id - b.id);
    });
  }

  /** When each site may be asked again; what is not named, at once. */
  async turns(pause: number): Promise<Map<string, number>> {
    return this.database.guard(async ({ sites }) => {
      const found = await sites.toArray();
      return new Map(found.map(({ site, endedAt }) => [site, endedAt + pause]));
    });
  }

  /** The job, now one's own together with its site's turn; null where another was quicker or it is not time yet. */
  async claim(id: number, { runner, now, until, pause }: Claim): Promise<Job | null> {
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, tables.sites, async () => {
        const job = await tables.jobs.get(id);
        if (job === undefined || job.state !== 'queued' || job.notBefore > now) return null;
        if ((await tables.batches.get(job.batch))?.state !== 'running') return null;
        const lease = { runner, until };
        if (!(await this.takeTurn(job.site, lease, now, pause))) return null;
        const own = { ...job, state: 'running' as const, lease, updatedAt: now };
        await tables.jobs.put(own);
        return jobSchema.parse(own);
      }),
    );
  }

  /** Asks for a site's turn without a job, as for a page of a list; false where it is not time yet. */
  async claimSite(site: string, { runner, now, until, pause }: Claim): Promise<boolean> {
    return this.database.guard((tables) =>
      tables.transaction('rw', tables.sites, () => this.takeTurn(site, { runner, until }, now, pause)),
    );
  }

  /** Gives a site's turn back; `at` is when its last answer ended. */
  async leaveSite(site: string, runner: string, at: number): Promise<void> {
    await this.database.guard((tables) => tables.transaction('rw', tables.sites, () => this.endTurn(site, runner, at)));
  }

  /** Says that a runner is still at work. */
  async renew({ runner, until }: Pick<Claim, 'runner' | 'until'>): Promise<void> {
    const lease = { runner, until };
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.jobs, tables.sites, async () => {
        await tables.jobs
          .where('state')
          .equals('running')
          .filter((job) => job.lease?.runner === runner)
          .modify({ lease });
        await tables.sites.filter((turn) => turn.lease?.runner === runner).modify({ lease });
      }),
    );
  }

  /** Gives jobs back whose runner has said nothing for too long. */
  async freeStale(now: number): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.jobs, tables.sites, async () => {
        await tables.jobs
          .where('state')
          .equals('running')
          .filter(({ lease, result }) => result === null && (lease === null || lease.until < now))
          .modify({ state: 'queued', lease: null });
        await tables.sites
          .filter(({ lease }) => lease !== null && lease.until < now)
          .modify({ lease: null, endedAt: now });
      }),
    );
  }

  /** To be written with the capture: from then on the page is never asked for again. */
  alongside(job: Job, runner: string, { address, organ, year, rechecked }: Read): Alongside {
    const { jobs } = this.database.tables;
    return {
      tables: [jobs],
      write: async ({ id, key, added }) => {
        if (!(await this.isOwn(job.id, runner))) return;
        const before = await jobs
          .where('[batch+result.capture]')
          .equals([job.batch, id])
          .filter((other) => other.id !== job.id)
          .first();
        const sameAs = before === undefined ? null : (before.result?.sameAs ?? before.id);
        const result = { capture: id, captureKey: key, address, organ, year, added, sameAs };
        await jobs.update(job.id, { result, trouble: null, rechecked });
      },
    };
  }

  /** Notes that a job is done: its page is kept, and whatever depends on it was audited again. */
  async done(job: Job, { runner, now, at }: { runner: string; now: number; at: number }): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, tables.sites, async () => {
        await this.endTurn(job.site, runner, at);
        const current = await tables.jobs.get(job.id);
        if (current === undefined || current.state !== 'running' || current.result === null) return;
        await tables.jobs.update(job.id, { state: 'done', lease: null, updatedAt: now });
        await this.doneBesides(current, now);
        await this.endBatch(job.batch, now);
      }),
    );
  }

  /** Notes why a page was not audited; with `again` it waits until then and is tried once more. */
  async fail(
    job: Job,
    trouble: { cause: JobTrouble; detail: string },
    { runner, now, at, again }: { runner: string; now: number; at: number | null; again: number | null },
  ): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.batches, tables.jobs, tables.sites, async () => {
        await this.endTurn(job.site, runner, at);
        if (!(await this.isOwn(job.id, runner))) return;
        const attempts = job.attempts + 1;
        const state = again === null ? 'failed' : 'queued';
        const notBefore = again ?? 0;
        await tables.jobs.update(job.id, { state, attempts, notBefore, trouble, lease: null, updatedAt: now });
        await this.endBatch(job.batch, now);
      }),
    );
  }

  /** Puts a job back to be opened in a tab when its site's turn comes again. */
  async toTab(job: Job, { runner, now, at }: { runner: string; now: number; at: number }): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.jobs, tables.sites, async () => {
        await this.endTurn(job.site, runner, at);
        if (!(await this.isOwn(job.id, runner))) return;
        await tables.jobs.update(job.id, { state: 'queued', inTab: true, lease: null, updatedAt: now });
      }),
    );
  }

  private async isOwn(id: number, runner: string): Promise<boolean> {
    const job = await this.database.tables.jobs.get(id);
    return job?.state === 'running' && job.lease?.runner === runner;
  }

  private async takeTurn(
    site: string,
    lease: { runner: string; until: number },
    now: number,
    pause: number,
  ): Promise<boolean> {
    const { sites } = this.database.tables;
    const turn = await sites.get(site);
    if (turn !== undefined) {
      if (turn.lease !== null && turn.lease.until >= now) return false;
      // A clock that was set back must not lock a site for as long.
      if (turn.endedAt <= now && now - turn.endedAt < pause) return false;
    }
    await sites.put({ site, lease, endedAt: turn?.endedAt ?? 0 });
    return true;
  }

  /** Null: nothing was asked of the site. */
  private async endTurn(site: string, runner: string, at: number | null): Promise<void> {
    const { sites } = this.database.tables;
    const turn = await sites.get(site);
    if (turn?.lease?.runner !== runner) return;
    await sites.put({ site, lease: null, endedAt: at ?? turn.endedAt });
  }

  /** Where an address leads on to another one of the list, that one was read, too. */
  private async doneBesides({ id, batch, address, result }: Job, now: number): Promise<void> {
    if (result === null) return;
    const { jobs } = this.database.tables;
    const other = await jobs.where({ batch, address: pageAddress(result.address) }).first();
    if (other === undefined || other.id === id || other.address === address) return;
    if (other.state !== 'queued' || other.rechecked !== null) return;
    const same = { ...result, added: false, sameAs: result.sameAs ?? id };
    await jobs.update(other.id, { state: 'done', result: same, trouble: null, updatedAt: now });
  }

  private async endBatch(batch: number, now: number): Promise<void> {
    const { batches, jobs } = this.database.tables;
    const left = await jobs.where('[batch+state]').anyOf([batch, 'queued'], [batch, 'running']).count();
    if (left > 0) return;
    await batches
      .where('id')
      .equals(batch)
      .filter(({ state }) => state !== 'finished')
      .modify({ state: 'finished', finishedAt: now });
  }
}
