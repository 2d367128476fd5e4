import { judgeRepeatedFigures } from '../repeated-figures.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-contradiction',
  version: 1,
  title: '正文前后数字矛盾',
  basis: '条例第六条“及时、准确地公开政府信息”',
  plain: '同一件事，正文前后写了两个数。',
  english: {
    title: 'Two figures for one thing',
    plain: 'The text gives two different figures for the same thing.',
  },
  level: 'warning',
  category: 'consistency',
  certainty: 'review',
  reads: [],
  messages: {
    review: '正文一处写“{first}”，另一处写“{second}”。说的是否是同一件事，哪一处有误？',
  },
  check: ({ report }) => judgeRepeatedFigures(report),
});

export const reference: Reference = {
  zh: {
    compared: '正文里对象、单位、范围、时段和用语都相同的全年数字，出现两次时应相同。',
    passes: '两处都写全年主动公开政府信息2645条。',
    fails: '一处“全年主动公开政府信息2645条”，另一处“2021年主动公开政府信息2654条”。',
    cannotTell: '数字无法识别。',
    limits: '渠道或类别不同、截至某日的累计数、列举的分项，都不算同一件事。只列为待核。',
  },
  en: {
    compared:
      'Figures for the whole year that name the same thing, unit, scope and period in the same words should be the same wherever they stand.',
    passes: '2645 items disclosed, twice.',
    fails: '2645 items in one place, 2654 in another.',
    cannotTell: 'A figure cannot be read.',
    limits:
      'Other channels or categories, stocks at a date and parts of lists are not the same thing. For review only.',
  },
};
