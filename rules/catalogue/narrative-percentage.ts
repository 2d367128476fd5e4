import { defineRule, type Reference } from '../rule.ts';
import { judgeShares } from '../shares.ts';

export default defineRule({
  id: 'narrative-percentage',
  version: 1,
  title: '正文百分比与数字不符',
  basis: '算术：部分除以总数；条例第六条“及时、准确地公开政府信息”',
  plain: '百分比和旁边的数字算不到一起。',
  english: {
    title: 'A share and its figures',
    plain: 'The percentage does not follow from the figures beside it.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    failed: '正文“{stated}”占{percent}，而{tried}。',
    review: '正文“{stated}”占{percent}，而{tried}。百分比或件数是否有误？',
  },
  check: ({ report }) => judgeShares(report),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文“N件，占P%”：N除以所在列举的总数、正文所写收到或答复数、表三本年新收、本年新收加上年结转或（七）总计，应得P。',
    passes: '2件占66.7%，收到3件；5/12写作41%（舍去尾数）。',
    fails: '258件占33.9%，答复805件：258/805 = 32.0%。',
    cannotTell: '不能确定百分比说的是哪个数，或分母是什么。',
    limits:
      '四舍五入和舍去尾数都算相符，容差为末位一个单位。部分、总数、百分比在同一句而且分母没有另外说明的为不符，其余为待核。同比是另一条规则。',
  },
  en: {
    compared:
      '“N, P% of the whole” in the text: N divided by the total of its list, by what the text says was received or answered, or by the table’s received, received plus carried in, or concluded, should give P.',
    passes: '2 of 3 is 66.7%; 5 of 12 printed as 41%.',
    fails: '258 as 33.9% of 805, which gives 32.0%.',
    cannotTell: 'It is not clear which figure or which whole the percentage speaks of.',
    limits:
      'Rounding and cutting off both agree: the tolerance is one unit of the last digit. Certain only where part, total and percentage stand in one sentence that names no other whole. Growth on last year is another rule.',
  },
};
