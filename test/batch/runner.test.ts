import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, type Asked, nothingAsked, report, World } from './world.ts';

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

const a = 'http://a.yunxi-shi.gov.cn/';
const b = 'http://b.yunxi-shi.gov.cn/';
const c = 'http://c.yunxi-shi.gov.cn/';
const perhaps = (cause: 'timeout' | 'server-error', after: number | null = null): Answer => ({
  trouble: { cause, detail: '', again: true, after },
});

async function started(world: World, addresses = [...world.pages.keys()]): Promise<number> {
  const pages = addresses.map((address) => ({ address }));
  return (await world.batches.create({ name: '云溪', kind: 'audit', at: 0 }, pages)).id;
}

async function jobsOf(world: World, batch = 1) {
  return world.batches.jobs(batch);
}

/** Requests of one site in the order in which it was asked. */
function bySite(asked: readonly Asked[]): Asked[][] {
  const sites = Map.groupBy(asked, ({ site }) => site);
  return [...sites.values()].map((list) => list.toSorted((one, other) => one.from - other.from));
}

/** Milliseconds between the end of a request and the next one to its site, the shortest. */
function shortestPause(asked: readonly Asked[]): number {
  const pauses = bySite(asked).flatMap((list) => list.slice(1).map(({ from }, at) => from - (list[at]?.to ?? from)));
  return Math.min(...pauses);
}

test('every page is read, audited and kept, and the list is finished', async () => {
  const world = new World({
    [`${a}1`]: { page: report('云溪市民政局', 2022, 3) },
    [`${a}2`]: { page: report('云溪市民政局', 2023, 5) },
    [`${b}1`]: { page: report('云溪市水利局', 2023, 7) },
  });
  await started(world);
  expect(await world.run()).toBe(true);
  const jobs = await jobsOf(world);
  expect(jobs.map(({ state, result }) => [state, result?.organ, result?.year, result?.added])).toEqual([
    ['done', '云溪市民政局', 2022, true],
    ['done', '云溪市民政局', 2023, true],
    ['done', '云溪市水利局', 2023, true],
  ]);
  expect((await world.batches.get(1))?.state).toBe('finished');
  expect((await world.library.summaries()).map(({ address }) => address).sort()).toEqual([`${a}1`, `${a}2`, `${b}1`]);
});

test('one request at a time to a site and a pause after it; several sites side by side', async () => {
  const pages = [a, b, c].flatMap((site) =>
    [1, 2, 3].map((at) => [`${site}${at}`, { page: report(`云溪市${site[7]}局`, 2018 + at, at) }] as const),
  );
  const world = new World(Object.fromEntries(pages));
  world.latency = 60;
  await started(world);
  await world.run();
  expect(world.asked.length).toBe(9);
  // The clock of a runner counts whole milliseconds.
  expect(shortestPause(world.asked) >= nothingAsked.pause - 1).toBe(true);
  const [first, second, third] = bySite(world.asked).map(([one]) => one);
  expect([(second?.from ?? 0) < (first?.to ?? 0), (third?.from ?? 0) < (first?.to ?? 0)]).toEqual([true, true]);
});

describe('trouble', () => {
  test('that may pass is tried three times, ever later; that will not, once', async () => {
    const world = new World({ [`${a}1`]: perhaps('timeout'), [`${b}1`]: perhaps('server-error') });
    world.choices = { ...nothingAsked, pause: 4 };
    await started(world, [`${a}1`, `${b}1`, `${c}gone`]);
    await world.run();
    const jobs = await jobsOf(world);
    expect(jobs.map(({ state, attempts, trouble }) => [state, attempts, trouble?.cause])).toEqual([
      ['failed', 3, 'timeout'],
      ['failed', 3, 'server-error'],
      ['failed', 1, 'not-found'],
    ]);
    const [first, second, third] = bySite(world.asked)[0] ?? [];
    const pauses = [(second?.from ?? 0) - (first?.to ?? 0), (third?.from ?? 0) - (second?.to ?? 0)] as const;
    expect([pauses[0] >= 19, pauses[1] >= 79]).toEqual([true, true]);
  });

  test('that passes is forgotten', async () => {
    const world = new World({ [`${a}1`]: perhaps('server-error', 30) });
    await started(world);
    setTimeout(() => world.pages.set(`${a}1`, { page: report('云溪市民政局', 2022, 3) }), 20);
    await world.run();
    expect((await jobsOf(world)).map(({ state, trouble }) => [state, trouble])).toEqual([['done', null]]);
  });

  test('each kind of page that holds no report says so', async () => {
    const page = report('云溪市民政局', 2022, 3);
    const world = new World({
      [`${a}1`]: { page, kind: 'listing' },
      [`${a}2`]: { page, kind: 'attachment-only' },
      [`${a}3`]: { page, kind: 'older-report' },
      [`${a}4`]: { page, kind: 'nothing' },
    });
    await started(world);
    await world.run();
    expect((await jobsOf(world)).map(({ trouble }) => trouble)).toEqual([
      { cause: 'not-a-report', detail: 'listing' },
      { cause: 'attachment-only', detail: 'attachment-only' },
      { cause: 'older-report', detail: 'older-report' },
      { cause: 'not-a-report', detail: 'nothing' },
    ]);
  });
});

