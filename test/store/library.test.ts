import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentHash } from '../../store/content-hash.ts';
import { gunzip } from '../../store/gzip.ts';
import { Library, type Visit } from '../../store/library.ts';
import type { LibraryTrouble } from '../../store/trouble.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';

let library: Library;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  library = new Library();
});

afterEach(() => {
  vi.restoreAllMocks();
  library.close();
});

function visit(changes: Partial<Visit> = {}): Visit {
  return {
    address: 'http://qx.yunxi.gov.cn/art/2024/1/20/art_7_1.html',
    report: sampleReport(),
    audit: sampleAudit([sampleFinding()]),
    counts: { error: 1, warning: 0, note: 0, review: 0 },
    html: '<html>年报</html>',
    at: 1000,
    ...changes,
  };
}

async function troubleIn(work: Promise<unknown>): Promise<LibraryTrouble | null> {
  return work.then(
    () => null,
    (error) => error.trouble,
  );
}

test('what was last seen at an address is found under any form of it', async () => {
  await library.keep(visit());
  await library.keep(visit({ report: { ...sampleReport(), title: '更正后的年报' }, at: 2000 }));
  await library.keep(visit({ at: 3000 }));
  const found = await library.newestAt('http://qx.yunxi.gov.cn/art/2024/1/20/art_7_1.html?spm=1#top');
  expect([found?.report.title, found?.lastSeenAt]).toEqual([sampleReport().title, 3000]);
  expect(await library.newestAt('http://qx.yunxi.gov.cn/art/2024/1/20/art_7_2.html')).toEqual(null);
});

test('a first visit is kept whole, and as a small row for lists', async () => {
  expect(await library.keep(visit())).toEqual({ id: 1, added: true, since: 1000, captures: 1 });
  const row = {
    address: 'http://qx.yunxi.gov.cn/art/2024/1/20/art_7_1.html',
    site: 'qx.yunxi.gov.cn',
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    year: 2023,
    title: '云溪市气象局2023年政府信息公开工作年度报告',
    capturedAt: 1000,
    lastSeenAt: 1000,
  };
  expect(await library.summaries()).toEqual([{ id: 1, ...row, counts: { error: 1, warning: 0, note: 0, review: 0 } }]);
  const kept = await library.capture(1);
  const hash = await contentHash(sampleReport());
  expect({ ...kept, html: null }).toEqual({
    id: 1,
    key: `${row.address} 2023 ${hash}`,
    ...row,
    contentHash: hash,
    report: sampleReport(),
    audit: sampleAudit([sampleFinding()]),
    html: null,
  });
  expect(await gunzip(kept?.html ?? new Uint8Array())).toBe('<html>年报</html>');
});

test('the same unchanged page visited again adds nothing and is noted as seen', async () => {
  await library.keep(visit());
  expect(await library.keep(visit({ at: 5000, address: `${visit().address}?utm_source=x#top` }))).toEqual({
    id: 1,
    added: false,
    since: 1000,
    captures: 1,
  });
  expect((await library.summaries()).map((row) => [row.capturedAt, row.lastSeenAt])).toEqual([[1000, 5000]]);
  expect((await library.capture(1))?.lastSeenAt).toBe(5000);
});

test('of the same unchanged page visited again the newer audit stands', async () => {
  await library.keep(visit());
  const newer = sampleAudit([sampleFinding({ message: '自然人：3 + 0 ≠ 1 + 0' })]);
  const counts = { error: 0, warning: 1, note: 0, review: 0 };
  await library.keep(visit({ at: 5000, audit: newer, counts }));
  expect((await library.capture(1))?.audit).toEqual(newer);
  expect((await library.summaries()).map((row) => row.counts)).toEqual([counts]);
});

test('two visits at one moment make one capture', async () => {
  const kept = await Promise.all([library.keep(visit()), library.keep(visit())]);
  // Which of them is first is not said.
  expect(kept.map((one) => one.added).sort()).toEqual([false, true]);
  expect(await library.count()).toBe(1);
});

test('an edited page adds a capture beside the first', async () => {
  await library.keep(visit());
  const edited = sampleReport({ ending: [{ text: '更正：2024年3月1日', location: 'e', heading: false }] });
  expect(await library.keep(visit({ report: edited, at: 9000 }))).toEqual({
    id: 2,
    added: true,
    since: 1000,
    captures: 2,
  });
  expect((await library.summaries()).map((row) => row.id)).toEqual([2, 1]);
});

test('one address with the reports of two years keeps both', async () => {
  await library.keep(visit());
  expect(await library.keep(visit({ report: sampleReport({ year: 2024 }), at: 2000 }))).toEqual({
    id: 2,
    added: true,
    since: 2000,
    captures: 1,
  });
});

test('a report without a year is kept once too', async () => {
  const unknown = visit({ report: sampleReport({ year: null, organ: null, title: null }) });
  await library.keep(unknown);
  expect(await library.keep(unknown)).toEqual({ id: 1, added: false, since: 1000, captures: 1 });
});

test('erasing forgets captures and rows', async () => {
  await library.keep(visit());
  await library.erase();
  expect([await library.count(), await library.summaries(), await library.capture(1)]).toEqual([0, [], null]);
});

function noRoomFor(refused: (value: { html?: unknown }) => boolean): void {
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (refused(value)) throw new DOMException('no room', 'QuotaExceededError');
    return add.call(this, value, key);
  });
}

test('where there is no room for the page itself, the figures and the audit are kept without it', async () => {
  noRoomFor((value) => value.html !== null && value.html !== undefined);
  expect(await library.keep(visit())).toEqual({ id: 1, added: true, since: 1000, captures: 1 });
  expect((await library.capture(1))?.html).toBe(null);
});

test('where there is no room at all, the library says so and keeps what it has', async () => {
  await library.keep(visit());
  noRoomFor(() => true);
  expect(await troubleIn(library.keep(visit({ report: sampleReport({ year: 2024 }) })))).toBe('full');
  vi.restoreAllMocks();
  expect((await library.summaries()).map((row) => [row.id, row.year])).toEqual([[1, 2023]]);
});

function open(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = Dexie.dependencies.indexedDB.open('gouji', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a library written by a newer version is left alone', async () => {
  const newer = await open(9990);
  newer.close();
  expect(await troubleIn(library.count())).toBe('newer');
});

test('an upgrade that an older page holds up says so, and succeeds once that page is closed', async () => {
  const older = await open(5);
  expect(await troubleIn(library.count())).toBe('blocked');
  older.close();
  expect(await library.count()).toBe(0);
});

test('a newer version that wants to upgrade is let through', async () => {
  await library.keep(visit());
  const newer = await open(9990);
  expect(newer.version).toBe(9990);
  newer.close();
});

test('a browser that refuses storage is said to', async () => {
  vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  expect(await troubleIn(library.count())).toBe('unavailable');
});
