import { columnName, rowName } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeSums } from '../sum-finding.ts';

export default defineRule({
  id: 'table3-subtotal',
  version: 1,
  title: '表三分项小计错误',
  basis: '附表结构（合计栏的含义）；条例第五十条第二款“统一格式”；第六条“及时、准确地公开政府信息”',
  plain: '“不予公开”等小计和下面各小项加起来不一样。',
  english: {
    title: 'Group subtotal of table 3',
    plain: 'The subtotal printed for a group of outcomes differs from the sum of its rows.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table3'],
  messages: {
    failed: '{subject}：{sum}，小计写的是{total}，相差{difference}。',
    review: '{subject}：{sum}，小计写的是{total}，相差{difference}（{assumed}）。是否填写有误？',
  },
  check: ({ report, sums }) =>
    judgeSums(report, sums['table3-subtotal'], 'rows', (table, subject) => {
      const [row = '', column = ''] = subject.split('/');
      return `“${rowName(table, 'table3', row)}”行“${columnName(table, 'table3', row, column)}”列`;
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '（三）不予公开、（四）无法提供、（五）不予处理、（六）其他处理的组名所在行填有数字时，每个数字与本组各小项之和核对。',
    passes: '（四）无法提供写8，下面三项为7、1、0。',
    fails: '（四）无法提供写9，下面三项为7、1、0：7 + 1 = 8，相差1。',
    cannotTell: '小计或某个小项无法识别。',
    limits: '统一格式没有小计行：没有小计不是问题。2019年格式的（六）其他处理是一行数据，不是小计。',
  },
  en: {
    compared:
      'Where the heading row of a group （三） to （六） carries figures: each of them against the sum of the rows of its group.',
    passes: '（四）无法提供 says 8, its three rows 7, 1 and 0.',
    fails: '（四）无法提供 says 9, its three rows 7, 1 and 0: 7 + 1 = 8, a difference of 1.',
    cannotTell: 'The subtotal or one of its rows cannot be read.',
    limits:
      'The form has no subtotal rows, so their absence is no finding. On the form of 2019 （六） is a row of its own.',
  },
};