test('a page that its script fills is opened in a tab when its site’s turn comes again', async () => {
  const world = new World({ [`${a}1`]: { shell: report('云溪市民政局', 2022, 3) }, [`${a}2`]: { shell: {} } });
  await started(world, [`${a}1`]);
  await world.run();
  expect((await jobsOf(world)).map(({ state, result }) => [state, result?.year])).toEqual([['done', 2022]]);
  expect(world.asked.map(({ inTab }) => inTab)).toEqual([false, true]);
  expect(shortestPause(world.asked) >= nothingAsked.pause - 1).toBe(true);
});

test('a report that goes on on other pages is joined, and asked for page by page', async () => {
  const further = { ...report('云溪市民政局', 2022, 3), table3: null };
  const world = new World({
    [`${a}t1.html`]: { page: { ...further, continued: ['t1_1.html'] }, kind: 'attachment-only' },
    [`${a}t1_1.html`]: { page: { ...report('云溪市民政局', 2022, 3), continued: ['t1.html'] } },
  });
  await started(world, [`${a}t1.html`]);
  await world.run();
  const [job] = await jobsOf(world);
  const capture = await world.library.capture(job?.result?.capture ?? 0);
  expect([
    job?.state,
    capture?.address,
    capture?.report.joined,
    capture?.report.table3?.cells.received?.naturalPerson?.value,
  ]).toEqual(['done', `${a}t1.html`, [{ address: `${a}t1_1.html`, page: 2 }], 3]);
  expect(world.asked.map(({ address }) => address)).toEqual([`${a}t1.html`, `${a}t1_1.html`]);
  expect(shortestPause(world.asked) >= nothingAsked.pause - 1).toBe(true);
});

test('where nothing is to be kept nothing is fetched', async () => {
  const world = new World({ [`${a}1`]: { page: report('云溪市民政局', 2022, 3) } });
  world.choices = { ...nothingAsked, keepNothing: true };
  await started(world);
  await world.run();
  expect([world.asked, (await jobsOf(world)).map(({ state }) => state)]).toEqual([[], ['queued']]);
});

test('a batch that is paused begins no page more; resumed, it reads the rest', async () => {
  const pages = [1, 2, 3, 4].map((at) => [`${a}${at}`, { page: report('云溪市民政局', 2018 + at, at) }] as const);
  const world = new World(Object.fromEntries(pages));
  const batch = await started(world);
  const running = world.run();
  await new Promise((resolve) => setTimeout(resolve, 8));
  await world.batches.pause(batch);
  await running;
  const before = world.asked.length;
  expect((await world.batches.counts(batch)).queued).toBe(4 - before);
  await world.batches.resume(batch);
  await world.run();
  expect([world.asked.length, (await world.batches.counts(batch)).done]).toEqual([4, 4]);
});

describe('a runner that is killed at any step', () => {
  const pages: Record<string, Answer> = {
    [`${a}1`]: { page: report('云溪市民政局', 2021, 3) },
    [`${a}2`]: { page: report('云溪市民政局', 2022, 5) },
    [`${a}old`]: { leadsTo: `${a}2` },
    [`${b}1`]: { page: report('云溪市民政局', 2023, 8) },
    [`${b}2`]: { shell: report('云溪市水利局', 2022, 4) },
    [`${c}1`]: { page: report('云溪市水利局', 2023, 6) },
    [`${c}2`]: { page: {}, kind: 'attachment-only' },
    [`${c}3`]: { trouble: { cause: 'server-error', detail: '503', again: true, after: null } },
  };
  const addresses = [...Object.keys(pages), `${b}gone`];
  const choices = { ...nothingAsked, pause: 3 };

  async function whole(): Promise<unknown> {
    Dexie.dependencies.indexedDB = new IDBFactory();
    const world = new World(pages);
    world.choices = choices;
    const batch = await started(world, addresses);
    await world.run();
    return world.outcome(batch);
  }

  test('leaves what a run without a kill leaves; nothing that was kept is asked for again', {
    timeout: 120_000,
  }, async () => {
    const undisturbed = await whole();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }), async (kills) => {
        Dexie.dependencies.indexedDB = new IDBFactory();
        const world = new World(pages);
        world.choices = choices;
        const batch = await started(world, addresses);
        let lost = 0;
        for (const steps of kills) {
          if (await world.run(steps)) break;
          // What the site was asked when the runner died may be asked once more.
          lost += (await world.batches.counts(batch)).running;
        }
        await world.run();
        expect(await world.outcome(batch)).toEqual(undisturbed);
        // 9 addresses, one of them twice for its tab and one tried three times.
        const needless = world.asked.length - 12;
        expect(needless <= lost).toBe(true);
        for (const asked of bySite(world.asked))
          for (const [at, { from }] of asked.entries()) expect(at === 0 || (asked[at - 1]?.to ?? 0) <= from).toBe(true);
      }),
      // Killed between the note that a page was seen again and its newer audit.
      { numRuns: 30, examples: [[[28, 17, 36, 40]]] },
    );
  });
});
