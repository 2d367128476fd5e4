import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Filter, Query } from '../../../store/query/contract.ts';
import { Engine } from '../../../store/query/engine.ts';
import { newestPart } from '../../../store/query/newest-part.ts';
import { entriesOf, packSegment } from '../../../store/query/pack.ts';
import { type Entry, type FindingEntry, segmentOf } from '../../../store/query/segment.ts';
import type { Standing } from '../../../store/review.ts';
import { naiveRows, named } from './naive.ts';

/** Many libraries are made. */
vi.setConfig({ testTimeout: 60_000 });

/** As a page names the organ, and as all pages do. */
const spellings = [
  ['', ''],
  ['云溪市气象局', '云溪市气象局'],
  ['云溪市', '云溪市人民政府'],
  ['云溪市政府', '云溪市人民政府'],
  ['安澜市10号院', '安澜市10号院'],
  ['安澜市9号院', '安澜市9号院'],
] as const;
const organs = spellings.flat();
const regions = [[], ['云溪市'], ['云溪市', '河东区'], ['云州省', '云溪市'], ['云州省']];
const rules = ['table3-balance', 'table3-row-total', 'title-nonstandard'];
const tags = ['表三', '第一季度', 'ABC'];
const texts = ['自然人：3 + 0 ≠ 2 + 0', 'Ａ１２件（其中①ｘ件）', '㎡', '合计 12 件', 'abc', '一、二', ''];
const searched = [
  '自然人',
  'a12',
  '12',
  '1',
  '(其中',
  'ＡＢＣ',
  'abc',
  '云溪',
  '气象局 2023',
  'm2',
  '气',
  'balance',
  '平衡',
  '%',
  '+',
];

const finding: fc.Arbitrary<Omit<FindingEntry, 'message' | 'fingerprint'> & { odd: boolean; says: string }> = fc.record(
  {
    rule: fc.constantFrom(...rules),
    ruleTitles: fc.constant(['平衡', 'Balance']),
    level: fc.constantFrom('error', 'warning', 'note'),
    outcome: fc.constantFrom('failed', 'review'),
    subject: fc.constantFrom('naturalPerson', 'total'),
    digest: fc.constantFrom('00000000000001', '1fffffffffffff'),
    says: fc.constantFrom(...texts),
    sentence: fc.constantFrom(...texts),
    expected: fc.constantFrom(null, '2023', 0, 3, -1, 1.5),
    actual: fc.constantFrom(null, '2022', 0, 3, 12_345_678_901),
    odd: fc.boolean(),
  },
);

const capture = fc.record({
  contentHash: fc.constantFrom('ab12', 'cd34'),
  address: fc.constantFrom('http://qx.yunxi.gov.cn/a.html', 'http://qx.yunxi.gov.cn/B.html?x=1', 'http://a.gov.cn/'),
  site: fc.constantFrom('qx.yunxi.gov.cn', 'a.gov.cn', ''),
  organ: fc.constantFrom(...spellings),
  organKind: fc.constantFrom('department', 'government', 'unknown'),
  organLevel: fc.constantFrom('county', 'prefecture', 'unknown'),
  region: fc.constantFrom(...regions),
  year: fc.constantFrom(null, 2019, 2022, 2023),
  title: fc.constantFrom('', '云溪市气象局２０２３年年报'),
  published: fc.constantFrom(null, '2024-01-20', '2023-12-31'),
  capturedAt: fc.integer({ min: 0, max: 5 }),
  lastSeenAt: fc.integer({ min: 0, max: 5 }),
  counts: fc.record({ error: fc.nat(3), warning: fc.nat(3), note: fc.nat(3), review: fc.nat(3) }),
  untested: fc.nat(5),
  superseded: fc.boolean(),
  findings: fc.array(finding, { maxLength: 4 }),
});

/** Ids lie in several segments. */
const entries: fc.Arbitrary<Entry[]> = fc.array(capture, { maxLength: 12 }).map((captures) =>
  captures.map((one, at): Entry => {
    const id = 1 + at * 70;
    const [organ, organFolded] = one.organ;
    const whose = organFolded || one.title || '-';
    return {
      ...one,
      organ,
      organFolded,
      id,
      findings: one.findings.map(({ odd, says, ...each }, index): FindingEntry => {
        const usual = `${whose}|${one.year ?? '-'}|${each.rule}|${each.subject}`;
        // A name of its own, to be told by.
        return { ...each, message: `${says} #${id}/${index}`, fingerprint: odd ? `odd-${each.subject}` : usual };
      }),
    };
  }),
);

