import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBundle } from '../../../exporters/bundle/read.ts';
import { Database } from '../../../store/database.ts';
import { Library } from '../../../store/library.ts';
import { Reviews } from '../../../store/reviews.ts';
import { addressOf, backup, contentOf, fill, findingOf, keepReport, organs, take } from './copies.ts';

let mine: Database;
let other: Database;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  mine = new Database('mine');
  other = new Database('other');
});

afterEach(() => {
  mine.close();
  other.close();
});

const nothing = { added: 0, known: 0, completed: 0 };
const noReviews = { kinds: { new: 0, same: 0, newer: 0, agreed: 0, rival: 0 }, acts: 0 };
const all = {
  captures: { added: 3, known: 0, completed: 0 },
  reviews: { kinds: { ...noReviews.kinds, new: 2 }, acts: 6 },
  disagreements: [],
  screenshots: { added: 1, known: 0, completed: 0 },
  batches: { added: 1, known: 0, completed: 0 },
  rosters: { added: 1, known: 0, completed: 0 },
  views: { added: 1, known: 0, completed: 0 },
  settings: { language: 'zh-CN' },
};
const again = {
  ...all,
  captures: { added: 0, known: 3, completed: 0 },
  reviews: { kinds: { ...noReviews.kinds, same: 2 }, acts: 0 },
  screenshots: { added: 0, known: 1, completed: 0 },
  batches: { added: 0, known: 1, completed: 0 },
  rosters: { added: 0, known: 1, completed: 0 },
  views: { added: 0, known: 1, completed: 0 },
};

describe('a whole library', () => {
  test('saved, erased and taken in again is the same, to the last byte', async () => {
    await fill(mine);
    const before = await contentOf(mine);
    const file = await backup(mine);
    await new Library(mine).erase();
    expect(Object.values(await contentOf(mine)).flat()).toEqual([]);
    expect(await take(file, mine, { isOwn: true })).toEqual(all);
    expect(withoutIds(await contentOf(mine))).toEqual(withoutIds(before));
    expect((await contentOf(mine)).acts).toEqual(before.acts);
  });

  test('in another copy is the same but for what can be undone there', async () => {
    await fill(mine);
    const file = await backup(mine);
    expect(await take(file, other)).toEqual(all);
    const acts = (await contentOf(mine)).acts?.map((act) => ({ ...(act as object), copied: true }));
    expect(withoutIds(await contentOf(other))).toEqual(withoutIds({ ...(await contentOf(mine)), acts: acts ?? [] }));
    expect(await new Reviews(other).lastGroup()).toEqual(null);
    expect(await other.tables.segments.toArray()).toEqual(await mine.tables.segments.toArray());
  });

  test('looked at only, it changes nothing and tells what would come of it', async () => {
    await fill(mine);
    const file = await backup(mine);
    expect(await take(file, other, { look: true })).toEqual(all);
    expect(Object.values(await contentOf(other)).flat()).toEqual([]);
    expect(await take(file, mine, { look: true })).toEqual(again);
  });

  test('taken in twice it is there once', async () => {
    await fill(mine);
    const file = await backup(mine);
    await take(file, other);
    const once = await contentOf(other);
    expect(await take(file, other)).toEqual(again);
    expect(await contentOf(other)).toEqual(once);
  });

  test('saved twice it is the same file', async () => {
    await fill(mine);
    expect(await (await backup(mine)).bytes()).toEqual(await (await backup(mine)).bytes());
  });
});

describe('broken off', () => {
  test('after any step, the library is in order, and doing it again completes it', async () => {
    await fill(mine);
    const file = await backup(mine);
    const steps = await stepsOf(file);
    expect(steps).toEqual(7);
    for (let step = 1; step <= steps; step += 1) {
      const copy = new Database(`broken-off-${step}`);
      const cancel = new AbortController();
      let done = 0;
      const progress = () => {
        done += 1;
        if (done === step) cancel.abort(new Error('closed'));
      };
      const broken = take(file, copy, { signal: cancel.signal, progress, isOwn: true });
      if (step < steps) await expect(broken).rejects.toThrow('closed');
      else await broken;
      await take(file, copy, { isOwn: true });
      expect(withoutIds(await contentOf(copy))).toEqual(withoutIds(await contentOf(mine)));
      copy.close();
    }
  });

  test('where the disk is full, the captures that came before are whole', async () => {
    await fill(mine);
    const file = await backup(mine);
    const failing = new Database('other');
    failing.tables.screenshots.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(take(file, failing)).rejects.toMatchObject({ trouble: 'full' });
    const { captures, summaries, acts, screenshots } = await contentOf(failing);
    expect([captures, summaries, acts, screenshots].map((rows) => rows?.length)).toEqual([3, 3, 6, 0]);
    failing.close();
    await take(file, other, { isOwn: true });
    expect((await contentOf(other)).screenshots?.length).toEqual(1);
  });

  async function stepsOf(file: Blob): Promise<number> {
    let steps = 0;
    const progress = () => {
      steps += 1;
    };
    await take(file, other, { look: true, progress });
    return steps;
  }
});

