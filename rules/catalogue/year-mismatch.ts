import type { Report } from '../../parsers/report.ts';
import { announcementOf } from '../announcement.ts';
import type { Mark } from '../finding.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { statisticsPeriodOf } from '../statistics-period.ts';

export default defineRule({
  id: 'year-mismatch',
  version: 1,
  title: '年份不一致',
  basis: '条例第六条“及时、准确地公开政府信息”；第四十九条“上一年度”',
  plain: '标题写的年份和数据的年份不一样。',
  english: { title: 'Years differ', plain: 'The year of the title is not the year of the figures.' },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '标题写的是{year}年，统计期限却是{other}年（“{words}”）。',
    review: '标题写的是{year}年，开头却写“{words}”。年份是否写错？',
  },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const { year } = report;
  if (year === null || report.yearEvidence !== 'title') return { outcome: 'untested', reason: '标题中没有读到年份' };
  const period = statisticsPeriodOf(report);
  const announced = announcementOf(report);
  const years = period === null ? [] : [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  if (period !== null && !years.includes(year)) {
    const isRepaired = report.doubts.some(({ text }) => text.includes('统计期限'));
    if (isRepaired) return { outcome: 'untested', reason: '统计期限的日期写得不全，不能确定' };
    return finding(report, year, years.at(-1) ?? year, period.quote, 'failed');
  }
  if (announced !== null && announced.year !== null && announced.year !== year)
    return finding(report, year, announced.year, announced.quote, 'review');
  if (period === null && (announced === null || announced.year === null))
    return { outcome: 'inapplicable', reason: '没有统计期限或开头的年份可以比较' };
  return { outcome: 'passed' };
}

function finding(
  report: Report,
  year: number,
  other: number,
  quote: NonNullable<Report['period']>['quote'],
  outcome: 'failed' | 'review',
): Omit<Judgement, 'subject'> {
  const title: Mark[] = report.titleLocation === null ? [] : [{ location: report.titleLocation, role: 'place' }];
  return {
    outcome,
    expected: year,
    actual: other,
    marks: [...title, { location: quote.location, role: 'place' }],
    quote,
    slots: { year, other, words: quote.text },
  };
}

export const reference: Reference = {
  zh: {
    compared: '标题的年份、统计期限的年份、开头“现公布……年度报告”的年份。',
    passes: '标题是2022年，统计期限是2022年1月1日至12月31日；第五部分写2023年的打算不算。',
    fails: '标题是2022年，统计期限是2021年1月1日至2021年12月31日。',
    cannotTell: '标题中没有年份。',
    limits: '标题与统计期限不同才算确定；与开头一句不同的只列为待核。规划的年份、下一年的打算、文号不比较。',
  },
  en: {
    compared: 'The year of the title, of the statistics period, and of the sentence that announces the report.',
    passes: 'Title 2022, period 2022; plans for 2023 in section five do not count.',
    fails: 'Title 2022, period 1 January to 31 December 2021.',
    cannotTell: 'The title has no year.',
    limits:
      'Certain only between title and period; for review where the announcing sentence differs. Plans, coming years and document numbers are not compared.',
  },
};
