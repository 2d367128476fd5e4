import type { Report } from '../../parsers/report.ts';
import { inWords } from '../dates.ts';
import { isYearSure } from '../outdated.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { signatureOf } from '../signature.ts';

export default defineRule({
  id: 'published-before-period-end',
  version: 1,
  title: '发布早于统计期末',
  basis: '条例第四十九条“上一年度”',
  plain: '一年还没结束就发布了全年的数据。',
  english: {
    title: 'Published before the year ended',
    plain: 'The figures of the whole year were published before the year was over.',
  },
  level: 'warning',
  category: 'timeliness',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '报告年度是{year}年，网页标明的发布日期却是{date}，这一年还没有结束。',
    review: '报告年度似为{year}年，网页上的日期是{date}，这一年还没有结束。年份或日期是否有误？',
  },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

function judge(report: Report): Omit<Judgement, 'subject'> {
  const { year, published } = report;
  if (year === null) return { outcome: 'untested', reason: '没有读到报告年度' };
  if (published === null) return { outcome: 'untested', reason: '网页上没有读到发布日期' };
  if (published.date > `${year}-12-31`) return { outcome: 'passed' };
  const signed = signatureOf(report)?.date ?? null;
  const isSure =
    published.sure &&
    published.evidence !== 'signature' &&
    isYearSure(report) &&
    !(signed !== null && signed > `${year}-12-31`);
  return {
    outcome: isSure ? 'failed' : 'review',
    expected: `晚于${year}-12-31`,
    actual: published.date,
    marks: published.location === null ? [] : [{ location: published.location, role: 'place' }],
    slots: { year, date: inWords(published.date) },
  };
}

export const reference: Reference = {
  zh: {
    compared: '网页标明的发布日期应当晚于报告年度的12月31日。',
    passes: '2023年度报告发布于2024年1月8日。',
    fails: '2023年度报告发布于2023年12月20日。',
    cannotTell: '没有读到发布日期或报告年度。',
    limits: '网页可能提前建好；日期只见于落款、年份不是从标题读到或有矛盾的，只列为待核。',
  },
  en: {
    compared: 'The date of publication should lie after 31 December of the report’s year.',
    passes: 'A report for 2023, published on 8 January 2024.',
    fails: 'A report for 2023, published on 20 December 2023.',
    cannotTell: 'The date or the year was not found.',
    limits:
      'A page may have been made in advance. For review only where the date stands in the signature alone, or the year is not certain.',
  },
};
