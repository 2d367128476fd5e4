import { claimBasis } from '../claim-finding.ts';
import { judgeDenials } from '../denials.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-denial',
  version: 1,
  title: '正文称“没有”但表格不为零',
  basis: claimBasis,
  plain: '正文说没有，表格里却有数字。',
  english: {
    title: 'The text denies what the table counts',
    plain: 'The text says there were none, but the table has a figure.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '正文写“{stated}”，{readings}，请以表格和原件核实。',
    review: '正文写“{stated}”，{readings}。请对照表格和原件：是否有一处写错？',
  },
  check: ({ report }) => judgeDenials(report),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文的未收到、没有、无、未发生等否定，与它所否定的格：未收到申请与本年新收总计，无行政复议与行政复议总计，无行政诉讼与两类起诉总计之和，未制发规范性文件与本年制发件数，无结转与结转下年度总计。',
    passes: '“没有复议、诉讼事项”，表四三个总计都是0。',
    fails: '“未收到政府信息公开申请”，表三本年新收总计3。',
    cannotTell:
      '表中的数字无法识别、行列名只是近似；正文的数字说的是其他范围（全市、下属单位）或其他时段。否定只限于某一渠道、时段；正文另一处写有件数。',
    limits:
      '否定的是一个总计格、话里没有别的限定、格里印有数字的为不符，其余为待核。“复议纠错”“败诉”只否定结果纠正；“未收到法人申请”只否定法人各列；投诉、责任追究等与表格无关。',
  },
  en: {
    compared:
      'Denials in the text against the cells that they say are 0: no request and those received, no review and its total, no lawsuit and both totals, no document issued, nothing carried over.',
    passes: '“No reviews or lawsuits”; all three totals 0.',
    fails: '“No request was received”; table: 3 received.',
    cannotTell:
      'A cell cannot be read or is recognised only by likeness; or the sentence speaks of another scope or period. The denial is limited to a channel or period, or another sentence states some.',
    limits:
      'Certain where one total cell is denied in words that limit nothing and the cell is printed; for review otherwise. “No lost case” denies only the corrected; complaints and discipline are in no table.',
  },
};
