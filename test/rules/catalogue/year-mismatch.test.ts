import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { period, written } from '../written-report.ts';

const rule = 'year-mismatch';
const opened = (preamble: string, changes: Partial<Report> = {}) => written({ preamble }, changes);
const counted = (from: string, to: string, changes: Partial<Report> = {}) =>
  report({ report: { period: period(from, to), ...changes } });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['title and period agree', report(), 'passed'],
    ['a period of another year', counted('2023-01-01', '2023-12-31'), 'failed'],
    ['a period that begins the year before', counted('2023-12-01', '2024-11-30'), 'passed'],
    [
      'dates of something else',
      report({
        report: { period: period('2023-03-01', '2023-03-07', '公示期限自2023年3月1日至2023年3月7日。') },
      }),
      'inapplicable',
    ],
    [
      'a period that was repaired',
      counted('2023-01-01', '2023-12-31', {
        doubts: [{ code: 'stray-characters', text: '统计期限“202311日至20231231日”少了“年”或“月”，按整年读取。' }],
      }),
      'untested',
    ],
    ['an opening of the same year', opened('现公布岚溪市住房和城乡建设局2024年政府信息公开工作年度报告。'), 'passed'],
    ['an opening of another year', opened('现公布岚溪市住房和城乡建设局2023年政府信息公开工作年度报告。'), 'review'],
    ['an opening with the year after the words', opened('特编制政府信息公开工作2023年度报告。'), 'review'],
    [
      'a notice of another year',
      opened('根据《关于做好2023年政府信息公开工作年度报告编制和发布工作的通知》，现公布本年度报告。'),
      'passed',
    ],
    [
      'plans for the next year and a plan of five years',
      written({ overview: '印发2021-2025规划。', problems: '存在不足。2025年，我局将改进。' }),
      'passed',
    ],
    ['no year in the title', opened('现公布2023年政府信息公开工作年度报告。', { yearEvidence: 'period' }), 'untested'],
    ['no year', report({ report: { year: null, yearEvidence: null } }), 'untested'],
    ['nothing to compare', report({ report: { period: null } }), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding marks title and sentence', () => {
    const [finding] = findings(rule, counted('2023-01-01', '2023-12-31'));
    expect([finding?.level, finding?.expected, finding?.actual, finding?.message, finding?.marks]).toEqual([
      'error',
      2024,
      2023,
      '标题写的是2024年，统计期限却是2023年（“数据的统计期限自2023-01-01起至2023-12-31止。”）。',
      [
        { location: 'title', role: 'place' },
        { location: 'preamble/1', role: 'place' },
      ],
    ]);
  });

  test('for review it asks', () => {
    expect(findings(rule, opened('现公布我局2023年政府信息公开工作年度报告。')).map(({ message }) => message)).toEqual([
      '标题写的是2024年，开头却写“现公布我局2023年政府信息公开工作年度报告”。年份是否写错？',
    ]);
  });
});
