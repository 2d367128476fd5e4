import { describe, expect, test } from 'vitest';
import { findings, type Plan, raised, report } from '../report-builder.ts';

const rule = 'negative-or-non-integer';

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['counts', {}, {}],
    ['a negative count', { cells: { 'table3/received/business': -3 } }, { 'table3/received/business': 'failed' }],
    [
      'two fractional counts are two findings',
      { cells: { 'table2/normativeDocuments/issued': 2.5, 'table4/review/upheld': 0.5 } },
      { 'table2/normativeDocuments/issued': 'failed', 'table4/review/upheld': 'failed' },
    ],
    ['a negative change', { form: '2019', cells: { 'table2/licensing/change': -18 } }, {}],
    ['fees with decimals', { cells: { 'table2/fees/amount': 24252.311082 } }, {}],
    ['negative fees', { cells: { 'table2/fees/amount': -1 } }, { 'table2/fees/amount': 'failed' }],
    ['procurement with its unit', { form: '2019', cells: { 'table2/procurement/amount': '283070.76元' } }, {}],
    ['a dash alone, which is blank', { cells: { 'table3/received/business': '-' } }, {}],
    [
      'a figure among stray characters',
      {
        cells: {
          'table3/received/business': { raw: '-3', doubt: { code: 'stray-characters', text: '负号可能是连字符' } },
        },
      },
      {},
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('the message names the cell', () => {
    const built = report({ cells: { 'table3/received/business': -3 } });
    expect(findings(rule, built).map(({ message, marks }) => [message, marks])).toEqual([
      [
        '“一、本年新收政府信息公开申请数量”行“商业企业”列写的是-3，应当是不小于0的整数。',
        [{ location: 'table3/received/business', role: 'place' }],
      ],
    ]);
  });
});
