import { describe, expect, test } from 'vitest';
import type { Claim } from '../../parsers/report.ts';
import { type Evidence, witnessesOf } from '../../rules/evidence.ts';
import type { Repairs } from '../../rules/finding.ts';
import { rankRepairs } from '../../rules/repairs.ts';
import { sumsOf } from '../../rules/sums.ts';
import { localise } from '../../rules/suspect.ts';
import { type Plan, report } from './report-builder.ts';

/** The prose says so much of reviews. */
function stated(value: number): Claim {
  const quote = { section: 'overview', text: `${value}件`, location: 'p/claim', start: 8, end: 10 } as const;
  return {
    kind: 'review',
    ordinal: 1,
    low: value,
    high: value,
    raw: String(value),
    unit: '件',
    precision: 'exact',
    resolution: 1,
    scope: 'own',
    time: 'this-year',
    negated: false,
    list: null,
    of: null,
    whole: null,
    listed: null,
    phrase: '行政复议',
    quote,
    sentence: { start: 0, end: 11 },
  };
}

/** Standing, and every set in its order with slips and what agrees. */
function ranked(plan: Plan, evidence: Evidence = new Map()) {
  const built = report(plan);
  return localise(built, sumsOf(built)).map((broken) => told(rankRepairs(built, broken, witnessesOf(built), evidence)));
}

function told({ standing, sets, count, equal }: Repairs) {
  const lines = sets.map(({ changes, agrees }) =>
    [...changes.map(({ cell, value, slip }) => `${cell} ${value}${slip ? ` ${slip}` : ''}`), ...agrees].join(', '),
  );
  return { standing, sets: lines, count, equal };
}

describe('smallest repairs are ranked by how such slips happen, and ties are said', () => {
  test('one set is certain', () => {
    expect(ranked({ cells: { 'table3/granted/naturalPerson': 41 } })).toEqual([
      { standing: 'certain', sets: ['table3/granted/naturalPerson 14 swapped'], count: 1, equal: 1 },
    ]);
  });

  test('a figure one column beside its own is likelier than the same shift between two other figures', () => {
    const cells = { 'table3/unprocessed.petition/naturalPerson': 0, 'table3/unprocessed.petition/business': 4 };
    expect(ranked({ cells })).toEqual([
      {
        standing: 'likely',
        sets: [
          'table3/unprocessed.petition/naturalPerson 4 shifted, table3/unprocessed.petition/business 0 shifted',
          'table3/granted/naturalPerson 18, table3/granted/business 1',
        ],
        count: 2,
        equal: 1,
      },
    ]);
  });

  test('corners of a rectangle are tied', () => {
    const cells = { 'table3/granted/naturalPerson': 15, 'table3/partiallyGranted/business': 3 };
    expect(ranked({ cells })).toEqual([
      {
        standing: 'tied',
        sets: [
          'table3/granted/naturalPerson 14, table3/partiallyGranted/business 2',
          'table3/granted/business 4, table3/partiallyGranted/naturalPerson 4',
        ],
        count: 2,
        equal: 2,
      },
    ]);
  });

  test('a row too many breaks its column and the totals’, and any row of such figures may be the one', () => {
    const cells = { 'table3/unprocessed.duplicate/naturalPerson': 3, 'table3/unprocessed.duplicate/total': 3 };
    expect(ranked({ cells })).toEqual([
      {
        standing: 'tied',
        sets: [
          'table3/granted/naturalPerson 11, table3/granted/total 17 not-updated',
          'table3/partiallyGranted/naturalPerson 2, table3/partiallyGranted/total 4 not-updated',
          'table3/unavailable.notHeld/naturalPerson 9, table3/unavailable.notHeld/total 14 not-updated',
          'table3/unprocessed.petition/naturalPerson 1, table3/unprocessed.petition/total 1 not-updated',
          'table3/unprocessed.duplicate/naturalPerson 0, table3/unprocessed.duplicate/total 0 not-updated',
        ],
        count: 5,
        equal: 5,
      },
    ]);
  });

  const review = { 'table4/review/total': 4 };
  const all = [
    'table4/review/total 3 not-updated',
    'table4/review/upheld 3',
    'table4/review/corrected 1',
    'table4/review/otherOutcome 2',
    'table4/review/pending 1',
  ];

  test('any cell of a block of table 4 may be the one', () => {
    expect(ranked({ cells: review })).toEqual([{ standing: 'tied', sets: all, count: 5, equal: 5 }]);
  });

  test('a cell left blank is likelier than its neighbours', () => {
    const [{ standing, sets } = { standing: null, sets: [] }] = ranked({
      cells: { ...review, 'table4/review/pending': '' },
    });
    expect([standing, sets[0]]).toEqual(['likely', 'table4/review/pending 1 left-blank']);
  });

  test('the prose that states the printed figure speaks against changing it', () => {
    const [{ standing, sets, equal } = { standing: null, sets: [], equal: null }] = ranked({
      cells: review,
      report: { claims: [stated(4)] },
    });
    expect([standing, equal, sets.at(-1)]).toEqual(['tied', 4, 'table4/review/total 3 not-updated']);
  });

  test('the prose that states the proposed figure speaks for it, in its words', () => {
    const [{ standing, sets } = { standing: null, sets: [] }] = ranked({
      cells: review,
      report: { claims: [stated(3)] },
    });
    expect([standing, sets[0]]).toEqual(['likely', 'table4/review/total 3 not-updated, 3件']);
  });

  test('a figure of another scope or time is no witness', () => {
    for (const changes of [{ scope: 'whole' }, { time: 'last-year' }, { precision: 'approximate' }] as const) {
      const claims = [{ ...stated(3), ...changes }];
      expect(ranked({ cells: review, report: { claims } })).toEqual([
        { standing: 'tied', sets: all, count: 5, equal: 5 },
      ]);
    }
  });

  test('what another source says of a cell ranks in the same way', () => {
    const why = '2023年年报：上年结转1件';
    const evidence: Evidence = new Map([['table4/review/pending', { value: 1, why }]]);
    const [{ standing, sets } = { standing: null, sets: [] }] = ranked({ cells: review }, evidence);
    expect([standing, sets[0]]).toEqual(['likely', `table4/review/pending 1, ${why}`]);
  });

  test('no small set is found where too much is wrong', () => {
    const cells = Object.fromEntries(
      ['received', 'granted', 'partiallyGranted', 'concluded', 'carriedOut'].flatMap((row, at) =>
        ['naturalPerson', 'business', 'researchInstitute', 'total'].map((column, next) => [
          `table3/${row}/${column}`,
          100 + 17 * at * at + 31 * next * next + at * next,
        ]),
      ),
    );
    expect(ranked({ cells }).map(({ standing, count }) => [standing, count])).toEqual([['open', 0]]);
  });
});
