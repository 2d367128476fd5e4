import type { Readings } from '../../parsers/forms/claim-kinds.ts';
import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { defineRule, type Reference } from '../rule.ts';

/** 答复 may leave out what was 不予处理. */
const ANSWERED: Readings = {
  plus: ['table3/concluded/total'],
  minus: ['petition', 'duplicate', 'publication', 'excessive', 'confirmation'].map(
    (row) => `table3/unprocessed.${row}/total` as const,
  ),
};

/** 均已答复 repeats the figure of those received, which has its own rule. */
const REPEATS = { outcome: 'untested', reason: '“全部办结”指正文所说的收到数，该数已另行核对' } as const;

export default defineRule({
  id: 'narrative-concluded',
  version: 1,
  title: '正文办结（答复）数与表三不符',
  basis: claimBasis,
  plain: '正文说办结（答复）多少件，和表格里的件数不一样。',
  english: {
    title: 'Requests concluded: text and table 3',
    plain: 'The number of requests that the text says were answered is not the table’s.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'concluded' && !negated,
      readings: (own) => [...own, ANSWERED],
      weigh: ({ claim }) => (claim.kind === 'all-processed' ? REPEATS : { outcome: 'review' }),
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文的办结、答复件数，与表三（七）总计、本年新收、本年新收加上年结转减结转下年度，或（七）总计减去不予处理各项。',
    passes: '正文答复805件，表三（七）总计805。',
    fails: '正文办结24件，表三（七）总计26、新收26。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits:
      '答复有时不含不予处理，所以减去不予处理也算相符。“均已答复”一类的话不带数字，收到数已另行核对，不重复提出。只列为待核。',
  },
  en: {
    compared:
      'Requests that the text says were concluded or answered, against the concluded, the received, received plus carried in less carried out, or the concluded less those not processed.',
    passes: 'Text 805; concluded 805.',
    fails: 'Text 24; concluded 26, received 26.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits:
      'Answers sometimes leave out requests that were not processed, so that reading counts too. “All were answered” states no figure of its own and is not raised again. For review only.',
  },
};
