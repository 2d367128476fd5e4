import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-litigation',
  version: 1,
  title: '正文行政诉讼数与表四不符',
  basis: claimBasis,
  plain: '正文和表格里的行政诉讼件数不同。',
  english: {
    title: 'Lawsuits: text and table 4',
    plain: 'The number of lawsuits differs between text and table.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'dispute' && kind?.includes('suit') === true && !negated,
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文的政府信息公开行政诉讼件数，与表四未经复议直接起诉、复议后起诉的总计之一或两者之和；写明未经复议或复议后的，只与该组比较；维持、纠正（败诉）、尚未审结各与其格。',
    passes: '正文行政诉讼33件，表四直接起诉30、复议后起诉3：30 + 3 = 33。',
    fails: '正文行政诉讼46件，表四直接起诉40、复议后起诉3。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits: '败诉只与结果纠正比较；一审、二审分别计数的，作为复议机关共同应诉的，不比较。只列为待核。',
  },
  en: {
    compared:
      'Lawsuits in the text against direct suits, suits after review, or both; against one block where the text names it; each named result against its cells.',
    passes: 'Text 33; table 30 direct and 3 after review.',
    fails: 'Text 46; table 40 direct and 3 after review.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits:
      'Lost cases are compared with “corrected” only; cases counted by instance, or joined as reviewing authority, are not compared. For review only.',
  },
};
