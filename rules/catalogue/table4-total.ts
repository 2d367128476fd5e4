import { rowName } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeSums } from '../sum-finding.ts';

export default defineRule({
  id: 'table4-total',
  version: 1,
  title: '表四合计错误',
  basis: '附表结构（合计栏的含义）；条例第五十条第二款“统一格式”；第六条“及时、准确地公开政府信息”',
  plain: {
    review: '行政复议各类结果加起来，和“总计”不一样。',
    litigationDirect: '未经复议直接起诉各类结果加起来，和“总计”不一样。',
    litigationAfterReview: '复议后起诉各类结果加起来，和“总计”不一样。',
  },
  english: {
    title: 'Total of table 4',
    plain: {
      review: 'The outcomes of administrative reviews do not add up to the printed total.',
      litigationDirect: 'The outcomes of lawsuits without prior review do not add up to the printed total.',
      litigationAfterReview: 'The outcomes of lawsuits after review do not add up to the printed total.',
    },
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table4'],
  messages: {
    failed: '{subject}：{sum}，总计写的是{total}，相差{difference}。',
    review: '{subject}：{sum}，总计写的是{total}，相差{difference}（{assumed}）。是否填写有误？',
  },
  check: ({ report, sums }) =>
    judgeSums(report, sums['table4-total'], 'columns', (table, block) => rowName(table, 'table4', block)),
});

export const reference: Reference = {
  zh: {
    compared:
      '表四的行政复议、未经复议直接起诉、复议后起诉三组，每组：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。',
    passes: '维持2、纠正0、其他1、未审结0，总计3。',
    fails: '维持2、纠正0、其他1、未审结0，总计4：2 + 1 = 3，相差1。',
    cannotTell: '这一组有数字无法识别，或没有总计；整张表没有任何数字。',
    limits: '空白按0计，由此对不上的列为待核。不比较复议后起诉与行政复议的件数：两者不是同一年、同一机关的案件。',
  },
  en: {
    compared: 'For each of the three blocks of table 4: upheld + corrected + other outcome + pending = total.',
    passes: 'Upheld 2, corrected 0, other 1, pending 0, total 3.',
    fails: 'Upheld 2, corrected 0, other 1, pending 0, total 4: 2 + 1 = 3, a difference of 1.',
    cannotTell: 'A figure of the block cannot be read or its total is not there; or the whole table has no figure.',
    limits:
      'Blanks count as 0; where the sum then fails, the finding is for review. Lawsuits after review are never set against reviews: they are cases of other years and organs.',
  },
};
