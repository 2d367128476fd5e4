import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'premature-template';
const quote = { section: null, text: '', location: 'p', start: 0, end: 0 };

describe(rule, () => {
  const examples: [string, Plan, string][] = [
    ['a report for 2024', {}, 'inapplicable'],
    ['a report for 2020 on the form of 2019', { form: '2019' }, 'passed'],
    ['a report for 2020 with table 2 of 2021', { form: '2019', table2Form: '2021' }, 'review'],
    [
      'a report whose title and period disagree',
      {
        form: '2019',
        table2Form: '2021',
        report: { period: { from: '2021-01-01', to: '2021-12-31', quote } },
      },
      'untested',
    ],
    ['no year', { report: { year: null } }, 'untested'],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual({ report: expected });
  });

  test('the finding asks for the year', () => {
    expect(findings(rule, report({ form: '2019', table2Form: '2021' })).map(({ message }) => message)).toEqual([
      '报告年度为2020年，表二却是2021年9月印发的格式。年度是否有误？',
    ]);
  });
});
