import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { period, written } from '../written-report.ts';

const rule = 'statistics-period-wrong';
const counted = (from: string, to: string, changes: Partial<Report> = {}) =>
  report({ report: { period: period(from, to), ...changes } });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['the whole year', report(), 'passed'],
    ['a month short', counted('2024-01-01', '2024-11-30'), 'failed'],
    ['a day short', counted('2024-01-01', '2024-12-30'), 'failed'],
    ['two years', counted('2023-01-01', '2024-12-31'), 'failed'],
    ['a year that does not begin in January', counted('2023-12-01', '2024-11-30'), 'failed'],
    ['the whole of another year', counted('2023-01-01', '2023-12-31'), 'failed'],
    [
      'the whole of another year, where only the address tells the report’s',
      counted('2023-01-01', '2023-12-31', { yearEvidence: 'address' }),
      'review',
    ],
    [
      'with 除特别说明外',
      report({
        report: { period: period('2024-01-01', '2024-12-31', '除特别说明外，数据统计期限为2024年1月1日至12月31日。') },
      }),
      'passed',
    ],
    [
      'an organ set up within the year',
      written({ overview: '我局于2024年4月组建成立。' }, { period: period('2024-04-01', '2024-12-31') }),
      'review',
    ],
    [
      'dates of a public notice',
      report({
        report: { period: period('2024-03-01', '2024-03-07', '公示期限自2024年3月1日至2024年3月7日。') },
      }),
      'inapplicable',
    ],
    [
      'dates without 年 that were repaired',
      counted('2023-01-01', '2023-12-31', {
        doubts: [{ code: 'stray-characters', text: '统计期限“202311日至20231231日”少了“年”或“月”，按整年读取。' }],
      }),
      'untested',
    ],
    ['no period', report({ report: { period: null } }), 'inapplicable'],
    ['a year that only the period tells', counted('2024-01-01', '2024-12-31', { yearEvidence: 'period' }), 'passed'],
    [
      'a period stated in section one',
      report({
        report: {
          period: {
            from: '2024-01-01',
            to: '2024-06-30',
            quote: {
              section: 'overview',
              text: '报告中所列数据的统计期限自2024年1月1日起至2024年6月30日止。',
              location: 'p',
              start: 0,
              end: 37,
            },
          },
        },
      }),
      'failed',
    ],
    [
      'a stretch of figures in another section',
      report({
        report: {
          period: {
            from: '2024-01-01',
            to: '2024-06-30',
            quote: { section: 'other', text: '数据自2024年1月1日至6月30日。', location: 'p', start: 0, end: 20 },
          },
        },
      }),
      'inapplicable',
    ],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding gives both periods and quotes the sentence', () => {
    const [finding] = findings(rule, counted('2024-01-01', '2024-11-30'));
    expect([finding?.level, finding?.expected, finding?.actual, finding?.message, finding?.quote?.text]).toEqual([
      'error',
      '2024-01-01/2024-12-31',
      '2024-01-01/2024-11-30',
      '报告年度是2024年，写明的统计期限却是2024年1月1日至2024年11月30日，不是2024年1月1日至12月31日。',
      '数据的统计期限自2024-01-01起至2024-11-30止。',
    ]);
  });

  test('for review it asks', () => {
    const built = counted('2023-01-01', '2023-12-31', { yearEvidence: 'address' });
    expect(findings(rule, built).map(({ message }) => message)).toEqual([
      '统计期限写作2023年1月1日至2023年12月31日，报告年度似为2024年。起止日期是否写错，或者机关在年中成立、撤并？',
    ]);
  });
});
