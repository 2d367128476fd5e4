import { describe, expect, test } from 'vitest';
import type { CellAddress } from '../../../parsers/report.ts';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear } from '../years.ts';

const rule = 'prior-year-identical-figures';
const zeros: Plan['cells'] = Object.fromEntries(
  (['table2', 'table3', 'table4'] as const).flatMap((key) =>
    Object.entries(report()[key]?.cells ?? {}).flatMap(([row, columns]) =>
      Object.keys(columns).map((column) => [`${key}/${row}/${column}` as CellAddress, 0]),
    ),
  ),
);
const few: Plan = { cells: { ...zeros, 'table2/fees/amount': 3 } };

describe(rule, () => {
  const examples: [string, Plan, Plan, string][] = [
    ['every figure the same', {}, {}, 'review'],
    ['a zero printed as a blank', { cells: { 'table3/carriedIn/legalService': '' } }, {}, 'review'],
    ['one figure differs', { cells: { 'table2/fees/amount': 12.7 } }, {}, 'passed'],
    [
      'the same figure in another cell',
      { cells: { 'table4/review/upheld': 1, 'table4/review/corrected': 2 } },
      {},
      'passed',
    ],
    ['nearly all zero', few, few, 'inapplicable'],
  ];
  test.each(examples)('%s', (_, own, prior, outcome) => {
    expect(judgedBeside(rule, report(own), { prior: lastYear(prior) })).toEqual({ report: outcome });
  });

  test('without last year’s report nothing is said', () => {
    expect(judgedBeside(rule, report(), {})).toEqual({ report: 'untested' });
  });

  test('the finding marks the tables and asks', () => {
    const found = findingsBeside(rule, report(), { prior: lastYear() });
    expect(found.map(({ message, marks, cells }) => ({ message, marks, cells }))).toEqual([
      {
        message: '表二、表三、表四中不为0的42个数，与2023年年报完全相同。是否沿用了上一年的表格？',
        marks: ['table2', 'table3', 'table4'].map((location) => ({ location, role: 'place' })),
        cells: [],
      },
    ]);
  });
});
