import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { attachment, image, period, written } from '../written-report.ts';

const rule = 'statistics-period-missing';
const said = (preamble: string | string[], changes: Partial<Report> = {}) =>
  written({ preamble }, { period: null, ...changes });
const opening = '现公布2024年政府信息公开工作年度报告。';

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['a period that was read', report(), 'passed'],
    ['统计期限', said('统计期限自2024年1月1日起至2024年12月31日止。'), 'passed'],
    ['统计时限, 零时', said('数据的统计时限为2024年1月1日零时至12月31日24时。'), 'passed'],
    ['统计周期 of a whole year', said('统计周期为2024年度。'), 'passed'],
    ['涵盖了', said('本报告涵盖了2024年1月1日至12月31日的情况。'), 'passed'],
    ['数据自…起', said('数据自2024年1月1日起，至2024年12月31日止。'), 'passed'],
    ['数据截至', said('所列数据截至2024年12月31日。'), 'passed'],
    ['截止 in section one', written({ overview: '截止2024年12月31日共发布34条。' }, { period: null }), 'passed'],
    ['under the report', written({ ending: '注：统计时间2024.1.1—2024.12.31' }, { period: null }), 'passed'],
    ['nothing of the kind', said(opening), 'failed'],
    ['no opening at all', said([]), 'failed'],
    [
      'dates of something else',
      said(opening, { period: period('2024-03-01', '2024-03-07', '公示期限自2024年3月1日至2024年3月7日。') }),
      'failed',
    ],
    ['a file besides', said([], { media: [attachment] }), 'failed'],
    ['an opening that is a picture', said([], { media: [image] }), 'untested'],
    ['a report that goes on', said(opening, { continued: ['2.html'] }), 'untested'],
    ['a page without prose', report({ report: { period: null, sections: [] } }), 'untested'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding marks the top of the report', () => {
    expect(findings(rule, said(opening)).map(({ level, message, marks }) => [level, message, marks])).toEqual([
      [
        'note',
        '全文没有写明数据的统计期限（例如“统计期限自2024年1月1日起至2024年12月31日止”）。',
        [{ location: 'title', role: 'place' }],
      ],
    ]);
  });

  test('without a printed title the mark stands at the first paragraph', () => {
    expect(findings(rule, said(opening, { titleLocation: null })).map(({ marks }) => marks)).toEqual([
      [{ location: 'preamble/1', role: 'place' }],
    ]);
  });
});
