import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-regulations',
  version: 1,
  title: '正文规章数与表二不符',
  basis: claimBasis,
  plain: '正文和表格里的规章数不同。',
  english: {
    title: 'Regulations: text and table 2',
    plain: 'The number of regulations differs between text and table.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) =>
        familyOf(kind) === 'document' && kind?.startsWith('regulations') === true && !negated,
    }),
});

export const reference: Reference = {
  zh: {
    compared: '正文的制发、废止、现行有效规章件数，与表二“规章”行该列。',
    passes: '正文制发政府规章1份、废止1份、现行有效8份，表二1、1、8。',
    fails: '正文制发规章2件，表二本年制发1。',
    cannotTell:
      '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。2019年格式没有废止、现行有效两栏。',
    limits: '“主动公开规章13件（含新制定5件、修改4件、废止4件）”只比较分项，修改没有对应的格。只列为待核。',
  },
  en: {
    compared: 'Regulations issued, repealed and in force in the text, against that column of the row.',
    passes: 'Issued 1, repealed 1, in force 8; table 1, 1, 8.',
    fails: 'Issued 2; table: 1 issued.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period. The 2019 form has no column for repealed or in force.',
    limits:
      'Of “13 regulations disclosed (5 new, 4 amended, 4 repealed)” only the parts are compared; amendments have no cell. For review only.',
  },
};
