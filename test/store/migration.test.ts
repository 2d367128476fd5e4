import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { Engine } from '../../store/query/engine.ts';
import { IndexReader } from '../../store/query/reader.ts';
import { rebuildIndex } from '../../store/query/rebuild.ts';
import type { Capture, Summary } from '../../store/schema.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';
import { version1 } from './versions/version-1.ts';
import { besides2, version2 } from './versions/version-2.ts';
import { version3 } from './versions/version-3.ts';

const captures: Capture[] = [
  {
    id: 1,
    key: 'http://qx.yunxi.gov.cn/a.html 2023 ab12',
    address: 'http://qx.yunxi.gov.cn/a.html',
    site: 'qx.yunxi.gov.cn',
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    year: 2023,
    title: '云溪市气象局2023年政府信息公开工作年度报告',
    capturedAt: 1000,
    lastSeenAt: 2000,
    contentHash: 'ab12',
    report: sampleReport(),
    audit: sampleAudit([sampleFinding()]),
    html: new Uint8Array([31, 139, 8]),
  },
  {
    id: 2,
    key: 'http://qx.yunxi.gov.cn/b.html  cd34',
    address: 'http://qx.yunxi.gov.cn/b.html',
    site: 'qx.yunxi.gov.cn',
    organ: '',
    organFolded: '',
    year: null,
    title: '',
    capturedAt: 3000,
    lastSeenAt: 3000,
    contentHash: 'cd34',
    report: sampleReport({ title: null, organ: null, year: null, yearEvidence: null }),
    audit: sampleAudit(),
    html: null,
  },
];

const rows: Summary[] = [
  {
    id: 2,
    address: 'http://qx.yunxi.gov.cn/b.html',
    site: 'qx.yunxi.gov.cn',
    organ: '',
    organFolded: '',
    year: null,
    title: '',
    capturedAt: 3000,
    lastSeenAt: 3000,
    counts: { error: 0, warning: 0, note: 0, review: 0 },
  },
  {
    id: 1,
    address: 'http://qx.yunxi.gov.cn/a.html',
    site: 'qx.yunxi.gov.cn',
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    year: 2023,
    title: '云溪市气象局2023年政府信息公开工作年度报告',
    capturedAt: 1000,
    lastSeenAt: 2000,
    counts: { error: 1, warning: 0, note: 0, review: 0 },
  },
];

/** Tables of what persons and batches did; version 1 had none. */
const none = Object.fromEntries(Object.keys(besides2).map((name) => [name, []]));

/**
 * One case for every version that was ever published: what it wrote, byte for byte as it wrote it, and what today's
 * library must make of it. A case is never edited, only its expected content when a newer version changes it.
 */
const versions: {
  name: string;
  write: (factory: IDBFactory) => Promise<void>;
  captures: Capture[];
  rows: Summary[];
  besides: Record<string, unknown[]>;
}[] = [
  { name: 'version 1', write: version1, captures, rows, besides: none },
  { name: 'version 2', write: version2, captures, rows, besides: besides2 },
  { name: 'version 3', write: version3, captures, rows, besides: besides2 },
];

test.each(versions)('a library written by $name opens with all that it held', async (written) => {
  const factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  await written.write(factory);
  const database = new Database();
  const library = new Library(database);
  expect(await library.summaries()).toEqual(written.rows);
  expect(await Promise.all(written.captures.map(({ id }) => library.capture(id)))).toEqual(written.captures);
  expect(await library.count()).toBe(written.captures.length);
  const besides = Object.keys(written.besides).map(async (name) => [name, await database.tables.table(name).toArray()]);
  expect(Object.fromEntries(await Promise.all(besides))).toEqual(written.besides);
  library.close();
});

test.each(versions)(
  'the ledger lists the captures of a library written by $name, and makes their extracts',
  async (written) => {
    const factory = new IDBFactory();
    Dexie.dependencies.indexedDB = factory;
    await written.write(factory);
    const database = new Database();
    const engine = new Engine();
    const rebuild = (segments: number[]) => rebuildIndex(database, { segments });
    const reader = new IndexReader(database, engine, { rebuild, changed: () => {} });
    await reader.complete;
    const query = { filter: {}, sort: 'captured', descending: true, group: null, folded: [] } as const;
    const listed = engine.query({ ...query, of: 'reports', folded: [] }, 10).first;
    expect(listed.map((row) => row.kind === 'report' && row.id)).toEqual(written.rows.map(({ id }) => id));
    const found = engine.query({ ...query, of: 'findings', folded: [] }, 10).first;
    expect(found.map((row) => row.kind === 'finding' && [row.capture, row.message])).toEqual([
      [1, '自然人：3 + 0 ≠ 2 + 0'],
    ]);
    expect(await database.tables.extracts.toCollection().primaryKeys()).toEqual([1, 2]);
    reader.close();
    database.close();
  },
);

test('every version up to the newest has its case', async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const library = new Library();
  await library.count();
  const [{ version = 0 } = {}] = await Dexie.dependencies.indexedDB.databases();
  library.close();
  // Dexie multiplies its versions by ten.
  expect(versions.map(({ name }) => name)).toEqual(Array.from({ length: version / 10 }, (_, n) => `version ${n + 1}`));
});

/** Stores and indexes of a library, as the browser knows them. */
async function shapeOf(factory: IDBFactory): Promise<unknown> {
  const library = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory.open('gouji');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  const names = [...library.objectStoreNames].sort();
  const reading = library.transaction(names);
  const stores = names.map((name) => {
    const { keyPath, autoIncrement, indexNames } = reading.objectStore(name);
    const indexes = [...indexNames].sort().map((index) => {
      const { keyPath: path, unique, multiEntry } = reading.objectStore(name).index(index);
      return { index, path, unique, multiEntry };
    });
    return { name, keyPath, autoIncrement, indexes };
  });
  const { version } = library;
  library.close();
  return { version, stores };
}

test('the newest version of the schema is the one that its case has written down: a change needs a version of its own', async () => {
  const written = new IDBFactory();
  await versions.at(-1)?.write(written);
  const today = new IDBFactory();
  Dexie.dependencies.indexedDB = today;
  const library = new Library();
  await library.count();
  library.close();
  expect(await shapeOf(today)).toEqual(await shapeOf(written));
});
