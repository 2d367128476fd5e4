import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { named, period, published, written } from '../written-report.ts';

const rule = 'late-publication';
const county = named('青禾县人民政府', 'government');
const on = (date: string, changes: Partial<Report> = {}) =>
  report({ report: { published: published(date), ...changes } });
const signed = (date: string, line: string) => written({ ending: line }, { published: published(date) });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['a department on the last day', on('2025-01-31'), 'passed'],
    ['a department a day late', on('2025-02-01'), 'failed'],
    ['a department after a holiday', on('2025-02-05'), 'failed'],
    ['a government on the last day', on('2025-03-31', { organ: county }), 'passed'],
    ['a government a day late', on('2025-04-01', { organ: county }), 'failed'],
    [
      'a government’s own office in March',
      on('2025-03-01', { organ: named('青禾县人民政府办公室', 'government-office') }),
      'failed',
    ],
    [
      'a department of the State Council in March',
      on('2025-03-01', { organ: named('水利部', 'state-council-department') }),
      'failed',
    ],
    ['a township', on('2025-06-01', { organ: named('青禾县岚溪镇人民政府', 'township') }), 'inapplicable'],
    ['a development zone', on('2025-06-01', { organ: named('青禾开发区管委会', 'development-zone') }), 'untested'],
    ['an organ of unknown kind', on('2025-06-01', { organ: named('青禾县总工会', 'unknown') }), 'untested'],
    [
      'an organ that only the page’s source tag names',
      on('2025-03-01', { organ: named('青禾县人民政府办公室', 'government-office', 'meta') }),
      'untested',
    ],
    ['no organ', on('2025-06-01', { organ: null }), 'untested'],
    ['no date', report(), 'untested'],
    ['no year', on('2025-06-01', { year: null, yearEvidence: null }), 'untested'],
    ['a year not told by the title', on('2025-02-01', { yearEvidence: 'address' }), 'review'],
    ['a year in dispute', on('2025-02-01', { period: period('2023-01-01', '2023-12-31') }), 'review'],
    ['a signature in time', signed('2025-02-20', '岚溪市住房和城乡建设局2025年1月26日'), 'review'],
    ['a signature in time, in words', signed('2025-02-20', '二〇二五年一月二十六日'), 'review'],
    ['a signature that is late, too', signed('2025-02-20', '2025年2月18日'), 'failed'],
    ['dates that disagree', report({ report: { published: published('2025-02-20', { sure: false }) } }), 'review'],
    [
      'a signature alone, in time',
      report({ report: { published: published('2025-01-26', { evidence: 'signature', sure: false }) } }),
      'passed',
    ],
    [
      'a signature alone, late',
      report({ report: { published: published('2025-02-26', { evidence: 'signature', sure: false }) } }),
      'review',
    ],
    ['a page dated a year late', on('2026-05-01'), 'review'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding marks the date and gives the deadline', () => {
    const [finding] = findings(rule, on('2025-03-05'));
    expect([finding?.level, finding?.expected, finding?.actual, finding?.message, finding?.marks]).toEqual([
      'warning',
      '2025-01-31',
      '2025-03-05',
      '岚溪市住房和城乡建设局的2024年度报告应当在2025年1月31日前公布，网页标明的发布日期是2025年3月5日。',
      [{ location: 'd1', role: 'place' }],
    ]);
  });

  test('for review it names the signature and asks', () => {
    expect(findings(rule, signed('2025-02-20', '2025年1月26日')).map(({ message }) => message)).toEqual([
      '岚溪市住房和城乡建设局的2024年度报告应当在2025年1月31日前公布，网页上的日期是2025年2月20日，落款日期是2025年1月26日。这是首次发布的日期吗？',
    ]);
  });
});
