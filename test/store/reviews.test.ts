import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { judgedOf } from '../../store/evidence.ts';
import type { OpinionChange } from '../../store/opinion.ts';
import type { Judged, Opinion, ReviewAct, Standing } from '../../store/review.ts';
import { reviewActSchema, standingSchema } from '../../store/review.ts';
import { Reviews } from '../../store/reviews.ts';
import { sampleAudit, sampleFinding } from './samples.ts';

let database: Database;
let reviews: Reviews;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  reviews = new Reviews(database);
});

afterEach(() => database.close());

function judged(name: string, changes: Parameters<typeof sampleFinding>[0] = {}): Judged {
  const fingerprint = `云溪市气象局|2023|table3-balance|${name}`;
  const page = {
    key: 'k1',
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    year: 2023,
    address: 'http://a.gov.cn/',
  };
  return judgedOf(sampleFinding({ fingerprint, ...changes }), page, sampleAudit());
}

const [a, b, c] = [judged('a'), judged('b'), judged('c')];
const wang = { by: '王', at: 100 };
const li = { by: '李', at: 200 };
const nothing: Opinion = { verdict: null, reason: null, note: '', tags: [] };

async function standing({ key }: Judged): Promise<Standing | undefined> {
  return (await reviews.standing([key])).get(key);
}

async function opinion(finding: Judged): Promise<Opinion | undefined> {
  return (await standing(finding))?.opinion;
}

/** Who said it, and of what evidence. */
async function word(finding: Judged) {
  const found = await standing(finding);
  return found && [found.opinion.verdict, found.by, found.at, found.evidence.actual];
}

