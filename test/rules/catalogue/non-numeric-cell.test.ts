import { describe, expect, test } from 'vitest';
import { findings, type Plan, raised, report } from '../report-builder.ts';

const rule = 'non-numeric-cell';

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['numbers', {}, {}],
    ['a number with its unit', { form: '2019', cells: { 'table2/procurement/items': '2笔' } }, {}],
    ['无, which is blank', { cells: { 'table3/received/business': '无' } }, {}],
    ['a word', { cells: { 'table3/received/business': '若干' } }, { table3: 'failed' }],
    ['two numbers', { cells: { 'table3/received/business': '3 4' } }, { table3: 'failed' }],
    ['words for the amount of procurement', { form: '2019', cells: { 'table2/procurement/amount': '约十二万元' } }, {}],
    [
      'a text that was read with doubts',
      { cells: { 'table3/received/business': { raw: '1l', doubt: { code: 'unreadable', text: '字体自带编码' } } } },
      { table3: 'untested' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('one finding a table says what stands in each cell', () => {
    const cells = { 'table4/review/upheld': '若干', 'table4/review/total': '详见附件' };
    expect(findings(rule, report({ cells })).map(({ level, message }) => [level, message])).toEqual([
      ['warning', '表四有2格不是一个数字：“行政复议”的“结果维持”写的是“若干”，“行政复议”的“总计”写的是“详见附件”。'],
    ]);
  });
});
