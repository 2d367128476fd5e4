import { defineRule, type Reference } from '../rule.ts';
import { judgeRows } from '../table2-rows.ts';

export default defineRule({
  id: 'table2-disclosed-exceeds-total',
  version: 1,
  title: '新公开数大于对外公开总数',
  basis: '2019年格式表二“本年新公开数量”“对外公开总数量”两栏的含义',
  plain: '今年新公开的比公开总数还多。',
  english: {
    title: 'More newly disclosed than disclosed in all',
    plain: 'The number disclosed this year exceeds the number disclosed in all.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  form: '2019',
  reads: ['table2'],
  messages: { review: '“{row}”：本年新公开{disclosed}，大于对外公开总数量{total}。是否填写有误？' },
  check: ({ table2 }) =>
    judgeRows(table2, {
      rows: ['regulations', 'normativeDocuments'],
      columns: ['disclosed', 'disclosedTotal'],
      blankIsZero: ['disclosed'],
      test: ([disclosed = Number.NaN, total = Number.NaN]) =>
        disclosed > total
          ? { outcome: 'review', expected: disclosed, actual: total, slots: { disclosed, total } }
          : null,
    }),
});

export const reference: Reference = {
  zh: {
    compared: '2019年格式表二的规章、规范性文件两行：本年新公开数量不应大于对外公开总数量。',
    passes: '本年新公开7、对外公开总数量19。',
    fails: '本年新公开7、对外公开总数量5。',
    cannotTell: '对外公开总数量空白，或有一个数无法识别。',
    limits: '年内公开后又撤下的文件会造成这种情况，所以只列为待核。',
  },
  en: {
    compared:
      'Form of 2019, rows regulations and normative documents: newly disclosed should not exceed disclosed in all.',
    passes: 'Newly disclosed 7, in all 19.',
    fails: 'Newly disclosed 7, in all 5.',
    cannotTell: 'The total is blank, or one of the figures cannot be read.',
    limits: 'Documents withdrawn within the year have this effect, so the finding is for review only.',
  },
};
