import { itemRows } from '../item-rows.ts';
import { defineRule, type Reference } from '../rule.ts';
import { judgeRows } from '../table2-rows.ts';

/** Below this many items the two numbers may well be equal by chance. */
const telling = 5;

export default defineRule({
  id: 'table2-decisions-equal-items',
  version: 1,
  title: '处理决定数量疑似填成项目数量',
  basis: '湖北2020年填报注释：处理决定数量（指2020年办件量）；属填报实践，非法律条文',
  plain: '“处理决定数量”应填办了多少件，这里像是填成了事项个数。',
  english: {
    title: 'Decisions look like the number of items',
    plain: 'The number of decisions should say how many cases were handled; here it looks like the number of items.',
  },
  level: 'note',
  category: 'plausibility',
  certainty: 'review',
  form: '2019',
  reads: ['table2'],
  messages: {
    review: '“{row}”：处理决定数量{decisions}正好等于上一年项目数量{previous}加本年增/减{change}。是否填成了事项个数？',
  },
  check: ({ table2 }) =>
    judgeRows(table2, {
      rows: itemRows,
      columns: ['previousItems', 'change', 'decisions'],
      blankIsZero: ['previousItems', 'change', 'decisions'],
      test: ([previous = Number.NaN, change = Number.NaN, decisions = Number.NaN]) => {
        const items = previous + change;
        if (change === 0 || decisions !== items || items < telling) return null;
        return { outcome: 'review', expected: '本年办件量', actual: decisions, slots: { previous, change, decisions } };
      },
    }),
});

export const reference: Reference = {
  zh: {
    compared: '2019年格式表二：本年增/减不为0时，处理决定数量是否正好等于上一年项目数量加本年增/减。',
    passes: '上一年129、增/减-1、处理决定436827。',
    fails: '上一年43、增/减8、处理决定51：43 + 8 = 51。',
    cannotTell: '有一个数无法识别，或三个数都空白。',
    limits: '可能是巧合：项目数小于5、或增/减为0时不提示。',
  },
  en: {
    compared: 'Form of 2019: where the change is not 0, whether the decisions equal last year’s items plus the change.',
    passes: 'Last year 129, change −1, decisions 436827.',
    fails: 'Last year 43, change 8, decisions 51: 43 + 8 = 51.',
    cannotTell: 'A figure cannot be read, or all three are blank.',
    limits: 'It may be chance: not raised below 5 items or where the change is 0.',
  },
};
