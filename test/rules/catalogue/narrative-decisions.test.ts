import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-decisions';
const examples: Example[] = [
  [
    'licences',
    '全年作出行政许可1286件，行政处罚57件，行政强制3件。',
    { 'licence#1': 'passed', 'penalty#1': 'passed', 'coercion#1': 'passed' },
  ],
  ['more than the table', '全年作出行政处罚60件。', { 'penalty#1': 'review' }],
  ['items on the site', '全年公开行政许可69条。', none],
  [
    'in units of 10,000, rounded',
    '全年作出行政许可1.3万件。',
    { 'licence#1': 'passed' },
    { cells: { 'table2/licensing/decisions': 13134 } },
  ],
  [
    'in units of 10,000, another figure',
    '全年作出行政许可1.4万件。',
    { 'licence#1': 'review' },
    { cells: { 'table2/licensing/decisions': 13134 } },
  ],
  ['powers on the list', '全年梳理行政许可3项。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('fewer than the table is a note, as the table includes what is not published', () => {
    const built = stating('全年作出行政处罚50件，行政强制4件。');
    expect(findings(rule, built).map(({ subject, level }) => ({ subject, level }))).toEqual([
      { subject: 'overview/penalty#1', level: 'note' },
      { subject: 'overview/coercion#1', level: 'warning' },
    ]);
  });
});
