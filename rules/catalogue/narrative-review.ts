import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-review',
  version: 1,
  title: '正文行政复议数与表四不符',
  basis: claimBasis,
  plain: '正文和表格里的行政复议件数不同。',
  english: {
    title: 'Administrative reviews: text and table 4',
    plain: 'The number of administrative reviews differs between text and table.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) =>
        familyOf(kind) === 'dispute' && kind?.startsWith('review') === true && !kind.includes('suit') && !negated,
    }),
});

export const reference: Reference = {
  zh: {
    compared: '正文的政府信息公开行政复议件数，与表四行政复议总计；维持、纠正、其他结果、尚未审结各与其格。',
    passes: '正文行政复议7件，表四行政复议总计7。',
    fails: '正文“行政复议7件，均获维持”，表四结果维持5、尚未审结2。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits: '作为复议机关受理、审理、备案的案件，下属单位的案件，都不比较；“纠错”只与结果纠正比较。只列为待核。',
  },
  en: {
    compared:
      'Administrative reviews in the text against the total of that block in table 4; each named result against its cell.',
    passes: 'Text 7; table 7.',
    fails: '“7 reviews, all upheld”; table: upheld 5, pending 2.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits:
      'Cases that the organ itself decided as reviewing authority, and those of subordinate units, are not compared. For review only.',
  },
};
