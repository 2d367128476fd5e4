import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { image, written } from '../written-report.ts';

const rule = 'contact-missing';
const said = (preamble: string | string[], changes: Partial<Report> = {}) =>
  written({ preamble }, { contact: null, ...changes });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['a contact that was read', report(), 'passed'],
    ['a telephone number', said('如有疑问，请与办公室联系，联系电话：0599-6120017。'), 'passed'],
    ['a number in brackets', said('欢迎来电垂询（0599-6120017）。'), 'passed'],
    ['an address', said('办公地址：岚溪市清波路26号。'), 'passed'],
    ['a postal code', said('邮政编码：354900。'), 'passed'],
    ['a mail address', said('可发送邮件至 bgs@example.gov.cn 。'), 'passed'],
    ['under the report', written({ ending: '联系方式：6120017' }, { contact: null }), 'passed'],
    ['in section six', written({ other: '未收取信息处理费。联系地址：清波路26号' }, { contact: null }), 'passed'],
    ['only a web address', said('电子版可在门户网站（https://www.lanxi.gov.cn/nb/）下载。'), 'failed'],
    ['whom to ask, but not how', said('如有疑问，请与局办公室联系。'), 'failed'],
    ['a hotline and its calls', written({ overview: '12333热线共受理来电70190起。' }, { contact: null }), 'failed'],
    ['nothing', said([]), 'failed'],
    ['an opening that is a picture', said([], { media: [image] }), 'untested'],
    ['a report that goes on', said([], { continued: ['2.html'] }), 'untested'],
    ['a page without prose', report({ report: { contact: null, sections: [] } }), 'untested'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding marks the top of the report', () => {
    expect(findings(rule, said([])).map(({ level, message, marks }) => [level, message, marks])).toEqual([
      ['note', '报告的开头和结尾没有写联系地址或电话。', [{ location: 'title', role: 'place' }]],
    ]);
  });
});
