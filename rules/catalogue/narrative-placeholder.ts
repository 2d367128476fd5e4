import { judgePlaceholders } from '../placeholders.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'narrative-placeholder',
  version: 1,
  title: '留有未填写的占位',
  basis: '条例第六条“及时、准确地公开政府信息”；统一格式应填写完整',
  plain: '这里的数字没有填。',
  english: {
    title: 'A blank left to be filled in',
    plain: 'A figure or a phrase of the template was not filled in.',
  },
  level: 'warning',
  category: 'completeness',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '正文“…{around}…”处似未填写，应补上内容。',
  },
  check: ({ report }) => judgePlaceholders(report),
});

export const reference: Reference = {
  zh: {
    compared:
      '正文不应留有XX、××、＊＊、下划线、空括号加量词，“共条”“收到件”这样缺了数字的话，或“（具体网址）”一类的填写说明。',
    passes: '“公开条例”“收到件数”“XX路”。',
    fails: '“共主动公开条，其中网站20条”；“收到政府信息公开申请XX件”。',
    cannotTell: '没有读到正文。',
    limits: '数字若以图片显示，网页上读到的也是空缺。',
  },
  en: {
    compared:
      'The text should hold no XX, ××, **, underscores or empty brackets before a unit, no “in all items” without its number, and no instruction of the template.',
    passes: 'The words 公开条例 and 收到件数; XX路 in an address.',
    fails: '“disclosed in all items, of which 20 on the site”; “received XX requests”.',
    cannotTell: 'No prose was read.',
    limits: 'A number shown as a picture also reads as a gap.',
  },
};
