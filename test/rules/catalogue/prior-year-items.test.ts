import { describe, expect, test } from 'vitest';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear } from '../years.ts';

const rule = 'prior-year-items';
const own = (cells: Plan['cells'] = {}): Plan => ({
  form: '2019',
  cells: {
    'table2/licensing/previousItems': 128,
    'table2/otherServices/previousItems': 42,
    ...cells,
  },
});
const all = (outcomes: Record<string, string>) => ({
  'table2/licensing/previousItems': 'passed',
  'table2/otherServices/previousItems': 'passed',
  'table2/penalties/previousItems': 'passed',
  'table2/coercion/previousItems': 'passed',
  'table2/fees/previousItems': 'passed',
  ...outcomes,
});

describe(rule, () => {
  const examples: [string, Plan, Plan, Record<string, string>][] = [
    ['every row follows', own(), {}, {}],
    ['the earlier figure already includes the change', own({ 'table2/licensing/previousItems': 129 }), {}, {}],
    [
      'a row does not follow',
      own({ 'table2/licensing/previousItems': 140 }),
      {},
      { 'table2/licensing/previousItems': 'review' },
    ],
    ['a blank change is none', own(), { cells: { 'table2/penalties/change': '' } }, {}],
    [
      'a blank stock beside a figure',
      own({ 'table2/fees/previousItems': '' }),
      {},
      { 'table2/fees/previousItems': 'untested' },
    ],
    ['a word', own({ 'table2/fees/previousItems': '若干' }), {}, { 'table2/fees/previousItems': 'untested' }],
    ['last year’s row is absent', own(), { without: ['table2/fees'] }, { 'table2/fees/previousItems': 'untested' }],
  ];
  test.each(examples)('%s', (_, plan, prior, outcomes) => {
    const beside = { prior: lastYear({ form: '2019', ...prior }) };
    expect(judgedBeside(rule, report(plan), beside)).toEqual(all(outcomes));
  });

  test('only the report of 2020 has a year before it with these columns', () => {
    expect(judgedBeside(rule, report({ form: '2019', report: { year: 2019 } }), {})).toEqual({
      report: 'inapplicable',
    });
    expect(judgedBeside(rule, report(), { prior: lastYear() })).toEqual({ report: 'inapplicable' });
    expect(judgedBeside(rule, report({ form: '2019' }), {})).toEqual({ report: 'untested' });
  });

  test('the finding asks and writes the sum out', () => {
    const built = report(own({ 'table2/licensing/previousItems': 140 }));
    const found = findingsBeside(rule, built, { prior: lastYear({ form: '2019' }) });
    expect(
      found.map(({ message, expected, actual, cells, prior }) => ({ message, expected, actual, cells, prior })),
    ).toEqual([
      {
        message:
          '“行政许可”的上一年项目数量写的是140；2019年年报上一年项目数量129，本年增/减-1，合128。是否填写有误，或口径有调整？',
        expected: 128,
        actual: 140,
        cells: ['table2/licensing/previousItems'],
        prior: {
          year: 2019,
          cell: 'table2/licensing/previousItems',
          value: 129,
          address: 'http://zjj.lanxi-shi.gov.cn/2023.html',
          capturedAt: '2026-03-01T08:00:00.000Z',
        },
      },
    ]);
  });
});
