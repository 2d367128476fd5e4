import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { lacking, period, written } from '../written-report.ts';

const rule = 'stale-year-reference';
const said = (overview: string | string[], changes: Partial<Report> = {}) => written({ overview }, changes);

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['no year at all', report(), 'passed'],
    ['the report’s own year', said('2024年，我局主动公开信息120条。'), 'passed'],
    ['last year at the head of a sentence', said('2023年，我局主动公开信息120条。'), 'review'],
    ['2023年我局', said('2023年我局主动公开信息120条。'), 'review'],
    ['behind a number', said('（一）主动公开。2023年，我局共制定规范性文件0件。'), 'review'],
    ['in a later sentence', said('积极推进公开。2023年度，全局共发布信息34条。'), 'review'],
    ['behind a colon', said('主动公开：2023年，我局围绕养老、救助发布信息34条。'), 'review'],
    ['documents made', said('2023年，我局共制定规范性文件0件。'), 'review'],
    ['within a sentence', said('按照2023年，上级部署的要求公开。'), 'passed'],
    ['in a comparison', said('2023年，我局收到申请3件，同比减少1件。'), 'passed'],
    ['beside this year', said('2023年，我局收到申请3件。2024年，收到申请5件。'), 'passed'],
    ['beside 今年', said('2023年，我局收到申请3件，今年收到5件。'), 'passed'],
    ['a carried-over case', said('2023年，我局结转的1件申请已办结。'), 'passed'],
    ['a document of last year', said('2023年，我局印发的公开办法继续执行。'), 'passed'],
    ['a document’s number', said('按照岚政办〔2023〕5号文件公开信息。'), 'passed'],
    ['history', said('2023年，我局公众号上线，运行平稳。'), 'passed'],
    ['a day of last year', said('2023年12月，我局完成清单。'), 'passed'],
    ['a budget of last year', said('2023年全市决算已经公开。'), 'passed'],
    ['in section five', written({ problems: '2023年，我局公开不够及时。下一步将改进。' }), 'passed'],
    ['the year before last', said('2022年，我局主动公开信息120条。'), 'passed'],
    ['a year known from the address', said('2023年，我局公开信息。', { yearEvidence: 'address' }), 'untested'],
    ['a year in dispute', said('2023年，我局公开信息。', { period: period('2023-01-01', '2023-12-31') }), 'untested'],
    ['no year', said('2023年，我局公开信息。', { year: null, yearEvidence: null }), 'untested'],
    ['no section one', lacking('overview'), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('no heading at all leaves it untested', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });

  test('the finding quotes the sentence and asks', () => {
    const [finding] = findings(rule, said('积极推进公开。2023年，我局共发布信息34条。'));
    expect([finding?.level, finding?.message, finding?.quote]).toEqual([
      'warning',
      '这是2024年度的报告，“总体情况”中却写“2023年，我局共发布信息34条。”。年份是否沿用了上一年的？',
      { section: 'overview', text: '2023年，我局共发布信息34条。', location: 'overview/1', start: 7, end: 24 },
    ]);
  });
});
