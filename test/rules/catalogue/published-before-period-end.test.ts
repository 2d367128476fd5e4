import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { period, published, written } from '../written-report.ts';

const rule = 'published-before-period-end';
const on = (date: string, changes: Partial<Report> = {}) =>
  report({ report: { published: published(date), ...changes } });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['in the new year', on('2025-01-01'), 'passed'],
    ['on the last day of the year', on('2024-12-31'), 'failed'],
    ['within the year', on('2024-11-20'), 'failed'],
    ['dates that disagree', report({ report: { published: published('2024-12-20', { sure: false }) } }), 'review'],
    [
      'a signature alone',
      report({ report: { published: published('2024-01-20', { evidence: 'signature', sure: false }) } }),
      'review',
    ],
    [
      'a page made in advance, signed in the new year',
      written({ ending: '2025年1月8日' }, { published: published('2024-12-20') }),
      'review',
    ],
    ['a year not told by the title', on('2024-12-20', { yearEvidence: 'prose' }), 'review'],
    ['a year in dispute', on('2024-01-20', { period: period('2023-01-01', '2023-12-31') }), 'review'],
    ['no date', report(), 'untested'],
    ['no year', on('2024-12-20', { year: null, yearEvidence: null }), 'untested'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the message gives year and date', () => {
    expect(findings(rule, on('2024-12-20')).map(({ level, message }) => [level, message])).toEqual([
      ['warning', '报告年度是2024年，网页标明的发布日期却是2024年12月20日，这一年还没有结束。'],
    ]);
  });
});
