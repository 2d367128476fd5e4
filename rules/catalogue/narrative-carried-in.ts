import { claimBasis, claimMessages, judgeClaims } from '../claim-finding.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-carried-in',
  version: 1,
  title: '正文上年结转数与表三不符',
  basis: claimBasis,
  plain: '正文和表格里“去年留下的申请”数字不同。',
  english: {
    title: 'Requests carried in: text and table 3',
    plain: 'The number of requests carried over from last year differs between text and table.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: claimMessages,
  check: ({ report }) => judgeClaims(report, { about: ({ kind, negated }) => kind === 'carried-in' && !negated }),
});

export const reference: Reference = {
  zh: {
    compared: '正文的上年结转件数，与表三“二、上年结转政府信息公开申请数量”总计。',
    passes: '正文“含2023年转至今年办理的3件”，表三上年结转3。',
    fails: '正文上年结转7件，表三上年结转6。',
    cannotTell: '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。',
    limits: '只列为待核。结转到哪一年按报告年份判断，年份不明的不核对。',
  },
  en: {
    compared: 'Requests that the text says were carried over from last year, against row 2 of table 3.',
    passes: '“including 3 transferred from 2023”; table 3: 3.',
    fails: 'Text 7; table 3: 6.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period.',
    limits: 'For review only. Which way a request was carried follows from the report’s year.',
  },
};