describe('a selection', () => {
  test('holds the chosen captures with what was said of their findings, and nothing else of the library', async () => {
    await fill(mine);
    const id = (await mine.tables.captures.toArray())[0]?.id ?? 0;
    const choice = { captures: [id], keys: null, html: false, screenshots: true };
    const file = await backup(mine, { choice, settings: null, selection: '云溪市气象局' });
    expect((await openBundle(file)).manifest).toMatchObject({ scope: 'selection', selection: '云溪市气象局' });
    expect(await take(file, other)).toEqual({
      ...all,
      captures: { added: 1, known: 0, completed: 0 },
      reviews: { kinds: { ...noReviews.kinds, new: 1 }, acts: 3 },
      batches: nothing,
      rosters: nothing,
      views: nothing,
      settings: null,
    });
    const [capture] = (await contentOf(other)).captures as { organ: string; html: unknown }[];
    expect([capture?.organ, capture?.html]).toEqual(['云溪市气象局', null]);
  });

  test('of findings holds only what was said of these', async () => {
    await fill(mine);
    const ids = (await mine.tables.captures.toArray()).map(({ id }) => id);
    const keys = new Set([findingOf('云溪市水务局').key]);
    const file = await backup(mine, { choice: { captures: ids, keys, html: true, screenshots: false } });
    await take(file, other);
    const { standings, screenshots } = await contentOf(other);
    expect((standings as { organ: string }[]).map(({ organ }) => organ)).toEqual(['云溪市水务局']);
    expect(screenshots).toEqual([]);
  });
});

describe('what both copies have', () => {
  test('is joined: the time of both, the HTML that one lacks, a view of the same name under a name of its own', async () => {
    const organ = organs[0] as string;
    await keepReport(mine, organ, 5000);
    await mine.tables.captures.toCollection().modify({ html: null });
    await keepReport(other, organ, 1000);
    await keepReport(other, organ, 7000);
    for (const [database, route] of [
      [mine, '/findings'],
      [other, '/reports'],
    ] as const)
      await database.tables.views.add({ name: '待核', route, at: 1 });
    const file = await backup(other);
    expect(await take(file, mine)).toMatchObject({
      captures: { added: 0, known: 0, completed: 1 },
      views: { added: 1, known: 0, completed: 0 },
    });
    const { captures, summaries, views } = await contentOf(mine);
    expect(captures).toEqual([
      { ...((await contentOf(other)).captures?.[0] as object), capturedAt: 1000, lastSeenAt: 7000 },
    ]);
    expect(summaries).toMatchObject([{ address: addressOf(organ), capturedAt: 1000, lastSeenAt: 7000 }]);
    expect((views as { name: string; route: string }[]).map(({ name, route }) => [name, route])).toEqual([
      ['待核', '/findings'],
      ['待核 (2)', '/reports'],
    ]);
    expect(await take(file, mine)).toMatchObject({ captures: { known: 1 }, views: { added: 0, known: 1 } });
  });

  test('of a batch: a page that was read in either copy counts as read', async () => {
    await fill(mine);
    const file = await backup(mine);
    await take(file, other);
    await other.tables.jobs.toCollection().modify({ state: 'failed', result: null });
    expect(await take(file, other)).toMatchObject({ batches: { added: 0, known: 0, completed: 1 } });
    expect((await contentOf(other)).jobs).toMatchObject([{ state: 'done' }, { state: 'done' }, { state: 'failed' }]);
  });

  test('a batch that was at work rests where it is taken in', async () => {
    await fill(mine);
    await mine.tables.batches.toCollection().modify({ state: 'running' });
    await mine.tables.jobs.where({ state: 'queued' }).modify({ state: 'running', lease: { runner: 'r', until: 9e12 } });
    await take(await backup(mine), other);
    const { batches, jobs } = await contentOf(other);
    expect(batches).toMatchObject([{ state: 'paused' }]);
    expect(jobs).toMatchObject([{ state: 'done' }, { state: 'done' }, { state: 'queued', lease: null }]);
  });
});

/** Rows refer to each other by ids of this copy; those are told by what they stand for. */
function withoutIds(content: Record<string, unknown[]>): Record<string, unknown[]> {
  const rows = (name: string) => content[name] as Record<string, unknown>[];
  const keys = new Map(rows('captures').map(({ id, key }) => [id, key]));
  const addresses = new Map(rows('jobs').map(({ id, address }) => [id, address]));
  return {
    ...Object.fromEntries(
      Object.keys(content).map((name) => [
        name,
        rows(name).map(({ id, ...row }) => (name === 'summaries' ? { ...row, id: keys.get(id) } : row)),
      ]),
    ),
    acts: rows('acts')
      .map(({ id: _, ...act }) => act)
      .toSorted((a, b) => String(a.uid).localeCompare(String(b.uid))),
    jobs: rows('jobs').map(({ id: _, batch: __, ...job }) => {
      const result = job.result as { capture: number; sameAs: number | null } | null;
      return {
        ...job,
        result: result && { ...result, capture: keys.get(result.capture), sameAs: addresses.get(result.sameAs) },
      };
    }),
  };
}
