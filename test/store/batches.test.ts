import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { Batches } from '../../store/batches.ts';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { type Claim, Queue } from '../../store/queue.ts';
import { sampleAudit, sampleReport } from './samples.ts';

let database: Database;
let batches: Batches;
let queue: Queue;
let library: Library;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  batches = new Batches(database);
  queue = new Queue(database);
  library = new Library(database);
});

const a = 'http://a.yunxi-shi.gov.cn/';
const b = 'http://b.yunxi-shi.gov.cn/';

async function started(...addresses: string[]): Promise<number> {
  const pages = addresses.map((address) => ({ address }));
  return (await batches.create({ name: '云溪', kind: 'audit', at: 1 }, pages)).id;
}

function claim(now: number, runner = 'one'): Claim {
  return { runner, now, until: now + 1000, pause: 3000 };
}

async function states(batch: number): Promise<string[]> {
  return (await batches.jobs(batch)).map(({ state }) => state);
}

async function claimed(id: number, by: Claim) {
  const job = await queue.claim(id, by);
  if (job === null) throw new Error(`job ${id} cannot be claimed`);
  return job;
}

test('a list has every page once, under whatever form of its address, and nothing that is no address', async () => {
  const written = [`${a}1.html`, ` ${a}1.html#top `, `${a}1.html?spm=7`, `${a}2.html`, '年报', 'javascript:alert(1)'];
  const pages = written.map((address) => ({ address, title: '年报' }));
  expect(await batches.create({ name: '云溪', kind: 'audit', at: 1 }, pages)).toEqual({ id: 1, jobs: 2 });
  const jobs = await batches.jobs(1);
  expect(jobs.map(({ address, site, title }) => [address, site, title])).toEqual([
    [`${a}1.html`, 'a.yunxi-shi.gov.cn', '年报'],
    [`${a}2.html`, 'a.yunxi-shi.gov.cn', '年报'],
  ]);
  expect(await batches.counts(1)).toEqual({ queued: 2, running: 0, done: 0, failed: 0, cancelled: 0 });
});

describe('one request at a time to a site', () => {
  test('a second job of the site waits for the first and for the pause after it; another site’s does not', async () => {
    await started(`${a}1`, `${a}2`, `${b}1`);
    const first = await claimed(1, claim(0));
    expect(await queue.claim(2, claim(10))).toEqual(null);
    expect((await queue.claim(3, claim(10)))?.address).toBe(`${b}1`);
    await queue.fail(first, { cause: 'not-found', detail: '404' }, { runner: 'one', now: 500, at: 400, again: null });
    expect(await queue.claim(2, claim(3399))).toEqual(null);
    expect((await queue.claim(2, claim(3400)))?.address).toBe(`${a}2`);
  });

  test('a list’s pages wait for the same turn', async () => {
    await started(`${a}1`);
    expect(await queue.claimSite('a.yunxi-shi.gov.cn', claim(0, 'listing'))).toBe(true);
    expect(await queue.claim(1, claim(1))).toEqual(null);
    await queue.leaveSite('a.yunxi-shi.gov.cn', 'listing', 100);
    expect(await queue.claimSite('a.yunxi-shi.gov.cn', claim(3000, 'listing'))).toBe(false);
    expect((await queue.claim(1, claim(3100)))?.address).toBe(`${a}1`);
  });

  test('a clock that was set back locks no site', async () => {
    await started(`${a}1`);
    await database.tables.sites.put({ site: 'a.yunxi-shi.gov.cn', lease: null, endedAt: 90_000 });
    expect((await queue.claim(1, claim(10)))?.address).toBe(`${a}1`);
  });
});

describe('a runner that is gone', () => {
  test('gives its job back when the lease runs out, and the site is left alone for a pause from then', async () => {
    await started(`${a}1`);
    await claimed(1, claim(0));
    await queue.freeStale(1000);
    expect(await states(1)).toEqual(['running']);
    await queue.freeStale(1001);
    expect(await states(1)).toEqual(['queued']);
    expect(await queue.claim(1, claim(4000, 'two'))).toEqual(null);
    expect((await queue.claim(1, claim(4001, 'two')))?.lease).toEqual({ runner: 'two', until: 5001 });
  });

  test('is succeeded at once by one that knows it is alone', async () => {
    await started(`${a}1`);
    await claimed(1, claim(0));
    await queue.takeOver({ runner: 'two', now: 50 });
    expect(await states(1)).toEqual(['queued']);
    expect(await queue.claim(1, claim(3049, 'two'))).toEqual(null);
    expect((await queue.claim(1, claim(3050, 'two')))?.state).toBe('running');
  });

  test('comes back too late: what it says of a job that is another’s now is not written', async () => {
    await started(`${a}1`);
    const job = await claimed(1, claim(0));
    await queue.takeOver({ runner: 'two', now: 50 });
    await claimed(1, claim(4000, 'two'));
    await queue.fail(job, { cause: 'timeout', detail: '' }, { runner: 'one', now: 4001, at: 4001, again: null });
    expect((await batches.jobs(1))[0]?.lease?.runner).toBe('two');
    expect(await queue.claimSite('a.yunxi-shi.gov.cn', claim(4002, 'three'))).toBe(false);
  });

  test('one that still works keeps its lease', async () => {
    await started(`${a}1`);
    await claimed(1, claim(0));
    await queue.renew({ runner: 'one', until: 9000 });
    await queue.freeStale(5000);
    expect(await states(1)).toEqual(['running']);
  });
});

