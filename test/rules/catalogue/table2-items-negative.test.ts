import { describe, expect, test } from 'vitest';
import { findings, type Plan, raised, report } from '../report-builder.ts';

const rule = 'table2-items-negative';
const row = (previousItems: number | string, change: number | string): Plan => ({
  form: '2019',
  cells: { 'table2/coercion/previousItems': previousItems, 'table2/coercion/change': change },
});

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['a decrease within the items', row(129, -1), {}],
    ['a decrease to none', row(5, -5), {}],
    ['a decrease below none', row(3, -5), { coercion: 'failed' }],
    ['a decrease beside a blank', row('', -5), { coercion: 'review' }],
    ['both blank', row('', ''), { coercion: 'untested' }],
    ['a word', row('三', -5), { coercion: 'untested' }],
    ['the form of 2021', {}, { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('the finding writes the subtraction out', () => {
    expect(findings(rule, report(row(3, -5))).map(({ level, message }) => [level, message])).toEqual([
      ['error', '“行政强制”：上一年项目数量3 + 本年增/减(-5) = -2，项目数量不能是负数。'],
    ]);
  });
});
