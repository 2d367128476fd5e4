import { describe, expect, test } from 'vitest';
import type { CellAddress } from '../../../parsers/report.ts';
import { type Part, sharesOf, wholeAndParts } from '../../../rules/across/whole-and-parts.ts';
import { type Plan, type Printed, report } from '../report-builder.ts';

const cell = 'table3/received/total';
const part = (name: string, printed: Printed, plan: Plan = {}): Part => ({
  name,
  report: report({ ...plan, cells: { [cell]: printed } }),
});
const none = (name: string): Part => ({ name, report: null });

function compared(printed: Printed, parts: Part[], at: CellAddress = cell) {
  const { cells } = wholeAndParts(report({ cells: { [at]: printed } }), parts);
  const { whole: _, cell: __, ...found } = cells.find((each) => each.cell === at) ?? { whole: null, cell: null };
  return found;
}

describe('the sum of the parts', () => {
  const clean = { blank: 0, unknown: 0, why: null };
  test.each<[string, Printed, Part[], ReturnType<typeof compared>]>([
    [
      'is the whole',
      5,
      [part('甲局', 2), part('乙局', 3)],
      { ...clean, sum: 5, stated: 2, outcome: 'passed', difference: 0 },
    ],
    [
      'is more than the whole: a question',
      4,
      [part('甲局', 2), part('乙局', 3)],
      { ...clean, sum: 5, stated: 2, outcome: 'review', difference: -1 },
    ],
    [
      'is less than the whole, and no part is missing: a question',
      9,
      [part('甲局', 2), part('乙局', 3)],
      { ...clean, sum: 5, stated: 2, outcome: 'review', difference: 4 },
    ],
    [
      'is less than the whole while a part is missing: nothing can be said',
      9,
      [part('甲局', 2), none('乙局')],
      { ...clean, sum: 2, stated: 1, outcome: 'untested', difference: 7, why: '缺1份年报' },
    ],
    [
      'is the whole while a part is missing: nothing can be said',
      2,
      [part('甲局', 2), none('乙局')],
      { ...clean, sum: 2, stated: 1, outcome: 'untested', difference: 0, why: '缺1份年报' },
    ],
    [
      'is more than the whole though a part is missing: a question',
      1,
      [part('甲局', 2), none('乙局')],
      { ...clean, sum: 2, stated: 1, outcome: 'review', difference: -1 },
    ],
    [
      'counts a blank as 0 and says so',
      2,
      [part('甲局', 2, { without: ['table3/received/naturalPerson'] }), part('乙局', 0)],
      { ...clean, sum: 2, stated: 2, outcome: 'passed', difference: 0 },
    ],
    [
      'leaves out a word, which is not 0',
      5,
      [part('甲局', 2), part('乙局', '若干')],
      {
        sum: 2,
        stated: 1,
        blank: 0,
        unknown: 1,
        outcome: 'untested',
        difference: 3,
        why: '1份年报的这一项没有读出',
      },
    ],
    [
      'is not compared with a word',
      '若干',
      [part('甲局', 2)],
      {
        sum: 2,
        stated: 1,
        blank: 0,
        unknown: 0,
        outcome: 'untested',
        difference: null,
        why: '“一、本年新收政府信息公开申请数量”行“总计”列写的是“若干”，不是一个数字',
      },
    ],
    [
      'is none where no part states it',
      5,
      [part('甲局', '若干'), none('乙局')],
      {
        sum: 0,
        stated: 0,
        blank: 0,
        unknown: 1,
        outcome: 'untested',
        difference: 5,
        why: '没有一份部门年报写明这一项',
      },
    ],
  ])('%s', (_, printed, parts, expected) => {
    expect(compared(printed, parts)).toEqual(expected);
  });

  test('counts a blank cell as 0, one by one', () => {
    const parts = [part('甲局', 2), { name: '乙局', report: report({ cells: { 'table3/carriedIn/business': '' } }) }];
    expect(compared(1, parts, 'table3/carriedIn/business')).toEqual({
      sum: 1,
      stated: 2,
      blank: 1,
      unknown: 0,
      outcome: 'passed',
      difference: 0,
      why: null,
    });
  });

  test('of fees is exact to the last printed digit', () => {
    const fee = 'table2/fees/amount';
    const fees = (amount: number): Part => ({ name: '甲局', report: report({ cells: { [fee]: amount } }) });
    expect(compared(0.3, [fees(0.1), fees(0.2)], fee)).toEqual({
      sum: 0.3,
      stated: 2,
      blank: 0,
      unknown: 0,
      outcome: 'passed',
      difference: 0,
      why: null,
    });
  });
});

test('a part of another year is named and left out', () => {
  const other = { name: '甲局', report: report({ report: { year: 2020 } }) };
  const { otherYear, missing, cells } = wholeAndParts(report(), [other, part('乙局', 56), none('丙局')]);
  expect([otherYear, missing, cells.find((each) => each.cell === cell)?.sum]).toEqual([['甲局'], ['丙局'], 56]);
});

test('what a part says of a cell, or why it says nothing', () => {
  const parts = [
    part('甲局', 2),
    part('乙局', '若干'),
    none('丙局'),
    { name: '丁局', report: report({ report: { table3: null } }) },
  ];
  expect(sharesOf(cell, report(), parts)).toEqual([
    { name: '甲局', figure: { value: 2, blank: false } },
    { name: '乙局', figure: { why: '“一、本年新收政府信息公开申请数量”行“总计”列写的是“若干”，不是一个数字' } },
    { name: '丙局', figure: null },
    { name: '丁局', figure: { why: '没有读到表三' } },
  ]);
});

test('a part on another form, or in another unit of money, does not count', () => {
  const old = { name: '甲局', report: report({ form: '2019' }) };
  const yuan: Part = { name: '乙局', report: report({ cells: { 'table2/fees/amount': '126000元' } }) };
  const built = yuan.report?.table2?.cells.fees?.amount;
  if (built !== undefined) built.unit = '元';
  expect(sharesOf('table2/normativeDocuments/inForce', report(), [old])).toEqual([
    { name: '甲局', figure: { why: '表二用的是2019年的格式，没有这一项' } },
  ]);
  expect(sharesOf('table3/other.other/total', report(), [old])).toEqual([
    { name: '甲局', figure: { why: '表三用的是2019年的格式，没有这一项' } },
  ]);
  expect(sharesOf('table2/fees/amount', report(), [yuan])).toEqual([
    { name: '乙局', figure: { why: '单位不同（元）' } },
  ]);
});

test('the cells are those of the whole’s form: 2021 has 10, 175 and 15', () => {
  const { cells } = wholeAndParts(report(), [part('甲局', 1)]);
  const count = (table: string) => cells.filter((each) => each.cell.startsWith(table)).length;
  expect([count('table2'), count('table3'), count('table4')]).toEqual([10, 175, 15]);
});