describe('saying', () => {
  test('a first verdict is an act, and how the finding stands', async () => {
    const { group, changed } = await reviews.say(
      [a],
      { verdict: 'confirmed', note: ' 已电话核实 ', addTags: ['催办'] },
      wang,
    );
    const after = { verdict: 'confirmed', reason: null, note: '已电话核实', tags: ['催办'] };
    const [act] = await reviews.history(a.key);
    const { evidence, ...about } = a;
    expect(changed).toEqual([a.key]);
    expect(act).toEqual({
      id: 1,
      uid: act?.uid,
      group,
      ...about,
      ...wang,
      before: nothing,
      after,
      evidence,
      said: wang,
      former: null,
      undoes: null,
      rivals: null,
      copied: false,
    });
    expect(await standing(a)).toEqual({ ...about, opinion: after, ...wang, evidence, act: act?.uid, rivals: [] });
  });

  test('what is kept is what the schema says', async () => {
    await reviews.say([a], { verdict: 'dismissed', reason: 'explained' }, wang);
    expect(reviewActSchema.array().parse(await reviews.history(a.key))).toEqual(await reviews.history(a.key));
    expect(standingSchema.parse(await standing(a))).toEqual(await standing(a));
  });

  test('of thousands is one stroke', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => judged(`n${at}`));
    const { group, changed } = await reviews.say(many, { verdict: 'dismissed', reason: 'immaterial' }, wang);
    expect(changed.length).toEqual(3000);
    expect(await database.tables.acts.where('group').equals(group).count()).toEqual(3000);
    expect((await reviews.undo(group, li)).undone.length).toEqual(3000);
  });

  test('of one finding on two pages counts once, as on the first', async () => {
    const { changed } = await reviews.say([a, { ...a, address: 'http://b.gov.cn/' }], { verdict: 'fixed' }, wang);
    expect([changed, (await standing(a))?.address]).toEqual([[a.key], 'http://a.gov.cn/']);
  });

  test.each<[string, OpinionChange, string]>([
    ['a dismissal without a reason', { verdict: 'dismissed' }, 'reason-missing'],
    ['another reason that nobody tells', { verdict: 'dismissed', reason: 'other' }, 'note-missing'],
    ['a tag of more than 50 characters', { addTags: ['长'.repeat(51)] }, 'too-long'],
  ])('%s is refused, and nothing of the stroke is kept', async (_, change, trouble) => {
    await reviews.say([b], { verdict: 'confirmed', note: '看过' }, wang);
    await expect(reviews.say([b, a], change, li)).rejects.toMatchObject({ trouble });
    expect([await opinion(a), (await word(b))?.slice(0, 2)]).toEqual([undefined, ['confirmed', '王']]);
    expect(await database.tables.acts.count()).toEqual(1);
  });

  test('only what is named is changed; a reason goes with its dismissal', async () => {
    await reviews.say([a], { verdict: 'dismissed', reason: 'other', note: '另册', addTags: ['一', '二'] }, wang);
    await reviews.say([a], { addTags: ['二', '三 ', ''], removeTags: ['一'] }, wang);
    expect(await opinion(a)).toEqual({ verdict: 'dismissed', reason: 'other', note: '另册', tags: ['二', '三'] });
    await reviews.say([a], { verdict: 'confirmed' }, wang);
    expect(await opinion(a)).toEqual({ verdict: 'confirmed', reason: null, note: '另册', tags: ['二', '三'] });
  });

  test('a note or a tag leaves the verdict with whoever gave it, and on what it was given', async () => {
    await reviews.say([a], { verdict: 'confirmed' }, wang);
    await reviews.say([judged('a', { actual: 9 })], { addTags: ['催办'] }, li);
    expect(await word(a)).toEqual(['confirmed', '王', 100, 2]);
    expect((await reviews.history(a.key)).map(({ by, said }) => [by, said.by])).toEqual([
      ['王', '王'],
      ['李', '王'],
    ]);
  });

  test('the same verdict again is an act only by another person or on other evidence', async () => {
    await reviews.say([a], { verdict: 'confirmed' }, wang);
    expect((await reviews.say([a], { verdict: 'confirmed' }, { ...wang, at: 300 })).changed).toEqual([]);
    expect((await reviews.say([a], { verdict: 'confirmed' }, li)).changed).toEqual([a.key]);
    expect((await reviews.say([judged('a', { actual: 9 })], { verdict: 'confirmed' }, li)).changed).toEqual([a.key]);
    expect(await word(a)).toEqual(['confirmed', '李', 200, 9]);
  });

  test('two contexts that write at once are both in the history', async () => {
    const other = new Database();
    await Promise.all([
      reviews.say([a, b], { verdict: 'confirmed' }, wang),
      new Reviews(other).say([b, a], { verdict: 'fixed' }, li),
    ]);
    other.close();
    for (const finding of [a, b]) {
      const [first, second] = await reviews.history(finding.key);
      expect([first?.after.verdict, second?.after.verdict].toSorted()).toEqual(['confirmed', 'fixed']);
      expect(second?.before).toEqual(first?.after);
      expect((await standing(finding))?.act).toEqual(second?.uid);
    }
  });

  test('whoever listens is told which findings stand otherwise', async () => {
    const told: string[][] = [];
    reviews = new Reviews(database, (keys) => told.push(keys));
    const { group } = await reviews.say([a, b], { verdict: 'confirmed' }, wang);
    await reviews.say([a, c], { verdict: 'confirmed' }, wang);
    await reviews.undo(group, wang);
    expect(told).toEqual([[a.key, b.key], [c.key], [a.key, b.key]]);
  });
});

