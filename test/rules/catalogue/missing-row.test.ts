import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'missing-row';
const passed = { table2: 'passed', table3: 'passed' };
const doubts = [{ code: 'two-candidates' as const, text: '两行都像“重复申请”' }];

function withTable3(built: Report, changes: Partial<NonNullable<Report['table3']>>): Report {
  return { ...built, table3: built.table3 && { ...built.table3, ...changes } };
}

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['all rows', {}, passed],
    ['the form of 2019 with its one row （六）', { form: '2019' }, passed],
    [
      'two rows missing: one finding',
      { without: ['table3/denied.stateSecret', 'table3/other.feeUnpaid'] },
      { ...passed, table3: 'failed' },
    ],
    ['a row of table 2 missing', { without: ['table2/regulations'] }, { ...passed, table2: 'failed' }],
    [
      'table 2 on an outdated form, which says it all',
      { table2Form: '2019', without: ['table2/procurement'] },
      { ...passed, table2: 'inapplicable' },
    ],
    [
      'a table that may go on elsewhere',
      { without: ['table3/carriedOut'], report: { continued: ['2.html'] } },
      { ...passed, table3: 'untested' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('a table that was read with doubts lacks nothing for certain', () => {
    const short = report({ without: ['table3/denied.stateSecret'] });
    expect(judged(rule, withTable3(short, { doubts }))).toEqual({ ...passed, table3: 'untested' });
  });

  test('where the form of table 3 is open, the rows under （六） are not asked for', () => {
    const open = withTable3(report({ form: '2019', without: ['table3/other'] }), { form: null });
    expect(judged(rule, open)).toEqual(passed);
  });

  test('the message names the rows', () => {
    const built = report({ without: ['table3/denied.stateSecret', 'table3/other.feeUnpaid'] });
    expect(findings(rule, built).map(({ level, message, marks }) => ({ level, message, marks }))).toEqual([
      {
        level: 'warning',
        message:
          '表三缺少2行：1.属于国家秘密；2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请。没有发生的也应当填0。',
        marks: [{ location: 'table3', role: 'place' }],
      },
    ]);
  });
});
