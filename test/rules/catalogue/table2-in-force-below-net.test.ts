import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'table2-in-force-below-net';
const passed = { regulations: 'passed', normativeDocuments: 'passed' };
const row = (issued: number | string, repealed: number | string, inForce: number | string): Plan => ({
  cells: {
    'table2/normativeDocuments/issued': issued,
    'table2/normativeDocuments/repealed': repealed,
    'table2/normativeDocuments/inForce': inForce,
  },
});

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['more in force than the net growth', row(4, 2, 31), passed],
    ['more repealed than issued (documents of earlier years)', row(5, 7, 38), passed],
    ['exactly the net growth in force', row(5, 2, 3), passed],
    ['fewer in force than the net growth', row(6, 1, 3), { ...passed, normativeDocuments: 'review' }],
    ['a blank number repealed counts as 0', row(6, '', 3), { ...passed, normativeDocuments: 'review' }],
    ['a blank number in force', row(6, 1, ''), { ...passed, normativeDocuments: 'untested' }],
    ['a word', row(6, '若干', 3), { ...passed, normativeDocuments: 'untested' }],
    ['the form of 2019', { form: '2019' }, { report: 'inapplicable' }],
    ['a row that is not there', { without: ['table2/regulations'] }, { ...passed, regulations: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the finding asks, with every figure', () => {
    expect(findings(rule, report(row(6, 1, 3))).map(({ level, message }) => [level, message])).toEqual([
      ['warning', '“行政规范性文件”：本年制发6 - 本年废止1 = 5，现行有效写的是3。是否填写有误？'],
    ]);
  });
});
