import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Job } from '../../store/batch.ts';
import { stream } from '../generator/random.ts';
import { violations } from './accessibility.ts';
import { linesOf, serveBatch } from './batch-pages.ts';
import type { ExtensionBrowser } from './browser.ts';
import { type PageServer, servePages } from './page-server.ts';
import { Profile } from './profile.ts';

const seed = Number(process.env.GOUJI_SEED ?? Date.now() % 1_000_000);
/** What is killed, in an order that the seed decides. A runner dies with its document or with the browser. */
const victims = [
  ...['browser', 'browser', 'browser', 'browser'],
  ...['document', 'document', 'document'],
  ...['worker', 'worker', 'ledger'],
] as const;
/** Milliseconds between two pages of a site. */
const pause = 1000;

let server: PageServer;
let profile: Profile;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await servePages();
  profile = await Profile.make();
  browser = await profile.launch(server);
  await browser.choose({ language: 'zh-CN', batchPause: pause / 1000 });
});

afterAll(async () => {
  await browser.close();
  await profile.remove();
});

async function closeDocument(): Promise<boolean> {
  return (await browser.worker()).evaluate(async () => {
    const isThere = await chrome.offscreen.hasDocument();
    if (isThere) await chrome.offscreen.closeDocument();
    return isThere;
  });
}

async function ledger(hash: string): Promise<Page> {
  const page = await browser.surface(`ledger.html${hash}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return page;
}

/** All jobs, as they lie in the extension's IndexedDB. */
function jobsIn(page: Page): Promise<Job[]> {
  return page.evaluate(
    () =>
      new Promise<Job[]>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('jobs').objectStore('jobs').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

/** The jobs of the one batch that there is. Throws what can be known of it where the browser gave back another library. */
async function allJobs(page: Page, wanted: number): Promise<Job[]> {
  const jobs = await jobsIn(page);
  if (jobs.length === wanted) return jobs;
  const stored = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    ...(await chrome.storage.local.get(['librarySeen', 'libraryLost'])),
    ...(await chrome.storage.session.get('freshLog')),
  }));
  throw new Error(`${jobs.length} of ${wanted} jobs: ${JSON.stringify(stored)}\n${await profile.notes()}`);
}

test('two hundred pages, killed ten times: each has its result once, and no site is pressed', {
  timeout: 600_000,
}, async () => {
  console.log(`GOUJI_SEED=${seed}`);
  const random = stream(seed, 'kills');
  const { wanted, captures, requests, leading, inPages } = serveBatch(server);
  const addresses = [...wanted.keys()];
  expect(addresses.length).toBe(200);

  let page = await ledger('#/batch');
  // Some addresses stand twice in what is pasted, under another form.
  const pasted = [...addresses, ...addresses.slice(0, 10).map((address) => `${address}?spm=a1b2#top`)];
  await page.getByLabel('网址', { exact: true }).fill(`年报网址：\n${pasted.join('；\n')}。`);
  await page.getByText('找到 200 个网址').waitFor();
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.getByText('进行中').waitFor();
  const hash = new URL(page.url()).hash;

  const kills: number[] = [];
  const open = victims.map((victim) => ({ victim, order: random.int(0, 1_000_000) })).sort((a, b) => a.order - b.order);
  for (const { victim } of open) {
    await page.waitForTimeout(random.int(800, 4000));
    const done = (await allJobs(page, addresses.length)).filter(({ state }) => state === 'done').length;
    console.log(`killed: ${victim}, with ${done} done`);
    if (victim === 'worker') await browser.stopWorker(page);
    if (victim === 'document' && (await closeDocument())) kills.push(Date.now());
    if (victim === 'browser') {
      await profile.kill(browser);
      kills.push(Date.now());
      // Few kills hit the browser in the midst of a write; here each does.
      await profile.tearLog();
      browser = await profile.launch(server);
    }
    if (victim === 'ledger') await page.close();
    // Of a document that was closed alone, the ledger is told nothing: who opens it again sees to it that work goes on.
    if (victim !== 'worker') page = await ledger(hash);
  }
  await allJobs(page, addresses.length);
  await page.getByText('已结束').waitFor({ timeout: 600_000 });

  const jobs = await jobsIn(page);
  const kept = await browser.captures();
  const addressOf = new Map(kept.map(({ id, address }) => [id, address]));
  const became = jobs.map(({ address, state, result, trouble }) => ({
    address,
    outcome: state === 'failed' ? (trouble?.cause ?? '') : state,
    capture: addressOf.get(result?.capture ?? -1) ?? null,
  }));
  expect(became).toEqual([...wanted].map(([address, { outcome, capture }]) => ({ address, outcome, capture })));

  // Nothing lost, nothing doubled: one capture of each page, with the findings that it has beside its other years.
  const found = kept.map(({ address, audit }) => [address, linesOf(audit.findings)] as const);
  const byAddress = (list: (readonly [string, string[]])[]) => list.toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(byAddress(found)).toEqual(byAddress([...captures]));

  // One request at a time to a site, and a pause after each.
  const asked = server.requests.filter(({ address }) => !address.endsWith('/favicon.ico'));
  const pressed = [...Map.groupBy(asked, ({ address }) => new URL(address).host).values()].flatMap((list) => {
    const turns = list.filter(({ address }) => !inPages.has(address));
    return turns.flatMap(({ address, from }, at) => {
      const before = turns[at - 1];
      if (before === undefined) return [];
      // A few milliseconds pass between the end of an answer here and its end there.
      const least = leading.has(before.address) ? 0 : pause - 20;
      return from - before.to >= least ? [] : [`${address} ${from - before.to} ms after ${before.address}`];
    });
  });
  expect(pressed).toEqual([]);

  // What was asked for more often than it takes was asked for once more after a kill that came between. A request that was on its
  // way when its document was killed may arrive after that.
  const onItsWay = 500;
  const needless = [...requests].flatMap(([address, once]) => {
    const times = asked.filter((request) => request.address === address).map(({ from }) => from);
    const between = kills.filter((at) => at > (times[0] ?? 0) - onItsWay && at < (times.at(-1) ?? 0)).length;
    if (times.length >= once && times.length <= once + between) return [];
    return [`${address}: asked for at ${times.join(', ')}; killed at ${kills.join(', ')}`];
  });
  expect(needless).toEqual([]);
  // Six sites are asked at a time: no kill can cost more.
  const extra =
    asked.filter(({ address }) => requests.has(address)).length - [...requests.values()].reduce((a, b) => a + b);
  expect(extra <= kills.length * 6).toBe(true);

  // Tabs that were opened for it are closed.
  const tabs = await (await browser.worker()).evaluate(async () =>
    (await chrome.tabs.query({})).flatMap(({ url }) => (url?.startsWith('http') ? [url] : [])),
  );
  expect(tabs).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.close();
});
