import { describe, expect, test } from 'vitest';
import type { Organ } from '../../../parsers/report.ts';
import { findings, judged, organ, type Plan, report } from '../report-builder.ts';

const rule = 'table2-regulations-by-ineligible-organ';

const by = (kind: Organ['kind'], level: Organ['level']): Plan => ({
  cells: { 'table2/regulations/inForce': 12 },
  report: { organ: { ...organ, kind, level } },
});

describe(rule, () => {
  const examples: [string, Plan, string][] = [
    ['a department with zeros', {}, 'passed'],
    ['a department of the State Council', by('state-council-department', 'national'), 'passed'],
    ['a body directly under the State Council', by('department', 'national'), 'passed'],
    ['the office of a city government', by('government-office', 'prefecture'), 'passed'],
    ['a provincial government', by('government', 'province'), 'passed'],
    ['a county government', by('government', 'county'), 'review'],
    ['a city department', by('department', 'prefecture'), 'review'],
    ['a township', by('township', 'township'), 'review'],
    ['a development zone', by('development-zone', 'unknown'), 'untested'],
    ['a government of unknown level', by('government', 'unknown'), 'untested'],
    ['an organ of unknown kind', by('unknown', 'county'), 'untested'],
    ['an organ that was not found', { ...by('unknown', 'unknown'), report: { organ: null } }, 'untested'],
    [
      'a row left blank',
      {
        cells: {
          'table2/regulations/issued': '',
          'table2/regulations/repealed': '',
          'table2/regulations/inForce': '',
        },
      },
      'untested',
    ],
    ['the form of 2019', { form: '2019', cells: { 'table2/regulations/disclosedTotal': 3 } }, 'review'],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual({ regulations: expected });
  });

  test('the message names the figures and the organ', () => {
    expect(findings(rule, report(by('department', 'prefecture'))).map(({ message }) => message)).toEqual([
      '“规章”行填有现行有效件数12，而岚溪市住房和城乡建设局不是可以制定规章的机关。是否误填？',
    ]);
  });
});
