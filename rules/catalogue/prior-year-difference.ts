import { isStated, judgeComparisons } from '../prior-claims.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'prior-year-difference',
  version: 1,
  title: '比上年增减件数与上年数据不符',
  basis: '算术：本年数 - 上年数',
  plain: '“比去年多几件”和去年报告对不上。',
  english: {
    title: 'Difference from last year does not match last year’s report',
    plain: 'How many more or fewer than last year is not what follows from last year’s report.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    review: '正文写“{raw}”；本年{own}，{year}年年报{before}，相差{expected}。是否计算有误，或对照的口径不同？',
  },
  check: ({ report, neighbours: { prior } }) =>
    judgeComparisons(report, prior, 'difference', (claim, pair) => isStated(claim, pair.own - pair.prior)).map(
      (judgement) => {
        const { own, before } = judgement.slots ?? {};
        if (typeof own !== 'number' || typeof before !== 'number') return judgement;
        const expected = own - before;
        return {
          ...judgement,
          expected,
          actual: String(judgement.slots?.raw),
          slots: { ...judgement.slots, expected },
        };
      },
    ),
});

export const reference: Reference = {
  zh: {
    compared: '正文中紧跟一项表格数字的“比上年多、少N件”，与该项本年和同一机关上一年年报的数之差。',
    passes: '本年新收12件，上一年10件，写“比上年多2件”。',
    fails: '本年新收12件，上一年11件，写“比上年多2件”。',
    cannotTell: '报告库中没有同一机关上一年的年报；上一年的数没有读到；说的不是表格里的数（人大建议、政协提案等）。',
    limits: '正文可能以别的口径作底数，所以只作提示。',
  },
  en: {
    compared:
      'How many more or fewer than last year the prose states of a figure of the tables, with the difference between this report and the same organ’s report of the year before.',
    passes: 'Received 12, last year 10, “比上年多2件”.',
    fails: 'Received 12, last year 11, “比上年多2件”.',
    cannotTell:
      'The library has no report of the same organ of the year before; last year’s figure was not read; it is about no figure of the tables (proposals of deputies).',
    limits: 'The prose may count from another base, so this is a note only.',
  },
};
