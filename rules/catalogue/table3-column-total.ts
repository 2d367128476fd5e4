import { columnLabel } from '../../parsers/forms/forms.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeSums } from '../sum-finding.ts';

export default defineRule({
  id: 'table3-column-total',
  version: 1,
  title: '表三（七）总计与各项之和不符',
  basis: '附表结构（合计栏的含义）；条例第五十条第二款“统一格式”；第六条“及时、准确地公开政府信息”',
  plain: '“办理结果”各项加起来，和“（七）总计”不一样。',
  english: {
    title: 'Column total of table 3',
    plain: 'The outcomes in this column do not add up to the row （七）总计.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  reads: ['table3'],
  messages: {
    failed: '“{subject}”列：{sum}，（七）总计写的是{total}，相差{difference}。',
    review: '“{subject}”列：{sum}，（七）总计写的是{total}，相差{difference}（{assumed}）。是否填写有误？',
  },
  check: ({ report, sums }) =>
    judgeSums(report, sums['table3-column-total'], 'rows', (_, column) => columnLabel('2021', 'table3', '', column)),
});

export const reference: Reference = {
  zh: {
    compared:
      '表三的七列逐列核对：（一）予以公开、（二）部分公开、（三）至（六）所列各小项之和 = （七）总计。2021年格式（六）有三个小项，2019年格式（六）只有一行。',
    passes: '予以公开8、本机关不掌握7、另行制作1，其余为0，（七）总计16。',
    fails: '予以公开8、本机关不掌握7、另行制作1，其余为0，（七）总计15：8 + 7 + 1 = 16，相差1。',
    cannotTell: '这一列有数字无法识别，或表中没有（七）总计一行；（七）总计空白而不能同时满足有关的各式。',
    limits:
      '“（三）不予公开”等组名所在的行如填有数字，是小计，不重复相加；只填小计、不列小项的，以小计代替。表中没有的行按0计，由此对不上的列为待核。',
  },
  en: {
    compared:
      'For each of the seven columns of table 3: all result rows add up to the row （七）总计. Under （六） the form of 2021 has three rows, that of 2019 has one.',
    passes: 'Granted 8, not held 7, needs creation 1, the others 0, total 16.',
    fails: 'Granted 8, not held 7, needs creation 1, the others 0, total 15: 8 + 7 + 1 = 16, a difference of 1.',
    cannotTell:
      'A figure of the column cannot be read, or the table has no row （七）总计; or that total is blank and no reading of it makes every sum hold.',
    limits:
      'A figure in a group heading is a subtotal and is not added again; where a group prints only its subtotal, that stands for its rows. Rows that the table lacks count as 0, and a sum that then fails is for review.',
  },
};