const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1 });

const filter = fc.record(
  {
    text: fc.oneof(fc.constantFrom(...searched), fc.constantFrom('', ' ', '气象 自然')),
    levels: some('error' as const, 'warning' as const, 'note' as const),
    outcomes: some('failed' as const, 'review' as const),
    standpoints: some('none', 'confirmed', 'dismissed', 'fixed', 'changed', 'rival'),
    reasons: some('misread' as const, 'other' as const),
    rules: some(...rules, 'no-such-rule'),
    tags: some(...tags),
    organs: some(...organs, '无此机关'),
    organKinds: some('department', 'government'),
    organLevels: some('county', 'unknown'),
    regions: some('', '云溪市', '云州省', '云州省云溪市'),
    sites: some('a.gov.cn', ''),
    years: some(null, 2022, 2023, 1999),
    from: fc.integer({ min: 0, max: 4 }),
    before: fc.integer({ min: 1, max: 6 }),
    states: fc.constantFrom('newest' as const, 'all' as const),
    withFindings: fc.boolean(),
    captures: some(1, 71, 141, 9999),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Filter>;

/** Most filters would let nothing through. */
const gentle = filter.chain((whole) =>
  fc
    .subarray(Object.keys(whole), { maxLength: 2 })
    .map((kept) => Object.fromEntries(Object.entries(whole).filter(([key]) => kept.includes(key))) as Filter),
);

const folded = fc.subarray(['', '云溪市气象局', 'error', '2023', 'table3-balance', 'none', 'a.gov.cn', '云溪市']);

const query: fc.Arbitrary<Query> = fc.oneof(
  fc.record({
    of: fc.constant('findings' as const),
    filter: gentle,
    sort: fc.constantFrom('captured', 'organ', 'year', 'level', 'rule', 'site', 'difference'),
    descending: fc.boolean(),
    group: fc.constantFrom(null, 'organ', 'rule', 'level', 'year', 'region', 'site', 'standpoint'),
    folded,
  }),
  fc.record({
    of: fc.constant('reports' as const),
    filter: gentle,
    sort: fc.constantFrom('captured', 'organ', 'year', 'site', 'errors', 'published'),
    descending: fc.boolean(),
    group: fc.constantFrom(null, 'organ', 'year', 'region', 'site'),
    folded,
  }),
) as fc.Arbitrary<Query>;

/** Some of the findings are judged. */
const library = entries.chain((all) =>
  fc
    .array(
      fc.record({
        verdict: fc.constantFrom(null, 'confirmed', 'dismissed', 'fixed'),
        reason: fc.constantFrom(null, 'misread', 'other'),
        note: fc.constantFrom('', '已核实自然人', 'abc'),
        tags: fc.subarray(tags),
        digest: fc.constantFrom('00000000000001', '1fffffffffffff'),
        rival: fc.boolean(),
        at: fc.nat(50),
      }),
      { maxLength: 6 },
    )
    .map((opinions) => ({ entries: all, standings: standingsOn(all, opinions) })),
);

interface SampleOpinion {
  verdict: Standing['opinion']['verdict'];
  reason: Standing['opinion']['reason'];
  note: string;
  tags: string[];
  digest: string;
  rival: boolean;
  at: number;
}

function standingsOn(all: Entry[], opinions: SampleOpinion[]): Standing[] {
  const findings = all.flatMap((entry) => entry.findings.map((each) => ({ entry, each })));
  const standings = opinions.flatMap(({ at, digest, rival, ...opinion }): Standing[] => {
    const found = findings[at % Math.max(findings.length, 1)];
    if (found === undefined) return [];
    const { entry, each } = found;
    const { fingerprint, rule, message, outcome } = each;
    const isUnnamed = entry.organFolded === '' || entry.year === null;
    const key = isUnnamed ? `${fingerprint}@${entry.address}` : fingerprint;
    const evidence = { digest, outcome, message, expected: null, actual: null, captureKey: '', ruleVersion: 1 };
    const word = { opinion, at: 5, by: '甲', evidence, act: 'a' };
    const about = { key, fingerprint, organ: entry.organ, year: entry.year, rule, address: entry.address };
    return [{ ...about, ...word, rivals: rival ? [word] : [] }];
  });
  return [...new Map(standings.map((each) => [each.key, each])).values()];
}

function engineOf({ entries: all, standings }: { entries: Entry[]; standings: Standing[] }): Engine {
  const engine = new Engine();
  for (const [number, own] of Map.groupBy(all, ({ id }) => segmentOf(id))) engine.load(packSegment(number, own));
  engine.judge(standings.map((each) => [each.key, each]));
  return engine;
}

test('whatever is asked, the engine gives the rows that going through all of them would', () => {
  fc.assert(
    fc.property(library, query, (held, asked) => {
      const rows = naiveRows(asked, held.entries, held.standings);
      const expected = rows.map((row) => (typeof row === 'string' ? row : named(row)));
      const engine = engineOf(held);
      const { total, rows: count, first } = engine.query(asked, 1000);
      expect(first.map(named)).toEqual(expected);
      const groups = rows.filter((row) => row.kind === 'group');
      const hidden = groups.reduce((sum, group) => sum + (group.kind === 'group' && group.folded ? group.count : 0), 0);
      expect([count, total]).toEqual([rows.length, rows.length - groups.length + hidden]);
      expect(engine.rows(1, 4).map(named)).toEqual(expected.slice(1, 4));
    }),
    { numRuns: 500 },
  );
});

test('a choice that a facet offers gives as many rows as it says', () => {
  fc.assert(
    fc.property(library, query, (held, asked) => {
      const engine = engineOf(held);
      const { facets } = engine.query(asked, 0);
      for (const [name, choices] of Object.entries(facets))
        for (const { key, count } of choices) {
          const value = name === 'years' ? (key === '' ? null : Number(key)) : key;
          const chosen = { ...asked, group: null, filter: { ...asked.filter, [name]: [value] } } as Query;
          expect([name, key, naiveRows(chosen, held.entries, held.standings).length]).toEqual([name, key, count]);
        }
    }),
    { numRuns: 300 },
  );
});

test('matches are the captures in the order of the query, each with its findings that match', () => {
  fc.assert(
    fc.property(library, query, (held, asked) => {
      const engine = engineOf(held);
      const { first } = engine.query({ ...asked, group: null, folded: [] } as Query, 1000);
      const matches = engine.matches({ ...asked, group: null, folded: [] } as Query);
      if (asked.of === 'reports') {
        expect(matches.map(({ capture: id }) => id)).toEqual(
          first.map((row) => (row.kind === 'report' ? row.id : null)),
        );
        return;
      }
      const expected = new Map<number, number[]>();
      for (const row of first)
        if (row.kind === 'finding') expected.set(row.capture, [...(expected.get(row.capture) ?? []), row.index]);
      expect(matches).toEqual(
        [...expected].map(([id, findings]) => ({ capture: id, findings: findings.toSorted((a, b) => a - b) })),
      );
    }),
    { numRuns: 300 },
  );
});

test('a segment holds its captures as they were put in', () => {
  fc.assert(
    fc.property(entries, (all) => {
      expect(entriesOf(packSegment(0, all.toReversed()))).toEqual(all);
    }),
  );
});

test('the newest part of a segment holds its last captures, and loads as a segment does', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 12 }), (all, most) => {
      const part = newestPart(packSegment(0, all), most);
      expect(entriesOf(part)).toEqual(all.slice(-most));
      const engine = new Engine();
      engine.load(part);
      expect(engine.loaded()).toEqual(new Map([[0, Float64Array.from(all.slice(-most), ({ id }) => id)]]));
    }),
  );
});

test('segments may come in any order, again, and go', () => {
  fc.assert(
    fc.property(library, query, (held, asked) => {
      const engine = engineOf({ entries: held.entries.map((entry) => ({ ...entry, findings: [] })), standings: [] });
      engine.query(asked, 10);
      engine.judge(held.standings.map((each) => [each.key, each]));
      for (const [number, own] of [...Map.groupBy(held.entries, ({ id }) => segmentOf(id))].toReversed())
        engine.load(packSegment(number, own));
      expect(engine.query(asked, 1000).first).toEqual(engineOf(held).query(asked, 1000).first);
      for (const number of engine.loaded().keys()) engine.drop(number);
      expect(engine.query(asked, 1000)).toMatchObject({ total: 0, rows: 0, first: [] });
    }),
    { numRuns: 200 },
  );
});
