import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { inTenThousands } from '../money.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-fee',
  version: 1,
  title: '正文行政事业性收费与表二不符',
  basis: claimBasis,
  plain: '正文和表格里的收费金额不同。',
  english: {
    title: 'Fees: text and table 2',
    plain: 'The amount of administrative fees differs between text and table.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => kind === 'fee' && !negated,
      inTable: (claim) => inTenThousands(report, claim),
    }),
});

export const reference: Reference = {
  zh: {
    compared: '正文的行政事业性收费金额（元、万元、亿元），换算为万元后与表二本年收费金额比较。',
    passes: '正文28000元，表二2.8（万元）。',
    fails: '正文3.6万元，表二2.8（万元）。',
    cannotTell:
      '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。2019年格式没有收费金额。',
    limits:
      '正文位数较少时，四舍五入或舍去尾数都算相符。信息处理费不是全部行政事业性收费，收费项目多少项是另一回事，都不比较。只列为待核。',
  },
  en: {
    compared: 'The amount of administrative fees in the text, in units of 10,000 yuan, against the fee cell.',
    passes: '28,000 yuan; table 2.8.',
    fails: '36,000 yuan; table 2.8.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period. The 2019 form has no amount.',
    limits:
      'A text with fewer digits may be rounded or cut off. The fee for processing requests is not the whole of the fees. For review only.',
  },
};
