import { rowName } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeSums } from '../sum-finding.ts';

export default defineRule({
  id: 'table3-row-total',
  version: 1,
  title: '表三行合计错误',
  basis: '附表结构（合计栏的含义）；条例第五十条第二款“统一格式”；第六条“及时、准确地公开政府信息”',
  plain: '这一行各类申请人的数字加起来，和“总计”写的不一样。',
  english: {
    title: 'Row total of table 3',
    plain: 'The figures for the kinds of applicants in this row do not add up to the printed total.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table3'],
  messages: {
    failed: '“{subject}”行：{sum}，总计写的是{total}，相差{difference}。',
    review: '“{subject}”行：{sum}，总计写的是{total}，相差{difference}（{assumed}）。是否填写有误？',
  },
  check: ({ report, sums }) =>
    judgeSums(report, sums['table3-row-total'], 'columns', (table, row) => rowName(table, 'table3', row)),
});

export const reference: Reference = {
  zh: {
    compared:
      '表三每一行：自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 总计。另设的法人或其他组织“小计”列不计入。',
    passes: '自然人3、商业企业4、其余为0，总计7。',
    fails: '自然人3、商业企业4、其余为0，总计8：3 + 4 = 7，相差1。',
    cannotTell: '这一行有数字无法识别，或表中没有这一行、没有总计列；总计空白而各项不为0，又不能与（七）总计一并成立。',
    limits: '空白按0计，由此对不上的列为待核；总计空白本身只由“单元格空白”提示。',
  },
  en: {
    compared:
      'For each row of table 3: the six kinds of applicants add up to the total. An extra subtotal column over organisations is left out.',
    passes: 'Natural persons 3, businesses 4, the others 0, total 7.',
    fails: 'Natural persons 3, businesses 4, the others 0, total 8: 3 + 4 = 7, a difference of 1.',
    cannotTell:
      'A figure of the row cannot be read, or the row or the total column is not in the table; or the total is blank and its parts do not fit the column of totals.',
    limits:
      'Blanks count as 0; where the sum then fails, the finding is for review. A blank total alone is only blank-cell.',
  },
};
