import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'table4-total';
const passed = { review: 'passed', litigationDirect: 'passed', litigationAfterReview: 'passed' };

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['three blocks that add up', {}, passed],
    ['a wrong total of reviews', { cells: { 'table4/review/total': 4 } }, { ...passed, review: 'failed' }],
    [
      'a wrong part of lawsuits',
      { cells: { 'table4/litigationDirect/upheld': 1 } },
      { ...passed, litigationDirect: 'failed' },
    ],
    [
      'a block left blank throughout',
      {
        cells: Object.fromEntries(
          ['upheld', 'corrected', 'otherOutcome', 'pending', 'total'].map((key) => [
            `table4/litigationAfterReview/${key}`,
            '',
          ]),
        ),
      },
      passed,
    ],
    ['a blank total', { cells: { 'table4/review/total': '' } }, passed],
    [
      'a wrong total beside a blank',
      { cells: { 'table4/review/total': 4, 'table4/review/pending': '/' } },
      { ...passed, review: 'review' },
    ],
    ['a word', { cells: { 'table4/review/upheld': '两件' } }, { ...passed, review: 'untested' }],
    ['a block without its total', { without: ['table4/review/total'] }, { ...passed, review: 'untested' }],
    [
      'more lawsuits after review than reviews, which are cases of other years',
      { cells: { 'table4/litigationAfterReview/upheld': 9, 'table4/litigationAfterReview/total': 9 } },
      passed,
    ],
    ['no table 4', { report: { table4: null, sections: [] } }, { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the finding speaks of its own block', () => {
    const [found] = findings(rule, report({ cells: { 'table4/litigationDirect/total': 3 } }));
    expect([found?.plain, found?.message, found?.suspect]).toEqual([
      '未经复议直接起诉各类结果加起来，和“总计”不一样。',
      '未经复议直接起诉：尚未审结 1 = 1（其余各项为0），总计写的是3，相差2。',
      null,
    ]);
  });
});
