import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { Batches } from '../../store/batches.ts';
import { Database } from '../../store/database.ts';
import { found, isAnythingKept, isFounded } from '../../store/founding.ts';
import { beginFreshLog } from '../../store/fresh-log.ts';
import { Library } from '../../store/library.ts';
import { sampleAudit, sampleReport } from './samples.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

test('a place is founded once, and asking does not found it', async () => {
  expect(await isFounded()).toBe(false);
  expect(await isFounded()).toBe(false);
  await found();
  await found();
  expect(await isFounded()).toBe(true);
});

test('where all databases are gone it is not founded any more', async () => {
  await found();
  globalThis.indexedDB = new IDBFactory();
  expect(await isFounded()).toBe(false);
});

test('something is kept from the first capture until all is erased', async () => {
  const database = new Database();
  const library = new Library(database);
  expect(await isAnythingKept(database)).toBe(false);
  const counts = { error: 0, warning: 0, note: 0, review: 0 };
  const address = 'http://qx.yunxi.gov.cn/a.html';
  await library.keep({ address, report: sampleReport(), audit: sampleAudit(), counts, html: '<p>', at: 1000 });
  expect(await isAnythingKept(database)).toBe(true);
  await library.erase();
  expect(await isAnythingKept(database)).toBe(false);
});

test('a batch alone is something that is kept', async () => {
  const database = new Database();
  await new Batches(database).create({ name: '', kind: 'audit', at: 1000 }, [
    { address: 'http://qx.yunxi.gov.cn/a.html' },
  ]);
  expect(await isAnythingKept(database)).toBe(true);
});

test('a fresh log leaves no database behind', async () => {
  await found();
  await beginFreshLog();
  await beginFreshLog();
  expect(await indexedDB.databases()).toEqual([{ name: 'gouji-founded', version: 1 }]);
});
