import { describe, expect, test } from 'vitest';
import {
  emptyTally,
  grouped,
  type RuleOutcomes,
  ruleOutcomes,
  share,
  type Tally,
  tallies,
} from '../../../../../entrypoints/ledger/compare/rules/rule-outcomes.ts';
import type { OutcomeKind } from '../../../../../rules/finding.ts';

const places = new Map([
  ['a', 0],
  ['b', 1],
]);
const outcomesOf = (...said: [string, OutcomeKind][]) =>
  ruleOutcomes(
    said.map(([rule, outcome]) => ({ rule, outcome })),
    places,
  );
/** The one kind that a report counts as. */
function said(...outcomes: OutcomeKind[]): string[] {
  const read = new Map([[1, outcomesOf(...outcomes.map((outcome): [string, OutcomeKind] => ['a', outcome]))]]);
  const [tally] = tallies(places, [{ key: '', reports: [1] }], read).get('a') ?? [];
  return Object.entries(tally ?? {}).flatMap(([kind, count]) => (count > 0 ? [kind] : []));
}

describe('what a rule says of a report', () => {
  test.each<[OutcomeKind, OutcomeKind[]]>([
    ['failed', ['passed', 'review', 'failed', 'untested']],
    ['review', ['passed', 'untested', 'review']],
    ['untested', ['passed', 'untested', 'inapplicable']],
    ['passed', ['inapplicable', 'passed']],
    ['inapplicable', ['inapplicable']],
  ])('is %s where it says %j of its subjects', (expected, outcomes) => {
    expect(said(...outcomes)).toEqual([expected]);
  });

  test('is nothing where it did not run', () => {
    expect(said()).toEqual(['notRun']);
  });
});

describe('a share', () => {
  const tally = (changes: Partial<Tally>): Tally => ({ ...emptyTally(), ...changes });
  test.each<[string, Tally, number | null]>([
    ['of 20 that could be judged', tally({ failed: 3, review: 2, passed: 15 }), 0.25],
    ['of 19 is none', tally({ failed: 3, review: 2, passed: 14 }), null],
    ['leaves out what could not be judged', tally({ passed: 19, untested: 80, inapplicable: 7, notRun: 9 }), null],
    ['of nothing found is 0', tally({ passed: 20 }), 0],
  ])('%s', (_, counts, expected) => {
    expect(share(counts)).toBe(expected);
  });
});

test('reports are counted by rule and group; those that were not read are counted nowhere', () => {
  const outcomes = new Map<number, RuleOutcomes>([
    [1, outcomesOf(['a', 'failed'])],
    [2, outcomesOf(['a', 'passed'], ['b', 'untested'], ['a rule of another version', 'failed'])],
    [3, outcomesOf(['a', 'passed'], ['b', 'review'])],
  ]);
  const groups = [
    { key: '2022', reports: [1, 2] },
    { key: '2023', reports: [3, 4] },
  ];
  expect([...tallies(places, groups, outcomes)]).toEqual([
    [
      'a',
      [
        { ...emptyTally(), failed: 1, passed: 1 },
        { ...emptyTally(), passed: 1 },
      ],
    ],
    [
      'b',
      [
        { ...emptyTally(), untested: 1, notRun: 1 },
        { ...emptyTally(), review: 1 },
      ],
    ],
  ]);
});

describe('groups', () => {
  const reports = [
    { id: 1, site: 'b' },
    { id: 2, site: 'a' },
    { id: 3, site: 'b' },
    { id: 4, site: 'c' },
  ];
  const by = (order: 'by-key' | 'by-count', most: number) => grouped(reports, ({ site }) => site, order, most);

  test('stand by their key, or the largest first', () => {
    expect(by('by-key', 9).groups.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(by('by-count', 9)).toEqual({
      groups: [
        { key: 'b', reports: [1, 3] },
        { key: 'a', reports: [2] },
        { key: 'c', reports: [4] },
      ],
      others: null,
    });
  });

  test('that are too many end in one of all others', () => {
    expect(by('by-key', 1)).toEqual({ groups: [{ key: 'b', reports: [1, 3] }], others: { key: '', reports: [2, 4] } });
  });
});
