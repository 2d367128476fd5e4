import { describe, expect, test } from 'vitest';
import { findings, judged } from '../report-builder.ts';
import { written } from '../written-report.ts';

const rule = 'invalid-date';

describe(rule, () => {
  test.each([
    ['统计期限自2024年1月1日起至2024年12月31日止。', 'passed'],
    ['统计期限自2024年1月1日起至12月31止。', 'failed'],
    ['数据自2024年1月1起至2024年12月31日。', 'failed'],
    ['数据自2024年1月1至2024年12月31日。', 'failed'],
    ['2月30日召开会议。', 'failed'],
    ['2023年2月29日召开会议。', 'failed'],
    ['2024年2月29日召开会议。', 'passed'],
    ['2月29日召开会议。', 'passed'],
    ['11月31日上线。', 'failed'],
    ['2024年13月1日上线。', 'failed'],
    ['2024 年 12 月 3 1 日上线。', 'passed'],
    ['12月1-5日开展宣传。', 'passed'],
    ['12月1至5日开展宣传。', 'passed'],
    ['3月5起事故信息已公开。', 'passed'],
    ['11月30余件。', 'passed'],
    ['1-12月31件。', 'passed'],
  ])('%s %s', (preamble, outcome) => {
    expect(judged(rule, written({ preamble }))).toEqual({ report: outcome });
  });

  test('a day in the signature', () => {
    expect(judged(rule, written({ ending: '2025-02-30' }))).toEqual({ report: 'failed' });
  });

  test('all wrong dates are one finding', () => {
    const [finding, ...more] = findings(rule, written({ preamble: '自2月30日起。', ending: '2025年4月31日' }));
    expect([finding?.level, finding?.message, finding?.quote, more]).toEqual([
      'note',
      '“2月30日”“2025年4月31日”不是完整的日期，或者没有这一天。',
      { section: null, text: '2月30日', location: 'preamble/1', start: 1, end: 6 },
      [],
    ]);
  });
});
