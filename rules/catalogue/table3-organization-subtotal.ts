import { rowName } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeSums } from '../sum-finding.ts';

export default defineRule({
  id: 'table3-organization-subtotal',
  version: 1,
  title: '法人或其他组织小计错误',
  basis: '部分地方在统一格式之外增设的“小计”列，应等于法人或其他组织五列之和',
  plain: '各类单位申请数加起来，和“小计”不一样。',
  english: {
    title: 'Subtotal over organisations in table 3',
    plain: 'The figures for the kinds of organisations do not add up to the printed subtotal.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table3'],
  messages: {
    failed: '“{subject}”行：{sum}，小计写的是{total}，相差{difference}。',
    review: '“{subject}”行：{sum}，小计写的是{total}，相差{difference}（{assumed}）。是否填写有误？',
  },
  check: ({ report, sums }) =>
    judgeSums(report, sums['table3-organization-subtotal'], 'columns', (table, row) => rowName(table, 'table3', row)),
});

export const reference: Reference = {
  zh: {
    compared:
      '表三有法人或其他组织“小计”列时，每一行：商业企业 + 科研机构 + 社会公益组织 + 法律服务机构 + 其他 = 小计。',
    passes: '商业企业2、其他1、其余为0，小计3。',
    fails: '商业企业2、其他1、其余为0，小计4：2 + 1 = 3，相差1。',
    cannotTell: '这一行有数字无法识别。',
    limits: '统一格式没有这一列：没有小计列不是问题，这一列也不计入行总计。',
  },
  en: {
    compared:
      'Where table 3 has a subtotal column over organisations: in each row the five kinds of organisations add up to it.',
    passes: 'Businesses 2, other organisations 1, the rest 0, subtotal 3.',
    fails: 'Businesses 2, other organisations 1, the rest 0, subtotal 4: 2 + 1 = 3, a difference of 1.',
    cannotTell: 'A figure of the row cannot be read.',
    limits: 'The form has no such column, so its absence is no finding, and it is never part of the row total.',
  },
};
