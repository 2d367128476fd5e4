import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { gzip } from '../../store/gzip.ts';
import { Library } from '../../store/library.ts';
import { inflatedCaptures, storedCapture } from '../../store/stored-capture.ts';
import { sampleAudit, sampleFinding, sampleReport } from './samples.ts';

let database: Database;
let library: Library;

beforeEach(() => {
  database = new Database(`gouji-${crypto.randomUUID()}`);
  library = new Library(database);
});

afterEach(() => library.close());

async function kept(address: string): Promise<number> {
  const visit = {
    address,
    report: sampleReport(),
    audit: sampleAudit([sampleFinding()]),
    counts: { error: 1, warning: 0, note: 0, review: 0 },
    html: '<html>年报</html>',
    at: 1000,
  };
  return (await library.keep(visit)).id;
}

async function read(ids: number[]) {
  return (await inflatedCaptures(database, ids)).map((each) => [each.id, storedCapture(each)]);
}

test('what is read without the schemas is what they give, without the page itself', async () => {
  const id = await kept('http://www.yunxi.gov.cn/a.html');
  const { html: _, ...whole } = (await library.capture(id)) ?? { html: null };
  expect(await read([id])).toEqual([[id, whole]]);
});

test('captures come in the order of their ids as they were asked for; what is not kept is left out', async () => {
  const first = await kept('http://www.yunxi.gov.cn/a.html');
  const second = await kept('http://www.yunxi.gov.cn/b.html');
  expect((await read([second, 999, first])).map(([id]) => id)).toEqual([second, first]);
});

test('what an older version wrote is given what it did not know of', async () => {
  const id = await kept('http://www.yunxi.gov.cn/a.html');
  const { settings: _, ...older } = sampleAudit([sampleFinding()]);
  const findings = older.findings.map(({ prior: _prior, context: _context, repairs: _repairs, ...rest }) => rest);
  await database.tables.captures.update(id, { audit: await gzip(JSON.stringify({ ...older, findings })) });
  const { html: _html, ...whole } = (await library.capture(id)) ?? { html: null };
  expect(await read([id])).toEqual([[id, whole]]);
});

test.each([
  ['bytes that are no gzip', async () => new Uint8Array([1, 2, 3])],
  ['a gzip that breaks off', async () => (await gzip(JSON.stringify(sampleAudit([])))).slice(0, 40)],
  ['no JSON', async () => gzip('{"version":')],
  ['no audit', async () => gzip('{"version":"1"}')],
  ['a finding without words', async () => gzip(JSON.stringify({ ...sampleAudit([]), findings: [{ rule: 'a' }] }))],
])('a damaged capture costs only itself: %s', async (_, damaged) => {
  const whole = await kept('http://www.yunxi.gov.cn/a.html');
  const id = await kept('http://www.yunxi.gov.cn/b.html');
  await database.tables.captures.update(id, { audit: await damaged() });
  expect((await read([whole, id])).map(([, capture]) => capture !== null)).toEqual([true, false]);
});
