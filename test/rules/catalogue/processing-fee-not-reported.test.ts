import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report, section } from '../report-builder.ts';
import { attachment, image, lacking, written } from '../written-report.ts';

const rule = 'processing-fee-not-reported';
const said = (other: string | string[], changes: Partial<Report> = {}) => written({ other }, changes);

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['the words of the form', report(), 'passed'],
    ['未收取政府信息公开处理费', said('本机关未收取政府信息公开处理费。'), 'passed'],
    ['未发生公开收费', said('2024年度，本局未发生信息公开收费。'), 'passed'],
    ['未发出收费通知', said('全年未发出收费通知。'), 'passed'],
    ['没有产生费用', said('依申请公开未收取任何费用。'), 'passed'],
    ['told in section one', written({ overview: '一年来没有信息公开方面的收费和减免。', other: '无。' }), 'passed'],
    ['only 无, and nothing anywhere', said('无。'), 'review'],
    ['only fees of another kind', said('本年度行政事业性收费12万元。'), 'review'],
    ['a section without text', said([]), 'inapplicable'],
    ['no section six', lacking('other'), 'inapplicable'],
    ['a report for 2020', written({ other: '无。' }, {}, { form: '2019' }), 'inapplicable'],
    ['a year that was not read', said('无。', { year: null }), 'untested'],
    ['a page that goes on', said('无。', { continued: ['2.html'] }), 'untested'],
    [
      'a section that is a picture',
      report({ report: { sections: [section('other', { paragraphs: [], media: [image] })] } }),
      'untested',
    ],
    [
      'a section that is a file',
      report({ report: { sections: [section('other', { paragraphs: [], media: [attachment] })] } }),
      'untested',
    ],
    [
      'a file below 无',
      report({
        report: {
          sections: [
            section('other', { paragraphs: [{ text: '无。', location: 'p', heading: false }], media: [attachment] }),
          ],
        },
      }),
      'review',
    ],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ other: outcome });
  });

  test('no heading at all leaves it untested', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });

  test('the message asks', () => {
    expect(findings(rule, said('无。')).map(({ level, message }) => [level, message])).toEqual([
      ['note', '“六、其他需要报告的事项”没有写收取信息处理费的情况，全文也未见。当年如未收取，是否也应写明？'],
    ]);
  });
});
