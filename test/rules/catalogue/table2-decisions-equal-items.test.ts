import { describe, expect, test } from 'vitest';
import { findings, type Plan, raised, report } from '../report-builder.ts';

const rule = 'table2-decisions-equal-items';
const row = (previousItems: number | string, change: number | string, decisions: number | string): Plan => ({
  form: '2019',
  cells: {
    'table2/licensing/previousItems': previousItems,
    'table2/licensing/change': change,
    'table2/licensing/decisions': decisions,
  },
});

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['decisions of their own', row(129, -1, 436827), {}],
    ['decisions equal to the items', row(43, 8, 51), { licensing: 'review' }],
    ['fewer than five items', row(3, 1, 4), {}],
    ['no change', row(51, 0, 51), {}],
    ['a blank change', row(51, '', 51), {}],
    ['a blank number of last year', row('', 51, 51), { licensing: 'review' }],
    ['a word', row(43, '增8', 51), { licensing: 'untested' }],
    ['the form of 2021', {}, { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('the finding is a note that asks', () => {
    expect(findings(rule, report(row(43, 8, 51))).map(({ level, message }) => [level, message])).toEqual([
      ['note', '“行政许可”：处理决定数量51正好等于上一年项目数量43加本年增/减8。是否填成了事项个数？'],
    ]);
  });
});
