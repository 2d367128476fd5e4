import { expect, test } from 'vitest';
import type { Claim } from '../../parsers/report.ts';
import { neighbourOf } from '../../rules/neighbour.ts';
import { audit } from '../../rules/runner.ts';
import { sectionKeys } from '../../rules/section-titles.ts';
import { type Plan, report, section } from './report-builder.ts';
import { period } from './written-report.ts';

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
  [
    'figures of another year have another period',
    { report: { period: period('2023-01-01', '2023-12-31') } },
    { 'year-mismatch report': 'year-mismatch report', 'statistics-period-wrong report': 'year-mismatch report' },
  ],
  [
    'a period that is no whole year is a problem of its own',
    { report: { period: period('2024-01-01', '2024-11-30') } },
    { 'statistics-period-wrong report': 'statistics-period-wrong report' },
  ],
];

/** The prose says that so many requests were received. */
function received(value: number): Claim {
  return {
    kind: 'received-new',
    ordinal: 1,
    low: value,
    high: value,
    raw: String(value),
    unit: '件',
    precision: 'exact',
    resolution: 1,
    scope: 'own',
    time: 'this-year',
    negated: false,
    list: null,
    of: null,
    whole: null,
    listed: null,
    phrase: '新收政府信息公开申请',
    quote: { section: 'overview', text: `${value}件`, location: 'p/claim', start: 4, end: 7 },
    sentence: { start: 0, end: 8 },
  };
}

examples.push(
  [
    'prose that says what a mistyped total should be follows from it',
    { cells: { 'table3/received/total': 65 }, report: { claims: [received(56)] } },
    {
      'table3-balance total': 'table3-balance total',
      'table3-row-total received': 'table3-balance total',
      'narrative-received overview/received-new#1': 'table3-balance total',
    },
  ],
  [
    'prose that says something else is a problem of its own',
    { cells: { 'table3/received/total': 65 }, report: { claims: [received(58)] } },
    {
      'table3-balance total': 'table3-balance total',
      'table3-row-total received': 'table3-balance total',
      'narrative-received overview/received-new#1': 'narrative-received overview/received-new#1',
    },
  ],
);

test.each(examples)('%s', (_, plan, expected) => {
  expect(causes(plan)).toEqual(expected);
});

test('last year’s figure that says what a mistyped one should be follows from it', () => {
  const own = report({ cells: { 'table3/carriedIn/total': 40 } });
  const before = report({
    cells: { 'table3/carriedOut/naturalPerson': 3, 'table3/carriedOut/total': 4 },
    report: { year: 2023 },
  });
  const prior = neighbourOf(before, 'a.html', null);
  const problems = audit(own, { neighbours: { prior } }).findings.map(
    ({ rule, problem, suspect, proposed, repairs }) => [
      rule,
      problem.split('|').slice(2).join(' '),
      `${suspect} ${proposed}`,
      repairs?.sets[0]?.agrees,
    ],
  );
  const cause = ['table3-balance total', 'table3/carriedIn/total 4', ['2023年年报“结转下年度继续办理”：4']];
  expect(problems.filter(([rule]) => /^table3-|carry-over/.test(String(rule)))).toEqual([
    ['table3-balance', ...cause],
    ['table3-row-total', ...cause],
    ['prior-year-carry-over', ...cause],
  ]);
});
