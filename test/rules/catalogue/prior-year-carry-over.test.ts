import { describe, expect, test } from 'vitest';
import type { Neighbour } from '../../../rules/neighbour.ts';
import { organ, type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear, reasonsBeside, source, taken } from '../years.ts';

const rule = 'prior-year-carry-over';
const subject = 'table3/carriedIn/total';
const noDoubt = { 'table3/carriedOut/total': { raw: '9', doubt: { code: 'stray-characters' as const, text: '有字' } } };

describe(rule, () => {
  const examples: [string, Plan, Plan, Partial<Neighbour>, string][] = [
    ['what was left is taken over', { cells: taken }, {}, {}, 'passed'],
    ['fewer are taken over than were left', {}, {}, {}, 'failed'],
    ['the same in all, other applicants', { cells: { 'table3/carriedIn/total': 9 } }, {}, {}, 'review'],
    [
      'nothing left, and a blank taken over',
      {
        cells: { 'table3/carriedIn/naturalPerson': '', 'table3/carriedIn/business': '', 'table3/carriedIn/total': '' },
      },
      {
        cells: {
          'table3/carriedOut/naturalPerson': 0,
          'table3/carriedOut/business': 0,
          'table3/carriedOut/total': 0,
        },
      },
      {},
      'passed',
    ],
    ['a blank total is the sum of its row', { cells: { ...taken, 'table3/carriedIn/total': '' } }, {}, {}, 'passed'],
    ['a blank total that differs is a question', { cells: { 'table3/carriedIn/total': '' } }, {}, {}, 'review'],
    ['a word in this report', { cells: { 'table3/carriedIn/total': '若干' } }, {}, {}, 'untested'],
    ['a word in last year’s', {}, { cells: { 'table3/carriedOut/total': '若干' } }, {}, 'untested'],
    ['stray characters in last year’s', {}, { cells: noDoubt }, {}, 'untested'],
    ['no row carried in', { without: ['table3/carriedIn'] }, {}, {}, 'untested'],
    ['no row carried out in last year’s', {}, { without: ['table3/carriedOut'] }, {}, 'untested'],
    ['a year that the title does not say', { report: { yearEvidence: 'period' } }, {}, {}, 'review'],
    ['a year that last year’s title does not say', {}, {}, { yearSure: false }, 'review'],
  ];
  test.each(examples)('%s', (_, own, prior, changes, outcome) => {
    expect(judgedBeside(rule, report(own), { prior: lastYear(prior, changes) })).toEqual({ [subject]: outcome });
  });

  test('without last year’s report it says which one is not in the library', () => {
    expect(reasonsBeside(rule, report(), {})).toEqual(['报告库中没有岚溪市住房和城乡建设局2023年度年报']);
    expect(reasonsBeside(rule, report({ report: { organ: null } }), {})).toEqual([
      '没有认出报告机关，不能找到它上一年的年报',
    ]);
    expect(reasonsBeside(rule, report({ report: { year: null } }), {})).toEqual([
      '没有认出年报的年份，不能找到上一年的年报',
    ]);
    expect(judgedBeside(rule, report({ report: { organ } }), {})).toEqual({ report: 'untested' });
  });

  test('the year before the first form has nothing to compare', () => {
    expect(judgedBeside(rule, report({ form: '2019', report: { year: 2019 } }), {})).toEqual({
      report: 'inapplicable',
    });
  });

  test('the finding stands on the cell and carries last year’s', () => {
    const found = findingsBeside(rule, report(), { prior: lastYear() });
    const shown = found.map(({ level, message, expected, actual, cells, prior, marks, fingerprint }) => ({
      level,
      message,
      expected,
      actual,
      cells,
      prior,
      marks,
      fingerprint,
    }));
    expect(shown).toEqual([
      {
        level: 'warning',
        message:
          '“二、上年结转”总计写的是4，2023年年报“四、结转下年度继续办理”总计写的是9，相差5；自然人今年写3、去年写8。',
        expected: 9,
        actual: 4,
        cells: [subject],
        prior: {
          year: 2023,
          cell: 'table3/carriedOut/total',
          value: 9,
          address: source,
          capturedAt: '2026-03-01T08:00:00.000Z',
        },
        marks: [
          { location: subject, role: 'total' },
          { location: 'table3/carriedIn/naturalPerson', role: 'addend' },
        ],
        fingerprint: `岚溪市住房和城乡建设局|2024|${rule}|${subject}`,
      },
    ]);
  });

  test('the same total with other applicants is a note that asks', () => {
    const built = report({ cells: { 'table3/carriedIn/total': 9 } });
    const found = findingsBeside(rule, built, { prior: lastYear() });
    expect(found.map(({ level, cells, message }) => ({ level, cells, message }))).toEqual([
      {
        level: 'note',
        cells: ['table3/carriedIn/naturalPerson'],
        message:
          '“二、上年结转”总计与2023年年报“四、结转下年度继续办理”总计都是9，但各类申请人不同；自然人今年写3、去年写8。是否重新归类？',
      },
    ]);
  });
});
