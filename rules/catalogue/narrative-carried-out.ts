import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-carried-out',
  version: 1,
  title: '正文结转下年数与表三不符',
  basis: claimBasis,
  plain: '正文和表格里“留到明年的申请”数字不同。',
  english: {
    title: 'Requests carried out: text and table 3',
    plain: 'The number of requests left to next year differs between text and table.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) => judgeClaims(report, { about: ({ kind, negated }) => kind === 'carried-out' && !negated }),
});

export const reference: Reference = {
  zh: {
    compared: '正文的结转下年度件数，与表三“四、结转下年度继续办理”总计。',
    passes: '正文“1项结转下一年度继续办理”，表三结转下年度1。',
    fails: '正文“另有103件顺延到下年度答复”，表三结转下年度72。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits: '只列为待核。',
  },
  en: {
    compared: 'Requests that the text says were left to next year, against row 4 of table 3.',
    passes: '“1 carried to next year”; table 3: 1.',
    fails: '“another 103 put off to next year”; table 3: 72.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits: 'For review only.',
  },
};
