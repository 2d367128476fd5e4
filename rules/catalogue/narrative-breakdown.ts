import { judgeBreakdowns } from '../breakdowns.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-breakdown',
  version: 1,
  title: '“其中”分项与总数不符',
  basis: '算术：分项之和与总数；条例第六条“及时、准确地公开政府信息”',
  plain: '“其中”列的各项加起来超过了（或不等于）总数。',
  english: {
    title: 'Parts of a list and their total',
    plain: 'The parts that the text lists add up to more than, or not to, the total that it states.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    failed: '正文“{stated}”，列出的各项相加是{sum}，与{total}相差{difference}。',
    review: '正文“{stated}”，列出的各项相加是{sum}，与{total}相差{difference}。是否有一项写错或漏写？',
    open: '正文“{stated}”，列出的各项相加是{sum}，比{total}多{difference}。是否有一项写错或重复计入？',
  },
  check: ({ report }) => judgeBreakdowns(report),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文“其中”一类的列举：以“其他”“其余”“分别为”等收尾的，各项之和应等于总数；没有收尾的，各项之和不应大于总数。',
    passes: '313条，其中126、3、84、7，其他93：相加313；691条，没有收尾，各项之和640。',
    fails: '2599条，各类以“其他”收尾，相加2533。',
    cannotTell: '各项与总数说的不是同一范围或时段；一层之内又分一层而对不上。',
    limits:
      '数字确切、单位相同、以“其他”“其余”“分别为”收尾的为不符，其余为待核；含约数、余数的为提示。只细分前一项的各项不重复相加。分项写在别的段落的，相符才算核对。',
  },
  en: {
    compared:
      'Lists of parts in the text: with a closing “other”, “the rest” or “respectively” their sum should equal the total; otherwise it should not exceed it.',
    passes: '313: 126, 3, 84, 7 and 93 others; 691 with an open list of 640.',
    fails: '2599 with a closed list of 2533.',
    cannotTell: 'Parts and total speak of different scopes or periods; or a list within a list does not add up.',
    limits:
      'Certain only for exact figures of one unit in a closed list; approximations are a note. Members that only divide the member before them are not added twice. Parts in other paragraphs count only where they agree.',
  },
};
