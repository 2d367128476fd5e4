import { familyOf } from '../claim-family.ts';
import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { fitsWithAmended, statesAllThree } from '../document-claims.ts';
import { defineRule, type Reference } from '../rule.ts';

const AMENDED = { outcome: 'untested', reason: '加上修订、修改的件数与表格一致，修订可能计入制发' } as const;

export default defineRule({
  id: 'narrative-documents',
  version: 1,
  title: '正文规范性文件数与表二不符',
  basis: claimBasis,
  plain: '正文和表格里的规范性文件件数不同。',
  english: {
    title: 'Normative documents: text and table 2',
    plain: 'The number of normative documents differs between text and table.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    ...claimMessages,
    kept: '正文“{stated}”，保留的文件应当仍然有效，{readings}。请对照表格和原件：是否有一处写错？',
  },
  check: ({ report }) =>
    judgeClaims(report, {
      about: ({ kind, negated }) => familyOf(kind) === 'document' && kind?.startsWith('normative') === true && !negated,
      weigh: ({ claim, tried }) =>
        fitsWithAmended(report, claim, tried)
          ? AMENDED
          : {
              outcome: 'review',
              ...(claim.kind === 'normative-kept' ? { message: 'kept' } : {}),
              ...(statesAllThree(report, claim) && claim.precision === 'exact' ? { level: 'error' } : {}),
            },
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文的制发、废止、现行有效规范性文件件数，与表二“行政规范性文件”行该列（2019年格式的制发件数与本年新制作、本年新公开数量之一）；清理后保留的件数不应大于现行有效件数。',
    passes: '正文“2022年发布规范性文件6件”，表二本年制发6。',
    fails: '正文“拟保留规范性文件1件”，表二现行有效0。',
    cannotTell:
      '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。2019年格式没有废止、现行有效两栏。',
    limits:
      '规范性文件类信息多少条、政策文件、转发文件是别的东西，不比较；加上修订的件数才相符的，不作结论。只列为待核；一句话写全制发、废止、现行有效三项而有出入的，为错误级。',
  },
  en: {
    compared:
      'Documents issued, repealed and in force in the text, against that column of the row (2019 form: made or disclosed); those kept after a clean-up should not exceed those in force.',
    passes: '“6 issued in 2022”; table: 6 issued.',
    fails: '“1 to be kept”; table: 0 in force.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period. The 2019 form has no column for repealed or in force.',
    limits:
      'Web items about documents, policy papers and forwarded papers are other things; a figure that fits together with amended documents is left alone. For review only; an error where one sentence gives issued, repealed and in force and one differs.',
  },
};
