import { itemRows } from '../item-rows.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeRows } from '../table2-rows.ts';

export default defineRule({
  id: 'table2-items-negative',
  version: 1,
  title: '项目数量减为负数',
  basis: '2019年格式表二两栏的含义（上一年项目数量加本年增/减）',
  plain: '去年的项目数减去今年减少的，变成了负数。',
  english: {
    title: 'Number of items falls below zero',
    plain: 'Last year’s number of items less this year’s decrease is negative.',
  },
  level: 'error',
  category: 'consistency',
  certainty: 'certain',
  form: '2019',
  reads: ['table2'],
  messages: {
    failed: '“{row}”：上一年项目数量{previous} + 本年增/减({change}) = {items}，项目数量不能是负数。',
    review: '“{row}”：上一年项目数量{previous} + 本年增/减({change}) = {items}（空白按0计）。是否填写有误？',
  },
  check: ({ table2 }) =>
    judgeRows(table2, {
      rows: [...itemRows, 'fees'],
      columns: ['previousItems', 'change'],
      blankIsZero: ['previousItems', 'change'],
      test: ([previous = Number.NaN, change = Number.NaN], blank) => {
        const items = previous + change;
        if (!(items < 0)) return null;
        const outcome = blank.length > 0 ? 'review' : 'failed';
        return { outcome, expected: '不小于0', actual: items, slots: { previous, change, items } };
      },
    }),
});

export const reference: Reference = {
  zh: {
    compared:
      '2019年格式表二的行政许可、其他对外管理服务事项、行政处罚、行政强制、行政事业性收费各行：上一年项目数量加本年增/减不应小于0。',
    passes: '上一年129、本年增/减-1：129 - 1 = 128。',
    fails: '上一年3、本年增/减-5：3 - 5 = -2。',
    cannotTell: '有一个数无法识别，或两个数都空白。',
    limits: '本年增/减本身可以是负数。空白按0计，由此为负的列为待核。',
  },
  en: {
    compared:
      'Form of 2019, the rows that count items: last year’s number plus this year’s change should not be below 0.',
    passes: 'Last year 129, change −1: 128.',
    fails: 'Last year 3, change −5: −2.',
    cannotTell: 'A figure cannot be read, or both are blank.',
    limits: 'The change itself may be negative. A blank counts as 0, and the finding is then for review.',
  },
};
