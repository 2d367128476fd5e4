import { describe, expect, test } from 'vitest';
import { findings, type Plan, raised, report } from '../report-builder.ts';

const rule = 'blank-cell';

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['every cell filled', {}, {}],
    [
      'three blanks of one table are one finding',
      {
        cells: {
          'table3/denied.stateSecret/business': '',
          'table3/denied.stateSecret/total': '—',
          'table3/other.other/total': '无',
        },
      },
      { table3: 'failed' },
    ],
    [
      'blanks in two tables',
      { cells: { 'table2/fees/amount': '/', 'table4/review/total': '' } },
      { table2: 'failed', table4: 'failed' },
    ],
    [
      'a blank group heading and a blank 小计 column, which the form does not have',
      { cells: { 'table3/denied/business': '', 'table3/granted/organizations': '' } },
      {},
    ],
    [
      'a cell that was not legible',
      { cells: { 'table2/fees/amount': { raw: '', doubt: { code: 'unreadable', text: '格中是图片' } } } },
      {},
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('the finding counts the cells and marks them all', () => {
    const cells = { 'table3/denied.stateSecret/business': '', 'table3/denied.stateSecret/total': '' };
    const found = findings(rule, report({ cells }));
    expect(found.map(({ level, message, marks }) => ({ level, message, marks }))).toEqual([
      {
        level: 'note',
        message: '表三有2格没有填数字：“1.属于国家秘密”行“商业企业”列、“1.属于国家秘密”行“总计”列。核对时按0计。',
        marks: [
          { location: 'table3/denied.stateSecret/business', role: 'place' },
          { location: 'table3/denied.stateSecret/total', role: 'place' },
        ],
      },
    ]);
  });
});
