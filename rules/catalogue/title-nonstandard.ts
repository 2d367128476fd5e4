import type { Report } from '../../parsers/report.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'title-nonstandard',
  version: 1,
  title: '标题不规范',
  basis: '统一格式名称“政府信息公开工作年度报告”（国办公开办函〔2019〕60号、〔2021〕30号）',
  plain: '标题和规定名称不一样。',
  english: { title: 'Title differs from the form’s', plain: 'The title is not the one that the form prescribes.' },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '标题是“{title}”，其中没有{missing}；规定的名称是“政府信息公开工作年度报告”。' },
  check: ({ report }) => [{ subject: 'report', ...judge(report) }],
});

const ANNUAL = /年度(?:工作)?报告|年报|公开(?:工作)?20\d\d年(?:工作)?报告/;

function judge(report: Report): Omit<Judgement, 'subject'> {
  if (report.title === null) return { outcome: 'untested', reason: '没有读到标题' };
  const title = report.title.normalize('NFKC').replace(/\s+/g, '');
  // Cut short by the site, or the heading of a column and not of the report.
  if (/\.{2,}|…$/.test(title)) return { outcome: 'untested', reason: '标题不完整' };
  if (!/公开/.test(title) || !/报告|年报/.test(title))
    return { outcome: 'untested', reason: `“${report.title}”不像是年报的标题` };
  const missing = [
    ...(/政府信息(?:主动|依申请)?公开/.test(title) ? [] : ['“政府信息公开”']),
    ...(ANNUAL.test(title) ? [] : ['“年度报告”']),
  ];
  if (missing.length === 0) return { outcome: 'passed' };
  return {
    outcome: 'failed',
    expected: '政府信息公开工作年度报告',
    actual: report.title,
    marks: report.titleLocation === null ? [] : [{ location: report.titleLocation, role: 'place' }],
    slots: { title: report.title, missing: missing.join('和') },
  };
}

export const reference: Reference = {
  zh: {
    compared: '标题中有没有“政府信息公开”和“年度报告”。',
    passes: '某局2022年度政府信息公开工作年度报告；政府信息公开工作2022年度报告；政府信息公开年报。',
    fails: '某局2022年信息公开工作年度报告（少了“政府”）。',
    cannotTell: '没有读到标题，或标题被网站截短。',
    limits: '只看这两个词，语序和年份的写法不限。',
  },
  en: {
    compared: 'Whether the title has the words 政府信息公开 and 年度报告.',
    passes: 'The year may stand anywhere, and 年报 is accepted for 年度报告.',
    fails: 'A title without 政府.',
    cannotTell: 'No title was found, or the site cut it short.',
    limits: 'Only these two words; their order and the year are free.',
  },
};
