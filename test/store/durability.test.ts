import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '../../store/database.ts';
import { judgedOf } from '../../store/evidence.ts';
import { Library } from '../../store/library.ts';
import { Reviews } from '../../store/reviews.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';

const address = 'http://qx.yunxi.gov.cn/a.html';
let database: Database;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
});

afterEach(() => {
  database.close();
  vi.restoreAllMocks();
});

/** Asks the browser's own database how each writing was asked for. */
async function durabilities(work: () => Promise<unknown>): Promise<unknown[]> {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await work();
  return asked.mock.calls.flatMap(([, mode, options]) => (mode === 'readwrite' ? [options?.durability] : []));
}

test.each<[string, () => Promise<unknown>]>([
  [
    'a capture',
    () => {
      const counts = { error: 0, warning: 0, note: 0, review: 0 };
      const visit = { address, report: sampleReport(), audit: sampleAudit(), counts, html: '<p>', at: 1000 };
      return new Library(database).keep(visit);
    },
  ],
  [
    'a verdict',
    () => {
      const page = { key: 'k1', organ: '云溪市气象局', organFolded: '云溪市气象局', year: 2023, address };
      const judged = judgedOf(sampleFinding(), page, sampleAudit());
      return new Reviews(database).say([judged], { verdict: 'confirmed' }, { by: '王晓', at: 1000 });
    },
  ],
])('%s is on the disk when it is said to be saved', async (_, work) => {
  expect(await durabilities(work)).toEqual(['strict']);
});