describe('undo', () => {
  test('brings back whose word it was, and on what evidence', async () => {
    await reviews.say([a], { verdict: 'confirmed', note: '看过' }, wang);
    const { group } = await reviews.say([judged('a', { actual: 9 })], { verdict: 'dismissed', reason: 'misread' }, li);
    const { undone, left } = await reviews.undo(group, { by: '李', at: 300 });
    expect([undone, left]).toEqual([[a.key], []]);
    expect(await word(a)).toEqual(['confirmed', '王', 100, 2]);
    expect((await reviews.history(a.key)).map(({ by, at, undoes }) => [by, at, undoes])).toEqual([
      ['王', 100, null],
      ['李', 200, null],
      ['李', 300, group],
    ]);
  });

  test('leaves a finding on which a later act stands, and says so', async () => {
    const { group } = await reviews.say([a, b], { verdict: 'confirmed' }, wang);
    await reviews.say([b], { verdict: 'fixed' }, li);
    const { undone, left } = await reviews.undo(group, { by: '王', at: 300 });
    expect([undone, left]).toEqual([[a.key], [{ key: b.key, by: '李', at: 200 }]]);
    expect([await opinion(a), (await opinion(b))?.verdict]).toEqual([nothing, 'fixed']);
  });

  test('takes several strokes of one group back at once, unless another came between', async () => {
    const group = 'g1';
    await reviews.say([a, b], { verdict: 'confirmed' }, { ...wang, group });
    await reviews.say([b], { addTags: ['催办'] }, li);
    await reviews.say([a, b], { verdict: 'fixed' }, { ...wang, group });
    const { undone, left } = await reviews.undo(group, { by: '王', at: 300 });
    expect([undone, left]).toEqual([[a.key], [{ key: b.key, by: '王', at: 100 }]]);
    expect(await opinion(a)).toEqual(nothing);
  });

  test('of an undo does it again', async () => {
    const { group } = await reviews.say([a], { verdict: 'confirmed' }, wang);
    const undone = await reviews.undo(group, li);
    await reviews.undo(undone.group, { by: '李', at: 300 });
    expect(await word(a)).toEqual(['confirmed', '王', 100, 2]);
  });

  test('of a group that nobody knows changes nothing', async () => {
    expect((await reviews.undo('g0', wang)).undone).toEqual([]);
  });

  test('takes the strokes back one after the other, the newest first, and none that came with a file', async () => {
    const first = await reviews.say([a], { verdict: 'confirmed' }, wang);
    const second = await reviews.say([b], { verdict: 'confirmed' }, wang);
    const [act] = await reviews.history(b.key);
    const { id: _, ...copied } = { ...(act as ReviewAct), uid: 'u9', group: 'g9', copied: true };
    await database.tables.acts.add(copied);
    expect(await reviews.lastGroup()).toEqual(second.group);
    await reviews.undo(second.group, wang);
    expect(await reviews.lastGroup()).toEqual(first.group);
    await reviews.undo(first.group, wang);
    expect(await reviews.lastGroup()).toEqual(null);
  });
});

describe('a disagreement between copies', () => {
  const rival = {
    opinion: { ...nothing, verdict: 'dismissed', reason: 'explained' } satisfies Opinion,
    at: 50,
    by: '赵',
    evidence: judged('a', { actual: 9 }).evidence,
    act: 'u7',
  } as const;

  beforeEach(async () => {
    await reviews.say([a], { verdict: 'confirmed' }, wang);
    await database.tables.standings.update(a.key, { rivals: [rival] });
  });

  test('stays until a person has chosen', async () => {
    await reviews.say([a], { verdict: 'fixed' }, li);
    expect((await standing(a))?.rivals).toEqual([rival]);
    await reviews.resolveRival(a.key, 'own', li);
    expect([await word(a), (await standing(a))?.rivals]).toEqual([['fixed', '李', 200, 2], []]);
  });

  test('is settled for the other, whose word it then is, and can be opened again', async () => {
    const chosen = await reviews.resolveRival(a.key, 'u7', li);
    expect([await word(a), (await standing(a))?.rivals]).toEqual([['dismissed', '赵', 50, 9], []]);
    expect((await reviews.history(a.key)).at(-1)?.by).toEqual('李');
    await reviews.undo(chosen?.group ?? '', { by: '李', at: 300 });
    expect([await word(a), (await standing(a))?.rivals]).toEqual([['confirmed', '王', 100, 2], [rival]]);
  });

  test('that is settled already, or of which nobody knows, is no act', async () => {
    await reviews.resolveRival(a.key, 'own', li);
    expect(await reviews.resolveRival(a.key, 'u7', li)).toEqual(null);
    expect(await reviews.resolveRival(b.key, 'own', li)).toEqual(null);
    expect((await reviews.history(a.key)).length).toEqual(2);
  });
});

test('the tags in use are known, the most frequent first', async () => {
  await reviews.say([a, b], { addTags: ['催办', '年终'] }, wang);
  await reviews.say([c], { addTags: ['年终', '乙'] }, wang);
  expect(await reviews.tags()).toEqual([
    { tag: '年终', count: 3 },
    { tag: '催办', count: 2 },
    { tag: '乙', count: 1 },
  ]);
});