describe('a page that was read', () => {
  const read = { organ: '云溪市气象局', year: 2023, rechecked: null };

  async function keep(id: number, address: string, now: number): Promise<void> {
    const job = await claimed(id, claim(now));
    const report = sampleReport();
    const counts = { error: 0, warning: 0, note: 0, review: 0 };
    const visit = { address, report, audit: sampleAudit(), counts, html: '', at: now };
    await library.keep(visit, queue.alongside(job, 'one', { ...read, address }));
    await queue.done(job, { runner: 'one', now, at: now });
  }

  test('is noted together with its capture, so that a successor only has the rest to do', async () => {
    await started(`${a}1`);
    const job = await claimed(1, claim(0));
    const counts = { error: 0, warning: 0, note: 0, review: 0 };
    const visit = { address: `${a}1`, report: sampleReport(), audit: sampleAudit(), counts, html: '', at: 5 };
    await library.keep(visit, queue.alongside(job, 'one', { ...read, address: `${a}1` }));
    await queue.takeOver({ runner: 'two', now: 50 });
    expect(await queue.waiting()).toEqual([]);
    expect((await queue.unfinished('two')).map(({ id, result }) => [id, result?.capture, result?.added])).toEqual([
      [1, 1, true],
    ]);
    await queue.done(job, { runner: 'two', now: 60, at: 60 });
    expect([await states(1), (await batches.get(1))?.state]).toEqual([['done'], 'finished']);
  });

  test('an address that leads on to another of the list answers for both; a later one says which it equals', async () => {
    await started(`${a}old`, `${a}new`, `${a}older`);
    await keep(1, `${a}new`, 0);
    await keep(3, `${a}new`, 9000);
    const jobs = await batches.jobs(1);
    expect(jobs.map(({ state, result }) => [state, result?.capture, result?.added, result?.sameAs])).toEqual([
      ['done', 1, true, null],
      ['done', 1, false, 1],
      ['done', 1, false, 1],
    ]);
    expect((await library.summaries()).length).toBe(1);
    expect((await batches.get(1))?.finishedAt).toBe(9000);
  });

  test('of a batch that was given up meanwhile: the page stays in the library, the job is cancelled', async () => {
    await started(`${a}1`);
    const job = await claimed(1, claim(0));
    await batches.cancel(1, 10);
    const counts = { error: 0, warning: 0, note: 0, review: 0 };
    const visit = { address: `${a}1`, report: sampleReport(), audit: sampleAudit(), counts, html: '', at: 5 };
    await library.keep(visit, queue.alongside(job, 'one', { ...read, address: `${a}1` }));
    await queue.done(job, { runner: 'one', now: 20, at: 20 });
    expect([await states(1), (await library.summaries()).length]).toEqual([['cancelled'], 1]);
  });
});

describe('what a person does with a list', () => {
  test('paused, no page is begun; resumed, it goes on', async () => {
    const id = await started(`${a}1`);
    await batches.pause(id);
    expect([await queue.waiting(), await queue.claim(1, claim(0)), await queue.isNeeded()]).toEqual([[], null, false]);
    await batches.resume(id);
    expect(await queue.waiting()).toEqual([{ id: 1, batch: 1, site: 'a.yunxi-shi.gov.cn', notBefore: 0 }]);
  });

  test('what failed is tried again: one cause, one page, or all', async () => {
    const id = await started(`${a}1`, `${b}1`, 'http://c.yunxi-shi.gov.cn/');
    for (const [job, cause] of [
      [1, 'timeout'],
      [2, 'not-found'],
      [3, 'timeout'],
    ] as const)
      await queue.fail(
        await claimed(job, claim(0)),
        { cause, detail: '' },
        { runner: 'one', now: 1, at: 1, again: null },
      );
    expect([await states(id), (await batches.get(id))?.state]).toEqual([['failed', 'failed', 'failed'], 'finished']);
    expect(await batches.retry(id, 2, { cause: 'timeout' })).toBe(2);
    expect([await states(id), (await batches.get(id))?.state]).toEqual([['queued', 'failed', 'queued'], 'running']);
    expect(await batches.retry(id, 2, { job: 2 })).toBe(1);
    expect(await batches.retry(id, 2)).toBe(0);
  });

  test('given up, what waits is cancelled and can be tried again', async () => {
    const id = await started(`${a}1`, `${a}2`);
    await batches.cancel(id, 5);
    expect([await states(id), await batches.get(id)]).toEqual([
      ['cancelled', 'cancelled'],
      { id: 1, name: '云溪', kind: 'audit', state: 'finished', at: 1, finishedAt: 5 },
    ]);
    expect(await batches.retry(id, 6)).toBe(2);
  });

  test('renamed and removed', async () => {
    const id = await started(`${a}1`);
    await batches.rename(id, '云溪市各局');
    expect((await batches.list()).map(({ name }) => name)).toEqual(['云溪市各局']);
    await batches.remove(id);
    expect([await batches.list(), await database.tables.jobs.count()]).toEqual([[], 0]);
  });
});
