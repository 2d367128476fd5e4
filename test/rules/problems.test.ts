import { expect, test } from 'vitest';
import { audit } from '../../rules/runner.ts';
import { sectionKeys } from '../../rules/section-titles.ts';
import { type Plan, report, section } from './report-builder.ts';

/** `rule subject` of each finding → the same of the finding that its problem is named by. */
function causes(plan: Plan): Record<string, string> {
  const { findings } = audit(report(plan));
  const name = ({ rule, subject }: { rule: string; subject: string }) => `${rule} ${subject}`;
  return Object.fromEntries(
    findings.map((finding) => {
      const lead = findings.find(({ fingerprint }) => fingerprint === finding.problem);
      return [name(finding), lead ? name(lead) : ''];
    }),
  );
}

const gone = { paragraphs: [], tables: 0, media: [] };

const examples: [string, Plan, Record<string, string>][] = [
  [
    'broken sums that share a cell are one problem, a blank elsewhere its own',
    { cells: { 'table3/granted/business': 8, 'table4/review/pending': '' } },
    {
      'table3-row-total granted': 'table3-row-total granted',
      'table3-column-total business': 'table3-row-total granted',
      'blank-cell table4': 'blank-cell table4',
    },
  ],
  [
    'a section without its table is empty for that reason',
    {
      report: { table4: null, sections: sectionKeys.map((key) => section(key, key === 'disputes' ? gone : {})) },
    },
    { 'missing-table table4': 'missing-table table4', 'empty-section disputes': 'missing-table table4' },
  ],
  [
    'forms are mixed because one of them is outdated',
    { table2Form: '2019' },
    { 'outdated-template report': 'outdated-template report', 'mixed-template report': 'outdated-template report' },
  ],
  [
    'forms that are mixed in a year when both may be are a problem of their own',
    { form: '2019', table2Form: '2021' },
    { 'mixed-template report': 'mixed-template report', 'premature-template report': 'premature-template report' },
  ],
];

test.each(examples)('%s', (_, plan, expected) => {
  expect(causes(plan)).toEqual(expected);
});