test("a rule's record counts every finding once, by how it stands", async () => {
  const other = { ...judged('z'), rule: 'blank-cell' };
  await reviews.say([a, b], { verdict: 'confirmed' }, wang);
  await reviews.say([b], { verdict: 'dismissed', reason: 'misread' }, wang);
  await reviews.say([c], { verdict: 'fixed' }, wang);
  await reviews.say([judged('d')], { note: '再看' }, wang);
  await reviews.say([other], { verdict: 'confirmed' }, wang);
  await database.tables.standings.update(other.key, {
    rivals: [{ opinion: nothing, at: 1, by: '', evidence: a.evidence, act: 'u' }],
  });
  const none = { misread: 0, 'rule-wrong': 0, explained: 0, immaterial: 0, duplicate: 0, other: 0 };
  expect([...(await reviews.recordByRule()).values()]).toEqual([
    { rule: 'table3-balance', confirmed: 1, fixed: 1, dismissed: { ...none, misread: 1 }, rival: 0 },
    { rule: 'blank-cell', confirmed: 0, fixed: 0, dismissed: none, rival: 1 },
  ]);
});

test('what is said of one page is found without its findings', async () => {
  const elsewhere = { ...b, address: 'http://b.gov.cn/' };
  const organ = { name: '', folded: '云溪市气象局', kind: 'department', level: 'county', evidence: 'title' } as const;
  await reviews.say([a, elsewhere, { ...c, key: c.key.replace('2023', '2022') }], { verdict: 'confirmed' }, wang);
  const found = await reviews.standingsOn({ organ, title: '年报', year: 2023 }, 'http://a.gov.cn/');
  expect(found.map(({ key }) => key)).toEqual([a.key]);
});

test('whatever is said and undone, nothing is lost, and findings stand as their acts tell', async () => {
  const change: fc.Arbitrary<OpinionChange> = fc.oneof(
    fc.record({ verdict: fc.constantFrom('confirmed', 'fixed', null) }),
    fc.record({ verdict: fc.constant('dismissed'), reason: fc.constantFrom('misread', 'explained') }),
    fc.record({ note: fc.constantFrom('', '一', '二') }),
    fc.record({ addTags: fc.subarray(['甲', '乙', '丙']), removeTags: fc.subarray(['甲', '乙']) }),
  );
  const say = fc.record({
    of: fc.subarray([a, b, c, judged('a', { actual: 9 })]),
    change,
    by: fc.constantFrom('王', '李'),
    group: fc.option(fc.constantFrom('g1', 'g2'), { nil: undefined }),
  });
  const step = fc.oneof(
    { weight: 3, arbitrary: say },
    { weight: 2, arbitrary: fc.record({ undo: fc.nat(20), by: fc.constantFrom('王', '李') }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      Dexie.dependencies.indexedDB = new IDBFactory();
      database.close();
      database = new Database();
      reviews = new Reviews(database);
      const groups: string[] = [];
      let before: ReviewAct[] = [];
      for (const [at, done] of steps.entries()) {
        if ('undo' in done) groups.push((await reviews.undo(groups[done.undo] ?? 'none', { by: done.by, at })).group);
        else {
          const { of, change, by, group } = done;
          groups.push((await reviews.say(of, change, { by, at, ...(group && { group }) })).group);
        }
        const acts = await database.tables.acts.orderBy('id').toArray();
        expect(acts.slice(0, before.length)).toEqual(before);
        before = acts;
      }
      expect(await database.tables.standings.toArray()).toEqual(replayed(before));
    }),
    { numRuns: 60 },
  );
});

function replayed(acts: ReviewAct[]): Standing[] {
  const standings = new Map<string, Standing>();
  for (const { key, fingerprint, organ, year, rule, address, after, said, evidence, uid, before, former } of acts) {
    const known = standings.get(key);
    expect([before, former]).toEqual([
      known?.opinion ?? nothing,
      known === undefined ? null : { by: known.by, at: known.at, evidence: known.evidence },
    ]);
    const about = { key, fingerprint, organ, year, rule, address };
    standings.set(key, { ...about, opinion: after, ...said, evidence, act: uid, rivals: [] });
  }
  return [...standings.values()].toSorted((x, y) => (x.key < y.key ? -1 : 1));
}
