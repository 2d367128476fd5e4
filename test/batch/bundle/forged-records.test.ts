import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { gzipSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BundleCapture, BundleScreenshot } from '../../../exporters/bundle/format.ts';
import { openBundle } from '../../../exporters/bundle/read.ts';
import { Database } from '../../../store/database.ts';
import { type Lists, readLists, written } from '../../exporters/bundle/samples.ts';
import { backup, contentOf, fill, take } from './copies.ts';

let mine: Database;
let lists: Lists;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  mine = new Database('mine');
  const other = new Database('other');
  await fill(other);
  lists = await readLists(await openBundle(await backup(other)));
  other.close();
});

afterEach(() => mine.close());

type Change = (lists: Lists) => void;

function capture(change: (capture: BundleCapture) => void): Change {
  return ({ captures }) => change(captures[0] as BundleCapture);
}

function row(changes: object): Change {
  return capture((each) => Object.assign(each.row, changes));
}

function review(
  change: (record: { key: string; acts: Record<string, unknown>[]; standing: Record<string, unknown> }) => void,
): Change {
  return ({ reviews }) => change(reviews[0] as never);
}

function packed(value: unknown): Uint8Array<ArrayBuffer> {
  return gzipSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value))) as Uint8Array<ArrayBuffer>;
}

test('as it was written it is taken in', async () => {
  expect((await take(new Blob([await written(lists)]), mine)).captures.added).toEqual(3);
});

test.each<[string, Change, string]>([
  ['an address that is a script', row({ address: 'javascript:alert(1)', key: 'javascript:alert(1) 2023 x' }), 'forged'],
  ['an address in data', row({ address: 'data:text/html,x' }), 'forged'],
  ['a key that is another address’s', row({ key: 'http://www.yunxi.gov.cn/other.html 2023 x' }), 'forged'],
  ['a hash that is none', row({ contentHash: '../x' }), 'forged'],
  ['a key that captures do not have', row({ polluted: true }), 'forged'],
  ['a year in words', row({ year: '2023' }), 'forged'],
  ['a report that is no report', capture((each) => Object.assign(each, { report: packed({ title: 1 }) })), 'forged'],
  ['a report that is no JSON', capture((each) => Object.assign(each, { report: packed('{') })), 'forged'],
  ['a report that is not packed', capture((each) => Object.assign(each, { report: strToU8('{}') })), 'damaged'],
  [
    'a report that reaches into objects',
    capture((each) => Object.assign(each, { report: packed('{"__proto__":{"polluted":1}}') })),
    'forged',
  ],
  [
    'a report that unpacks without end',
    capture((each) => Object.assign(each, { report: gzipSync(new Uint8Array(33 * 2 ** 20)) })),
    'too-large',
  ],
  ['HTML that is not packed', capture((each) => Object.assign(each, { html: strToU8('<script>') })), 'damaged'],
  [
    'an audit with an unknown level',
    capture((each) => Object.assign(each, { audit: packed({ findings: [{ level: 'fatal' }] }) })),
    'forged',
  ],
  ['the same capture twice', ({ captures }) => captures.push(captures[0] as BundleCapture), 'forged'],
  [
    'a verdict that is none',
    review(({ standing }) => Object.assign(standing, { opinion: { verdict: 'guilty' } })),
    'forged',
  ],
  [
    'a note without end',
    review(({ standing }) => Object.assign(standing.opinion as object, { note: 'x'.repeat(10_001) })),
    'forged',
  ],
  ['an act on another finding', review(({ acts }) => Object.assign(acts[0] as object, { key: 'other' })), 'forged'],
  ['one act twice', review(({ acts }) => void acts.push(acts[0] as never)), 'forged'],
  [
    'one act under two findings',
    ({ reviews }) => {
      const [a, b] = reviews as { acts: { uid: string }[] }[];
      Object.assign(b?.acts[0] as object, { uid: a?.acts[0]?.uid });
    },
    'forged',
  ],
  [
    'a picture that is a page',
    ({ screenshots }) =>
      Object.assign(screenshots[0] as BundleScreenshot, { png: strToU8(`<svg onload="x">${' '.repeat(50)}`) }),
    'forged',
  ],
  [
    'a batch that is at work',
    ({ batches }) => Object.assign((batches[0] as { batch: object }).batch, { state: 'running' }),
    'forged',
  ],
  [
    'a job that somebody holds',
    ({ batches }) => Object.assign((batches[0] as { jobs: object[] }).jobs[0] as object, { lease: null }),
    'forged',
  ],
  ['a roster without a name', ({ rosters }) => Object.assign(rosters[0] as object, { name: '' }), 'forged'],
  ['a view that leads far', ({ views }) => Object.assign(views[0] as object, { route: 'x'.repeat(8001) }), 'forged'],
  [
    'a language that does not exist',
    ({ settings }) => Object.assign(settings[0] as object, { language: 'xx' }),
    'forged',
  ],
  ['settings twice', ({ settings }) => settings.push(settings[0]), 'forged'],
])(
  'with %s it is refused before anything is changed',
  async (_, change, trouble) => {
    change(lists);
    const file = new Blob([await written(lists)]);
    await expect(take(file, mine, { look: true })).rejects.toMatchObject({ trouble });
    expect(Object.values(await contentOf(mine)).flat()).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toEqual(undefined);
  },
  30_000,
);
