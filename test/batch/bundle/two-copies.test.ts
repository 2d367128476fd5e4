import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../../store/database.ts';
import type { OpinionChange } from '../../../store/opinion.ts';
import type { Standing } from '../../../store/review.ts';
import { Reviews } from '../../../store/reviews.ts';
import { backup, findingOf, keepReport, take } from './copies.ts';

const organ = '云溪市气象局';
const finding = findingOf(organ);

let open: Database[] = [];

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const database of open) database.close();
  open = [];
});

async function copy(name: string): Promise<Database> {
  const database = new Database(name);
  open.push(database);
  await keepReport(database, organ);
  return database;
}

function say(database: Database, by: string, at: number, change: OpinionChange) {
  return new Reviews(database).say([finding], change, { by, at });
}

async function standing(database: Database): Promise<Standing> {
  const found = (await new Reviews(database).standing([finding.key])).get(finding.key);
  if (found === undefined) throw new Error('nobody said anything');
  return found;
}

function verdicts({ opinion, by, rivals }: Standing) {
  return [[by, opinion.verdict], ...rivals.map((rival) => [rival.by, rival.opinion.verdict])];
}

async function actsOf(database: Database): Promise<string[]> {
  return (await database.tables.acts.toArray()).map(({ uid }) => uid).toSorted();
}

const dismissed: OpinionChange = { verdict: 'dismissed', reason: 'explained' };

test('two different verdicts are both kept, in either direction, until somebody chooses', async () => {
  const [a, b] = [await copy('a'), await copy('b')];
  await say(a, '王', 100, { verdict: 'confirmed' });
  await say(b, '李', 200, dismissed);
  const [fromA, fromB] = [await backup(a), await backup(b)];
  const looked = await take(fromB, a, { look: true });
  expect(looked.reviews).toEqual({ kinds: { new: 0, same: 0, newer: 0, agreed: 0, rival: 1 }, acts: 1 });
  expect(
    looked.disagreements.map(({ theirs }) => theirs.map(({ by, at, opinion }) => [by, at, opinion.reason])),
  ).toEqual([[['李', 200, 'explained']]]);
  await take(fromB, a);
  await take(fromA, b);
  expect(verdicts(await standing(a))).toEqual([
    ['王', 'confirmed'],
    ['李', 'dismissed'],
  ]);
  expect(verdicts(await standing(b))).toEqual([
    ['李', 'dismissed'],
    ['王', 'confirmed'],
  ]);
  expect(await actsOf(a)).toEqual(await actsOf(b));
});

test('what was chosen in one copy settles it in the other', async () => {
  const [a, b] = [await copy('a'), await copy('b')];
  await say(a, '王', 100, { verdict: 'confirmed' });
  await say(b, '李', 200, dismissed);
  await take(await backup(b), a);
  const [rival] = (await standing(a)).rivals;
  await new Reviews(a).resolveRival(finding.key, rival?.act ?? '', { by: '王', at: 300 });
  expect((await take(await backup(a), b)).reviews.kinds).toMatchObject({ newer: 1 });
  expect(verdicts(await standing(b))).toEqual([['李', 'dismissed']]);
  // The older file brings nothing back.
  expect((await take(await backup(b), a)).reviews.kinds).toMatchObject({ same: 1 });
  expect(verdicts(await standing(a))).toEqual([['李', 'dismissed']]);
});

test('a verdict that only goes on from the one here takes its place, and the older one comes back over nothing', async () => {
  const [a, b] = [await copy('a'), await copy('b')];
  await say(a, '王', 100, { verdict: 'confirmed' });
  const older = await backup(a);
  await take(older, b);
  await say(b, '李', 200, { verdict: 'fixed', note: '已更正' });
  expect((await take(await backup(b), a)).reviews.kinds).toMatchObject({ newer: 1 });
  expect(verdicts(await standing(a))).toEqual([['李', 'fixed']]);
  expect((await take(older, a)).reviews.kinds).toMatchObject({ same: 1 });
  expect(verdicts(await standing(a))).toEqual([['李', 'fixed']]);
});

