import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { weighOutcome, withGroup } from '../outcome-claims.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-outcome',
  version: 1,
  title: '正文分类办理数与表三不符',
  basis: claimBasis,
  plain: '正文写的某一类处理结果，和表格里的数不同。',
  english: {
    title: 'Outcomes of requests: text and table 3',
    plain: 'The number the text gives for one kind of outcome is not the table’s.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'outcome' && !negated,
      readings: withGroup,
      weigh: weighOutcome,
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '依申请公开一段里的予以公开、部分公开、不予公开、无法提供、不予处理、其他处理或具名理由的件数，与表三该行总计或该组各行总计之和。',
    passes:
      '正文“无法提供的8件”，表三无法提供三行为7、1、0：7 + 1 + 0 = 8；正文“主动公开2件”（依申请公开段内），表三予以公开2。',
    fails: '正文不予公开3件，表三不予公开各行之和是4。',
    cannotTell:
      '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。正文的数字是网上申请、结转申请等另一数字的分项。',
    limits: '具名理由也可以等于所在组之和。正文写的是组名而数字只等于其中一行的，为警告。“不予受理”是旧称，只作提问。',
  },
  en: {
    compared:
      'Granted, partly granted, refused, unavailable, not processed, other and named reasons, where the text speaks of requests, against the row’s total or the sum of the group’s rows.',
    passes: '“8 could not be provided”; rows 7, 1 and 0.',
    fails: '“3 refused”; the rows of refusals add up to 4.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period. Or the figure divides another one (online requests, requests carried in).',
    limits:
      'A named reason may also equal its group. A group word that equals only one of its rows is a warning. The old word 不予受理 is only asked about.',
  },
};
