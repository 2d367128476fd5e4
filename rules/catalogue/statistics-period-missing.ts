import type { Report } from '../../parsers/report.ts';
import { hasProse, wholeText } from '../compact.ts';
import { topOf } from '../report-top.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { statisticsPeriodOf } from '../statistics-period.ts';

/** The words and a date or a year; or any stretch of dates that covers the turn of the year's ends. */
const TOLD =
  /(?:统计|报告|数据).{0,8}(?:期限|时限|时间|周期|期间|区间|时段|范围|口径).{0,16}(?:\d|全年|本年|年度|日历年)|数据.{0,10}截[至止]|截[至止].{0,6}(?:20\d\d|12月)|1月1日?(?:零时)?起?(?:开始)?[至到\-—~－–―].{0,8}12月3[01]|自.{0,8}1月1日?起?.{0,12}12月3[01]|(?:涵盖|覆盖).{0,6}20\d\d年/;

export default defineRule({
  id: 'statistics-period-missing',
  version: 1,
  title: '未说明统计期限',
  basis:
    '普遍做法；四川省地方标准DB51/T 2660—2019第2.1条“统计时间段为上一年度1月1日至12月31日”；国办公开办函〔2021〕30号可查正文未见此要求',
  plain: '没有写明数据统计的起止日期。',
  english: {
    title: 'Statistics period not stated',
    plain: 'The report does not say from which day to which day its figures count.',
  },
  level: 'note',
  category: 'completeness',
  certainty: 'certain',
  reads: [],
  messages: { failed: '全文没有写明数据的统计期限（例如“统计期限自{year}年1月1日起至{year}年12月31日止”）。' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  if (statisticsPeriodOf(report) !== null || TOLD.test(wholeText(report))) return { outcome: 'passed' };
  if (report.continued.length > 0) return { outcome: 'untested', reason: '年报在下一页还有内容' };
  if (!hasProse(report)) return { outcome: 'untested', reason: '网页上没有报告的文字' };
  if (report.preamble.length === 0 && report.media.some(({ kind }) => kind !== 'attachment'))
    return { outcome: 'untested', reason: '开头的文字可能在图片中' };
  return {
    outcome: 'failed',
    expected: '统计期限的起止日期',
    actual: '没有写明',
    marks: topOf(report),
    slots: { year: report.year ?? '某' },
  };
}

export const reference: Reference = {
  zh: {
    compared: '全文有没有写明数据统计的起止日期，各种写法（统计期限、统计时限、数据截至、涵盖……）都算。',
    passes: '“本报告涵盖了2023年1月1日至12月31日的情况。”',
    fails: '全文没有统计期限。',
    cannotTell: '年报分页，或开头是图片。',
    limits: '没有见到国家层面的明文要求，只是提示。',
  },
  en: {
    compared: 'Whether the report says from which day to which day its figures count, in whatever words.',
    passes: 'This report covers 1 January to 31 December 2023.',
    fails: 'No such sentence anywhere.',
    cannotTell: 'The report goes on on another page, or begins with a picture.',
    limits: 'No national rule was found that asks for it, so only a note.',
  },
};
