import { describe, expect, test } from 'vitest';
import { earlierOf } from '../../../rules/neighbour.ts';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, saying } from '../years.ts';

const rule = 'changed-after-publication';
const at = '2026-03-01T08:00:00.000Z';
const keptAs = (plan: Plan) => ({ earlier: earlierOf(report(plan), at) });

describe(rule, () => {
  const examples: [string, Plan, Plan, string][] = [
    ['the same', {}, {}, 'passed'],
    [
      'a blank that became 0',
      { cells: { 'table3/granted/legalService': 0 } },
      { cells: { 'table3/granted/legalService': '' } },
      'passed',
    ],
    ['another label', {}, { without: ['table3/granted'] }, 'passed'],
    ['a figure', { cells: { 'table3/granted/total': 21 } }, {}, 'failed'],
    ['a sentence', saying('本年新收政府信息公开申请56件。'), saying('本年新收政府信息公开申请55件。'), 'failed'],
    ['white space', saying('本年新收政府信息公开申请56件。'), saying(' 本年新收政府信息公开申请 56 件。'), 'passed'],
  ];
  test.each(examples)('%s', (_, now, then, outcome) => {
    expect(judgedBeside(rule, report(now), keptAs(then))).toEqual({ report: outcome });
  });

  test('a page that is seen for the first time has nothing before it', () => {
    expect(judgedBeside(rule, report(), {})).toEqual({ report: 'inapplicable' });
  });

  test('the finding names the cells, from what to what, and the sections', () => {
    const now = report(saying('共56件。', { cells: { 'table3/granted/total': 21, 'table2/fees/amount': '' } }));
    const found = findingsBeside(rule, now, keptAs(saying('共65件。')));
    expect(found.map(({ level, message, cells, marks }) => ({ level, message, cells, marks }))).toEqual([
      {
        level: 'note',
        message:
          '与2026-03-01保存的版本相比：表二“行政事业性收费”行“本年收费金额”列由12.6改为空白，表三“（一）予以公开”行“总计”列由20改为21，“一、总体情况”的文字有改动。',
        cells: ['table2/fees/amount', 'table3/granted/total'],
        marks: ['table2/fees/amount', 'table3/granted/total', 'section/overview'].map((location) => ({
          location,
          role: 'place',
        })),
      },
    ]);
  });
});
