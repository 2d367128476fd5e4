import type { Report } from '../../parsers/report.ts';
import { wholeText } from '../compact.ts';
import { inWords } from '../dates.ts';
import { claimsWithin } from '../prose.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { statisticsPeriodOf, wholeYearOf } from '../statistics-period.ts';

export default defineRule({
  id: 'statistics-period-wrong',
  version: 1,
  title: '统计期限不是整年',
  basis: '条例第四十九条“上一年度”；四川省地方标准DB51/T 2660—2019第2.1条“统计时间段为上一年度1月1日至12月31日”',
  plain: '数据应当统计一整年，这里写的起止日期不对。',
  english: {
    title: 'Statistics period is not the year',
    plain: 'The figures are to count one whole year; the dates given here do not.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '报告年度是{year}年，写明的统计期限却是{from}至{to}，不是{year}年1月1日至12月31日。',
    review: '统计期限写作{from}至{to}，报告年度似为{year}年。起止日期是否写错，或者机关在年中成立、撤并？',
  },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

/** An organ that was set up within the year counts from then on. */
const NEW = /(?:新?组建|新?成立|设立|挂牌|机构改革|撤并|合并)/;

function judge(report: Report): Omit<Judgement, 'subject'> {
  const period = statisticsPeriodOf(report);
  if (period === null) return { outcome: 'inapplicable', reason: '没有读到统计期限' };
  const { from, to, quote } = period;
  const whole = wholeYearOf(period);
  const year = report.year ?? Number(to.slice(0, 4));
  const claims = claimsWithin(report, 'period', quote);
  if (whole === year) return { outcome: 'passed', claims };
  if (report.doubts.some(({ text }) => text.includes('统计期限')))
    return { outcome: 'untested', reason: '统计期限的日期写得不全，不能确定' };
  const isYearSure = report.yearEvidence === 'title' || (report.yearEvidence !== null && whole === null);
  const mayBeNew = whole === null && from.slice(0, 4) === to.slice(0, 4) && NEW.test(wholeText(report));
  return {
    outcome: isYearSure && !mayBeNew ? 'failed' : 'review',
    expected: `${year}-01-01/${year}-12-31`,
    actual: `${from}/${to}`,
    claims,
    marks: [{ location: quote.location, role: 'place' }],
    quote,
    slots: { year, from: inWords(from), to: inWords(to) },
  };
}

export const reference: Reference = {
  zh: {
    compared: '写明的统计期限与报告年度的1月1日至12月31日。',
    passes: '“统计期限自2022年1月1日起至12月31日止”，后一个年份省略也算。',
    fails: '2022年度报告写“统计期限自2022年1月1日起至2022年11月30日止”。',
    cannotTell: '没有写统计期限，或日期写得不全。',
    limits: '报告年度不是从标题读到的，或文中提到机关在年中成立、撤并的，只列为待核。',
  },
  en: {
    compared: 'The statistics period against 1 January to 31 December of the report’s year.',
    passes: 'From 1 January 2022 to 31 December: the second year may be left out.',
    fails: 'A report for 2022 counts to 30 November 2022.',
    cannotTell: 'No period is stated, or its dates are incomplete.',
    limits:
      'For review only where the year was not read from the title, or the text tells of an organ set up or merged within the year.',
  },
};
