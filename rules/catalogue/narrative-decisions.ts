import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { isFewer } from '../decision-claims.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-decisions',
  version: 1,
  title: '正文许可/处罚/强制数与表二不符',
  basis: claimBasis,
  plain: '正文和表格里的许可、处罚数量不同。',
  english: {
    title: 'Licences, penalties and coercion: text and table 2',
    plain: 'The number of decisions differs between text and table.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'decision' && !negated,
      weigh: ({ claim, tried }) => ({ outcome: 'review', ...(isFewer(claim, tried) ? { level: 'note' } : {}) }),
    }),
});

export const reference: Reference = {
  zh: {
    compared: '正文的行政许可、行政处罚、行政强制件数（件、宗、起），与表二该行本年处理决定数量。',
    passes: '正文“行政许可110件”，表二行政许可110。',
    fails: '正文“行政处罚5件”，表二行政处罚3。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits:
      '多少条是网上公布的信息，多少项是权力事项，都不是处理决定，不比较。表格含依法未公开的决定，所以正文少于表格只作提示。只列为待核。',
  },
  en: {
    compared:
      'Licences, penalties and coercive measures counted as cases in the text, against the decisions of that row.',
    passes: '“110 licences”; table 110.',
    fails: '“5 penalties”; table 3.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits:
      'Items published (条) and powers (项) are not decisions. The table includes decisions that are not published, so a smaller figure in the text is only a note. For review only.',
  },
};
