import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetLoss, readLoss } from '../../../entrypoints/background/library-loss.ts';
import { watchLibrary } from '../../../entrypoints/background/library-watch.ts';
import { Database } from '../../../store/database.ts';
import { Library } from '../../../store/library.ts';
import { sampleAudit, sampleReport } from '../../store/samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const hour = 3_600_000;
let database: Database;

/** As the browser does it: all databases of the extension at once, its other storage stays. */
function throwAway(): void {
  database?.close();
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  database = new Database();
}

beforeEach(() => {
  fakeBrowser.reset();
  throwAway();
});

async function keepSomething(): Promise<void> {
  const counts = { error: 0, warning: 0, note: 0, review: 0 };
  const address = 'http://qx.yunxi.gov.cn/a.html';
  const visit = { address, report: sampleReport(), audit: sampleAudit(), counts, html: '<p>', at: 1000 };
  await new Library(database).keep(visit);
}

test('nothing is told of a library that is there, full or empty', async () => {
  await watchLibrary(database, hour);
  await keepSomething();
  await watchLibrary(database, 2 * hour);
  await watchLibrary(database, 3 * hour);
  expect(await readLoss()).toBeNull();
});

test('a library that was thrown away is told with the time when it was last seen, once', async () => {
  await keepSomething();
  await watchLibrary(database, hour);
  await watchLibrary(database, 2 * hour);
  throwAway();
  await watchLibrary(database, 3 * hour);
  await watchLibrary(database, 4 * hour);
  expect(await readLoss()).toEqual({ seenAt: 2 * hour, noticedAt: 3 * hour });
  await forgetLoss();
  await watchLibrary(database, 5 * hour);
  expect(await readLoss()).toBeNull();
});

test('it is told, too, where another page had made a new library before', async () => {
  await keepSomething();
  await watchLibrary(database, hour);
  throwAway();
  await keepSomething();
  await watchLibrary(database, 2 * hour);
  expect(await readLoss()).toEqual({ seenAt: hour, noticedAt: 2 * hour });
});

test('the second loss is told after the first', async () => {
  await keepSomething();
  await watchLibrary(database, hour);
  throwAway();
  await watchLibrary(database, 2 * hour);
  await keepSomething();
  await watchLibrary(database, 3 * hour);
  throwAway();
  await watchLibrary(database, 4 * hour);
  expect(await readLoss()).toEqual({ seenAt: 3 * hour, noticedAt: 4 * hour });
});

test.each([
  ['was never filled', async () => {}],
  [
    'the reader erased',
    async () => {
      await keepSomething();
      await watchLibrary(database, hour);
      await new Library(database).erase();
    },
  ],
])('nobody misses a library that %s', async (_, before) => {
  await before();
  await watchLibrary(database, 2 * hour);
  throwAway();
  await watchLibrary(database, 3 * hour);
  expect(await readLoss()).toBeNull();
});

test('a note of a loss that is not legible is none', async () => {
  await fakeBrowser.storage.local.set({ libraryLost: { seenAt: 'yesterday' } });
  expect(await readLoss()).toBeNull();
});
