import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'table2-disclosed-exceeds-total';
const passed = { regulations: 'passed', normativeDocuments: 'passed' };
const row = (disclosed: number | string, disclosedTotal: number | string): Plan => ({
  form: '2019',
  cells: {
    'table2/normativeDocuments/disclosed': disclosed,
    'table2/normativeDocuments/disclosedTotal': disclosedTotal,
  },
});

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['fewer disclosed this year than in all', row(3, 19), passed],
    ['as many', row(89, 89), passed],
    ['more', row(7, 5), { ...passed, normativeDocuments: 'review' }],
    ['a blank total', row(7, ''), { ...passed, normativeDocuments: 'untested' }],
    ['a word', row('七', 19), { ...passed, normativeDocuments: 'untested' }],
    ['the form of 2021', {}, { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the finding asks', () => {
    expect(findings(rule, report(row(7, 5))).map(({ message }) => message)).toEqual([
      '“规范性文件”：本年新公开7，大于对外公开总数量5。是否填写有误？',
    ]);
  });
});
