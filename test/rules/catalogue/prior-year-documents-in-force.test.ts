import { describe, expect, test } from 'vitest';
import type { Neighbour } from '../../../rules/neighbour.ts';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear } from '../years.ts';

const rule = 'prior-year-documents-in-force';
const regulations = 'table2/regulations/inForce';
const normative = 'table2/normativeDocuments/inForce';
const inForce = (figure: number | string): Plan => ({ cells: { [normative]: figure } });

describe(rule, () => {
  const examples: [string, Plan, Plan, Partial<Neighbour>, Record<string, string>][] = [
    ['29 + 4 - 2 = 31', {}, inForce(29), {}, { [regulations]: 'passed', [normative]: 'passed' }],
    ['31 + 4 - 2 is not 31', {}, {}, {}, { [regulations]: 'passed', [normative]: 'review' }],
    [
      'a blank issued is none',
      { cells: { 'table2/normativeDocuments/issued': '', 'table2/normativeDocuments/repealed': '' } },
      {},
      {},
      { [regulations]: 'passed', [normative]: 'passed' },
    ],
    ['a blank stock', inForce(''), {}, {}, { [regulations]: 'passed', [normative]: 'untested' }],
    ['a blank stock last year', {}, inForce(''), {}, { [regulations]: 'passed', [normative]: 'untested' }],
    ['a word', inForce('若干'), {}, {}, { [regulations]: 'passed', [normative]: 'untested' }],
    ['last year on the older form', {}, {}, { forms: { table2: '2019', table3: '2019' } }, { report: 'inapplicable' }],
    ['the first year of the form', { report: { year: 2021 } }, {}, {}, { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, own, prior, changes, outcomes) => {
    expect(judgedBeside(rule, report(own), { prior: lastYear(prior, changes) })).toEqual(outcomes);
  });

  test('without last year’s report nothing is said', () => {
    expect(judgedBeside(rule, report(), {})).toEqual({ report: 'untested' });
  });

  test('the finding asks and names the ways in which documents leave', () => {
    const found = findingsBeside(rule, report(), { prior: lastYear() });
    expect(
      found.map(({ message, expected, actual, cells, prior }) => [message, expected, actual, cells, prior?.value]),
    ).toEqual([
      [
        '“行政规范性文件”：2023年年报现行有效31 + 本年制发4 - 本年废止2 = 33，现行有效写的是31。是否填写有误，或有文件自行失效、清理、划转？',
        33,
        31,
        ['table2/normativeDocuments/issued', 'table2/normativeDocuments/repealed', normative],
        31,
      ],
    ]);
  });
});
