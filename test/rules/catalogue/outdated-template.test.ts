import { describe, expect, test } from 'vitest';
import { audit } from '../../../rules/runner.ts';
import { judged, type Plan, report, summary } from '../report-builder.ts';

const rule = 'outdated-template';
const quote = { section: null, text: '', location: 'p', start: 0, end: 0 };
const period = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31`, quote });

describe(rule, () => {
  const examples: [string, Plan, string][] = [
    ['a report for 2024 on the form of 2021', {}, 'passed'],
    ['a report for 2020 on the form of 2019', { form: '2019' }, 'inapplicable'],
    ['a report for 2024 with table 2 of 2019', { table2Form: '2019' }, 'failed'],
    ['the year taken from the address', { table2Form: '2019', report: { yearEvidence: 'address' } }, 'review'],
    ['a statistics period of another year', { table2Form: '2019', report: { period: period(2020) } }, 'review'],
    ['a statistics period of the same year', { table2Form: '2019', report: { period: period(2024) } }, 'failed'],
    ['no year', { table2Form: '2019', report: { year: null, yearEvidence: null } }, 'untested'],
    ['no table 2', { report: { table2: null, sections: [] } }, 'inapplicable'],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual({ report: expected });
  });

  test('it swallows the missing rows and columns of table 2 and stands beside mixed-template', () => {
    expect(summary(audit(report({ table2Form: '2019', without: ['table2/procurement'] })))).toEqual([
      'outdated-template report failed',
      'mixed-template report failed',
    ]);
  });

  test('a table 2 whose form is not known is untested', () => {
    const built = report();
    expect(judged(rule, { ...built, table2: built.table2 && { ...built.table2, form: null } })).toEqual({
      report: 'untested',
    });
  });
});
