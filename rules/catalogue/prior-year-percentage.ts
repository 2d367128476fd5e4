import { isStated, judgeComparisons } from '../prior-claims.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'prior-year-percentage',
  version: 1,
  title: '同比百分比与上年数据不符',
  basis: '算术：（本年数 ÷ 上年数 - 1）× 100%',
  plain: '“比去年增长多少”和去年报告算出来的不一样。',
  english: {
    title: 'Percentage against last year does not match last year’s report',
    plain: 'The stated rise or fall is not what follows from last year’s report.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    review: '正文写“{raw}”；本年{own}，{year}年年报{before}，两数相比为{expected}。是否计算有误，或对照的口径不同？',
  },
  check: ({ report, neighbours: { prior } }) =>
    judgeComparisons(report, prior, 'yoy', (claim, pair) =>
      pair.prior === 0 ? null : isStated(claim, change(pair.own, pair.prior)),
    ).map((judgement) => {
      const { own, before } = judgement.slots ?? {};
      if (typeof own !== 'number' || typeof before !== 'number') return judgement;
      const expected = `${change(own, before).toFixed(2)}%`;
      return { ...judgement, expected, actual: String(judgement.slots?.raw), slots: { ...judgement.slots, expected } };
    }),
});

function change(own: number, before: number): number {
  return (own / before - 1) * 100;
}

export const reference: Reference = {
  zh: {
    compared:
      '正文中紧跟一项表格数字的“同比（较上年）增长、下降N%”，与该项本年和同一机关上一年年报的数。几种合理的口径（只计新收，或加上结转）中有一种相符即可；允许四舍五入和截尾。',
    passes: '本年新收16件，上一年10件，写“同比增长60%”。',
    fails: '本年新收16件，上一年12件，写“同比增长60%”。',
    cannotTell: '报告库中没有同一机关上一年的年报；上一年的数为0或没有读到；百分比说的不是表格里的数。',
    limits: '正文可能以别的口径作底数，所以只作提示。',
  },
  en: {
    compared:
      'A rise or fall in percent that the prose states of a figure of the tables, with that figure in this report and in the same organ’s report of the year before. Any admissible reading may fit; rounding and truncation are allowed.',
    passes: 'Received 16, last year 10, “同比增长60%”.',
    fails: 'Received 16, last year 12, “同比增长60%”.',
    cannotTell:
      'The library has no report of the same organ of the year before; last year’s figure is 0 or was not read; the percentage is of no figure of the tables.',
    limits: 'The prose may count from another base, so this is a note only.',
  },
};
