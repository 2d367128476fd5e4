import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { isEveryone, judgeEveryone } from '../everyone.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-applicant',
  version: 1,
  title: '正文申请人类别与表三不符',
  basis: claimBasis,
  plain: '正文说的申请人类别和表格对不上。',
  english: {
    title: 'Applicants: text and table 3',
    plain: 'The number the text gives for one kind of applicant is not the table’s.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) => [
    ...judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'applicant' && !isEveryone(kind) && !negated,
    }),
    ...judgeEveryone(report),
  ],
});

export const reference: Reference = {
  zh: {
    compared:
      '正文的自然人、法人或其他组织、企业等申请件数，与表三“一、本年新收”行该列，或再加“二、上年结转”行该列；“均为自然人”则自然人列应等于总计列。',
    passes: '正文自然人72件，表三新收自然人71、上年结转1：71 + 1 = 72。',
    fails: '正文“均为自然人申请”，表三新收自然人5、总计7。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits: '信函、网上、当面是申请渠道，不是申请人类别，不与表三比较。只列为待核。',
  },
  en: {
    compared:
      'Natural persons, organisations, companies and so on in the text, against that column of row 1, alone or with row 2; “all were natural persons” asks that column to equal the total.',
    passes: 'Text 72 natural persons; table 71 and 1 carried in.',
    fails: '“All were natural persons”; natural persons 5 of 7.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits: 'Letter, online and counter are channels, not kinds of applicants. For review only.',
  },
};
