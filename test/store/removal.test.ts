import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';

let database: Database;
let library: Library;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  library = new Library(database);
});

afterEach(() => database.close());

async function keep(title: string, at: number): Promise<number> {
  const { id } = await library.keep({
    address: 'http://qx.yunxi.gov.cn/a.html',
    report: sampleReport({ title }),
    audit: sampleAudit([sampleFinding()]),
    counts: { error: 1, warning: 0, note: 0, review: 0 },
    html: '<html></html>',
    at,
  });
  return id;
}

test('a capture is forgotten with its pictures; other states of the page and what persons said stay', async () => {
  const first = await keep('年报', 1);
  const second = await keep('更正后的年报', 2);
  const [gone, left] = [await library.capture(first), await library.capture(second)];
  if (gone === null || left === null) throw new Error('both were kept');
  const picture = (uid: string, captureKey: string) => ({
    uid,
    captureKey,
    key: null,
    address: gone.address,
    title: '',
    at: 3,
    width: 1,
    height: 1,
    png: new Uint8Array([1]),
  });
  const said = {
    key: 'f1',
    fingerprint: 'f1',
    organ: '',
    year: 2023,
    rule: 'table3-balance',
    address: gone.address,
    opinion: { verdict: 'confirmed', reason: null, note: '', tags: [] },
    at: 3,
    by: '',
    evidence: {
      digest: 'd',
      outcome: 'failed',
      message: '',
      expected: null,
      actual: null,
      captureKey: gone.key,
      ruleVersion: 1,
    },
    act: 'a1',
    rivals: [],
  } as const;
  await database.guard(async ({ screenshots, standings }) => {
    await screenshots.bulkAdd([picture('one', gone.key), picture('two', gone.key), picture('three', left.key)]);
    await standings.add({ ...said, opinion: { ...said.opinion, tags: [] }, rivals: [] });
  });

  expect(await library.delete([gone.id])).toBe(2);

  expect((await library.summaries()).map(({ id }) => id)).toEqual([second]);
  expect([await library.capture(first), (await library.capture(second))?.title]).toEqual([null, '更正后的年报']);
  const rest = await database.guard(async ({ screenshots, standings }) => [
    (await screenshots.toArray()).map(({ uid }) => uid),
    (await standings.toArray()).map(({ key }) => key),
  ]);
  expect(rest).toEqual([['three'], ['f1']]);
});
