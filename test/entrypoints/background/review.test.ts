import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOwnAddress, reviewOf, sayOf, takeBack } from '../../../entrypoints/background/review.ts';
import { defaultSettings, type Settings } from '../../../entrypoints/background/settings.ts';
import { Database } from '../../../store/database.ts';
import { evidenceDigest } from '../../../store/evidence.ts';
import { Library } from '../../../store/library.ts';
import type { OpinionChange } from '../../../store/opinion.ts';
import { Reviews } from '../../../store/reviews.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../../store/samples.ts';

const address = 'http://qx.yunxi.gov.cn/a.html';
const first = sampleFinding({ fingerprint: '云溪市气象局|2023|table3-balance|a' });
const second = sampleFinding({ fingerprint: '云溪市气象局|2023|table3-balance|b', actual: 1 });
const evidence = { message: first.message, expected: 3, actual: 2 };
const confirmed = { verdict: 'confirmed', reason: null, note: '', tags: [] };

let database: Database;
let library: Library;
let reviews: Reviews;

beforeEach(async () => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  library = new Library(database);
  reviews = new Reviews(database);
  const counts = { error: 2, warning: 0, note: 0, review: 0 };
  await library.keep({ address, report: sampleReport(), audit: sampleAudit([first, second]), counts, html: '', at: 1 });
});

afterEach(() => database.close());

function desk(changes: Partial<Settings> = {}, incognito = false) {
  return { library, reviews, settings: { ...defaultSettings, reviewer: '王', ...changes }, incognito };
}

function say(change: OpinionChange, given = desk(), findings = [first], at = 100) {
  const named = findings.map((each) => ({ fingerprint: each.fingerprint, digest: evidenceDigest(each) }));
  const asked = { type: 'say', address, findings: named, change } as const;
  return sayOf(asked as Parameters<typeof sayOf>[0], given, at);
}

function ask(given = desk()) {
  const fingerprints = [first.fingerprint, second.fingerprint];
  return reviewOf({ type: 'standings', address, organ: '云溪市气象局', year: 2023, fingerprints }, given);
}

describe('a script of a page', () => {
  test.each<[string, boolean, string, string | undefined]>([
    ['speaks of its own page', true, address, address],
    ['speaks of it under an address that tracks its readers', true, address, `${address}?utm_source=mail#part3`],
    ['does not speak of another page of the site', false, address, 'http://qx.yunxi.gov.cn/b.html'],
    ['in a frame without an address speaks for the site of its tab', true, address, 'about:srcdoc'],
    ['that nobody can place speaks of nothing', false, address, undefined],
  ])('%s', (_, may, of, own) => {
    expect(isOwnAddress(of, own, 'http://qx.yunxi.gov.cn/outer.html')).toEqual(may);
  });

  test('in a frame without an address does not speak for another site', () => {
    expect(isOwnAddress('http://other.gov.cn/a.html', 'about:blank', address)).toEqual(false);
  });
});

test('what a reader says is kept with the name of the options and the evidence of the capture', async () => {
  expect((await say({ verdict: 'confirmed' }, desk(), [first, second])).state).toEqual('said');
  const [act] = await reviews.history(first.fingerprint);
  expect([act?.by, act?.at, act?.organ, act?.evidence.captureKey, act?.evidence.ruleVersion]).toEqual([
    '王',
    100,
    '云溪市气象局',
    (await library.newestAt(address))?.key,
    1,
  ]);
  expect(await ask()).toEqual({
    standings: [
      {
        fingerprint: first.fingerprint,
        opinion: confirmed,
        by: '王',
        at: 100,
        digest: evidenceDigest(first),
        evidence,
        rivals: 0,
      },
      {
        fingerprint: second.fingerprint,
        opinion: confirmed,
        by: '王',
        at: 100,
        digest: evidenceDigest(second),
        evidence: { ...evidence, actual: 1 },
        rivals: 0,
      },
    ],
    tags: [],
    noteRequired: false,
    refusal: null,
  });
});

test.each<[string, OpinionChange, ReturnType<typeof desk> | null, string]>([
  ['a private window', { verdict: 'fixed' }, null, 'private'],
  ['a dismissal without a reason', { verdict: 'dismissed' }, null, 'reason-missing'],
])('%s keeps nothing, and it is said why', async (name, change, _, trouble) => {
  const given = desk({}, name === 'a private window');
  expect(await say(change, given)).toEqual({ state: 'refused', trouble });
  expect(await reviews.history(first.fingerprint)).toEqual([]);
});

test('who wants nothing kept can judge nothing, and is told so before', async () => {
  const given = desk({ keepNothing: true });
  expect([(await ask(given)).refusal, await say({ verdict: 'fixed' }, given)]).toEqual([
    'refused',
    { state: 'refused', trouble: 'refused' },
  ]);
});

test('in strict mode a dismissal needs a note', async () => {
  const given = desk({ noteRequired: true });
  const dismissal = { verdict: 'dismissed', reason: 'explained' } as const;
  expect(await say(dismissal, given)).toEqual({ state: 'refused', trouble: 'note-missing' });
  expect((await say({ ...dismissal, fillNote: '年报第六部分' }, given)).state).toEqual('said');
});

test('nothing is said of a finding that the library has not, or not so', async () => {
  const stale = { state: 'refused', trouble: 'stale' };
  expect(await say({ verdict: 'fixed' }, desk(), [{ ...first, fingerprint: 'f9' }])).toEqual(stale);
  expect(await say({ verdict: 'fixed' }, desk(), [second, { ...first, actual: 9 }])).toEqual(stale);
  expect(await database.tables.acts.count()).toEqual(0);
});

describe('taking back', () => {
  const back = (group: string, from = address) => takeBack({ type: 'take-back', address: from, group }, desk(), 200);

  test('restores what was before', async () => {
    const said = await say({ verdict: 'confirmed' });
    expect((await back(said.state === 'said' ? said.group : '')).state).toEqual('said');
    expect((await ask()).standings.map(({ opinion }) => opinion.verdict)).toEqual([null]);
  });

  test('is refused of another page’s findings', async () => {
    const said = await say({ verdict: 'confirmed' });
    const answer = await back(said.state === 'said' ? said.group : '', 'http://qx.yunxi.gov.cn/b.html');
    expect(answer).toEqual({ state: 'refused', trouble: 'stale' });
    expect((await ask()).standings.map(({ opinion }) => opinion.verdict)).toEqual(['confirmed']);
  });

  test('leaves what was said later, and says so', async () => {
    const said = await say({ verdict: 'confirmed' });
    await say({ verdict: 'fixed' }, desk(), [first], 150);
    expect(await back(said.state === 'said' ? said.group : '')).toEqual({ state: 'refused', trouble: 'left' });
    expect((await ask()).standings.map(({ opinion }) => opinion.verdict)).toEqual(['fixed']);
  });
});