test('the same opinion in both copies is no disagreement; the newest word for it stands in both', async () => {
  const [a, b] = [await copy('a'), await copy('b')];
  await say(a, '王', 100, dismissed);
  await say(b, '李', 200, dismissed);
  const [fromA, fromB] = [await backup(a), await backup(b)];
  expect((await take(fromB, a)).reviews.kinds).toMatchObject({ agreed: 1, rival: 0 });
  expect((await take(fromA, b)).reviews.kinds).toMatchObject({ agreed: 1, rival: 0 });
  for (const database of [a, b]) expect(verdicts(await standing(database))).toEqual([['李', 'dismissed']]);
});

test('three copies with three verdicts keep all three', async () => {
  const [a, b, c] = [await copy('a'), await copy('b'), await copy('c')];
  await say(a, '王', 100, { verdict: 'confirmed' });
  await say(b, '李', 200, dismissed);
  await say(c, '赵', 300, { verdict: 'fixed' });
  await take(await backup(b), a);
  await take(await backup(c), a);
  await take(await backup(a), c);
  expect(verdicts(await standing(a))[0]).toEqual(['王', 'confirmed']);
  expect(verdicts(await standing(c))[0]).toEqual(['赵', 'fixed']);
  for (const database of [a, c])
    expect(verdicts(await standing(database)).toSorted()).toEqual([
      ['李', 'dismissed'],
      ['王', 'confirmed'],
      ['赵', 'fixed'],
    ]);
});

test('where this copy knows both already, its own verdict is not pushed aside by a copy that ranks them otherwise', async () => {
  const [a, b] = [await copy('a'), await copy('b')];
  await say(a, '王', 100, { verdict: 'confirmed' });
  await say(b, '李', 200, dismissed);
  await take(await backup(b), a);
  expect((await take(await backup(a), b)).reviews.kinds).toMatchObject({ rival: 1 });
  expect(verdicts(await standing(b))[0]).toEqual(['李', 'dismissed']);
});

type Step = { copy: 0 | 1; what: 'confirmed' | 'fixed' | 'dismissed' | 'take' | 'choose' };

test('whatever two copies do, after an exchange both hold all acts, and no opinion is lost that nobody gave up', async () => {
  const step: fc.Arbitrary<Step> = fc.record({
    copy: fc.constantFrom(0, 1),
    what: fc.constantFrom('confirmed', 'fixed', 'dismissed', 'take', 'choose'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 7 }), async (history) => {
      Dexie.dependencies.indexedDB = new IDBFactory();
      const copies = [await copy('a'), await copy('b')] as [Database, Database];
      const said = new Set<string>();
      for (const [at, { copy: which, what }] of history.entries()) {
        await run(copies[which], copies[which === 0 ? 1 : 0], what, `${which}`, at);
        for (const database of copies) for (const uid of await actsOf(database)) said.add(uid);
      }
      const [fromA, fromB] = [await backup(copies[0]), await backup(copies[1])];
      const heads = new Set((await Promise.all(copies.map(headsIn))).flat());
      await take(fromB, copies[0]);
      await take(fromA, copies[1]);
      expect(await actsOf(copies[0])).toEqual([...said].toSorted());
      expect(await actsOf(copies[1])).toEqual([...said].toSorted());
      const [opinionsA, opinionsB] = [await opinionsIn(copies[0]), await opinionsIn(copies[1])];
      expect(opinionsA).toEqual(opinionsB);
      for (const opinion of opinionsA) expect(heads).toContain(opinion);
      expect(opinionsA.length > 0).toEqual(said.size > 0);
      for (const database of copies) database.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function run(own: Database, other: Database, what: Step['what'], by: string, at: number): Promise<void> {
  if (what === 'take') await take(await backup(other), own);
  else if (what === 'choose') {
    const known = (await new Reviews(own).standing([finding.key])).get(finding.key);
    const rival = known?.rivals[0];
    if (rival !== undefined) await new Reviews(own).resolveRival(finding.key, rival.act, { by, at });
  } else await say(own, by, at, what === 'dismissed' ? dismissed : { verdict: what });
}

async function headsIn(database: Database): Promise<(string | null)[]> {
  const found = (await new Reviews(database).standing([finding.key])).get(finding.key);
  return found === undefined ? [] : [found, ...found.rivals].map(({ opinion }) => opinion.verdict);
}

async function opinionsIn(database: Database): Promise<(string | null)[]> {
  return [...new Set(await headsIn(database))].toSorted();
}
