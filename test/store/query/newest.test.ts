import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../../store/database.ts';
import { databaseName, storedVersion } from '../../../store/database-version.ts';
import { judgedOf, standingKey } from '../../../store/evidence.ts';
import { Library } from '../../../store/library.ts';
import { openAsItStands, readNewestSegments, readStandings } from '../../../store/query/newest.ts';
import { Reviews } from '../../../store/reviews.ts';
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

async function opened(): Promise<IDBDatabase> {
  const standing = await openAsItStands();
  if (standing === null) throw new Error('there is no library');
  return standing;
}

function openOf(version: number): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName, version);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

test('where there is no library none is made', async () => {
  expect(await openAsItStands()).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
});

test.each([storedVersion - 10, storedVersion + 10])(
  'a library of version %i is left to whoever upgrades or refuses it',
  async (version) => {
    await openOf(version);
    expect(await openAsItStands()).toBeNull();
  },
);

test('makes room for a newer version', async () => {
  await database.tables.open();
  database.close();
  await opened();
  await openOf(storedVersion + 10);
  expect(await indexedDB.databases()).toEqual([{ name: databaseName, version: storedVersion + 10 }]);
});

test('segments come from the newest down, until enough was taken', async () => {
  const library = new Library(database);
  await library.keep({
    address: 'http://qx.yunxi.gov.cn/2023.html',
    report: sampleReport(),
    audit: sampleAudit([]),
    counts: { error: 0, warning: 0, note: 0, review: 0 },
    html: '',
    at: 1000,
  });
  const [segment] = await database.tables.segments.toArray();
  if (segment === undefined) throw new Error('no segment');
  for (const number of [1, 2, 3]) await database.tables.segments.put({ ...segment, number });
  const taken: number[] = [];
  await readNewestSegments(await opened(), ({ number }) => taken.push(number) < 3);
  expect(taken).toEqual([3, 2, 1]);
});

test('gives how findings stand, whether or not organ and year are known', async () => {
  const capture = {
    key: '',
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    year: 2023,
    address: 'http://qx.yunxi.gov.cn/2023.html',
  };
  const unknown = { ...capture, organ: '', organFolded: '', year: null };
  const known = sampleFinding();
  const odd = [
    sampleFinding({ fingerprint: '-|-|missing-year|' }),
    sampleFinding({ fingerprint: '年度报告|-|missing-year|' }),
    sampleFinding({ fingerprint: 'odd' }),
  ];
  await new Reviews(database, () => {}).say(
    [judgedOf(known, capture, sampleAudit([])), ...odd.map((finding) => judgedOf(finding, unknown, sampleAudit([])))],
    { verdict: 'confirmed' },
    { by: '王审计', at: 5 },
  );
  const keys = [standingKey(known, capture), ...odd.map((finding) => standingKey(finding, unknown))];
  const found = await readStandings(await opened(), keys);
  expect(found.map(({ key }) => key).sort()).toEqual(keys.toSorted());
  expect(await readStandings(await opened(), ['云溪市水利局|2023|table3-row-total|', 'other'])).toEqual([]);
});
