import { judgeListedNames } from '../listed-names.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-list-count',
  version: 1,
  title: '列举个数与所述数量不符',
  basis: '算术：列举个数与所述数量',
  plain: '说有N个，列出来的个数不一样。',
  english: {
    title: 'Names listed and their number',
    plain: 'The text says how many there are and lists another number.',
  },
  level: 'note',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    review: '正文“{stated}”，列出的是{count}个。是否漏列、多列或写错了数量？',
  },
  check: ({ report }) => judgeListedNames(report),
});

export const reference: Reference = {
  zh: {
    compared: '“A、B、C等N个”列出的不应多于N个；没有“等”的应恰好N个。',
    passes: '列6个书名，写“等6个规范性文件”；列7项，写“等8个领域”。',
    fails: '列4个会议，写“共计3次”。',
    cannotTell: '所述数量不是一个确定的数字。',
    limits: '名称里面的顿号会被当作分隔；用“和”“及”连接的名称按可能的个数宽算。只列为待核。',
  },
  en: {
    compared: '“A, B, C and others, N in all” should list no more than N; without “and others” exactly N.',
    passes: '6 titles and “6 documents”; 7 names and “8 fields” with “and others”.',
    fails: '4 meetings and “3 times”.',
    cannotTell: 'The number is not exact.',
    limits:
      'A mark inside a name looks like a separator; names joined by “and” are counted generously. For review only.',
  },
};
