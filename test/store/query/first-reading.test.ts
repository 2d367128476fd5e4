import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../../store/database.ts';
import { databaseName } from '../../../store/database-version.ts';
import { Library } from '../../../store/library.ts';
import type { ReportQuery } from '../../../store/query/contract.ts';
import { Engine } from '../../../store/query/engine.ts';
import { readNewest } from '../../../store/query/first-reading.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../samples.ts';

let database: Database;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  database = new Database();
});

afterEach(() => {
  database.close();
});

const reports: ReportQuery = { of: 'reports', filter: {}, sort: 'captured', descending: true, group: null, folded: [] };

async function keep(times: number): Promise<void> {
  const library = new Library(database);
  for (let at = 1; at <= times; at += 1)
    await library.keep({
      address: `http://qx.yunxi.gov.cn/${at}.html`,
      report: sampleReport(),
      audit: sampleAudit([sampleFinding()]),
      counts: { error: 1, warning: 0, note: 0, review: 0 },
      html: '',
      at,
    });
}

test('the newest captures can be asked for before the rest is read', async () => {
  await keep(50);
  const result = (await readNewest(new Engine()))?.query(reports, 2);
  expect([result?.total, result?.complete, result?.first.map((row) => row.kind === 'report' && row.id)]).toEqual([
    48,
    false,
    [50, 49],
  ]);
});

test('where there is no library none is made, and an empty one is left to whoever reads all of it', async () => {
  expect(await readNewest(new Engine())).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
  await database.tables.open();
  expect(await readNewest(new Engine())).toBeNull();
});

test('an index that is damaged is left to whoever can mend it, and the library is let go of', async () => {
  await keep(1);
  await database.tables.segments.put({ number: 7 } as never);
  expect(await readNewest(new Engine())).toBeNull();
  database.close();
  await Dexie.delete(databaseName);
  expect(await indexedDB.databases()).toEqual([]);
});
