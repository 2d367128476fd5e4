import type { Report, TableKey } from '../../parsers/report.ts';
import { tableKeys } from '../form-cells.ts';
import { presenceOf, sectionOf } from '../presence.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';

export default defineRule({
  id: 'missing-table',
  version: 1,
  title: '缺表',
  basis: {
    table2: '条例第五十条第（一）项、第二十条；统一格式',
    table3: '条例第五十条第（二）项；统一格式',
    table4: '条例第五十条第（三）项；统一格式',
  },
  plain: {
    table2: '法定的“主动公开情况表”没有找到。',
    table3: '法定的“收到和处理申请情况表”没有找到。',
    table4: '法定的“行政复议、行政诉讼情况表”没有找到。',
  },
  english: {
    title: 'A table is missing',
    plain: {
      table2: 'The required table on proactive disclosure was not found.',
      table3: 'The required table on requests received and handled was not found.',
      table4: 'The required table on reviews and lawsuits was not found.',
    },
  },
  level: 'error',
  category: 'completeness',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '{section}部分没有表格，也没有图片或附件。',
    stated: '{section}部分没有表格，只以文字说明没有发生；统一格式仍要求列表。',
  },
  check: ({ report }) => tableKeys.map((key) => judge(report, key)),
});

const sectionNames: Record<TableKey, string> = {
  table2: '“主动公开政府信息情况”',
  table3: '“收到和处理政府信息公开申请情况”',
  table4: '“政府信息公开行政复议、行政诉讼情况”',
};

/** Sentences that say there was nothing to tabulate. */
const nothing: Partial<Record<TableKey, RegExp>> = {
  table3: /(未|没有|无).{0,8}(收到|接到|受理).{0,12}申请|申请.{0,6}(0|零)(件|宗|份|条)|无.{0,8}依申请/,
  table4: /(未|没有|无).{0,16}(行政复议|行政诉讼|复议|诉讼)|(行政复议|行政诉讼).{0,12}(0|零)(件|宗|起)/,
};

function judge(report: Report, key: TableKey): Judgement {
  const presence = presenceOf(report, key);
  if (presence.state === 'present') return { subject: key, outcome: 'passed' };
  if (presence.state === 'elsewhere') return { subject: key, outcome: 'untested', reason: presence.reason };
  if (!report.table2 && !report.table3 && !report.table4) {
    return { subject: key, outcome: 'untested', reason: '网页上没有读到任何一张表' };
  }
  const section = report.sections.find((candidate) => candidate.key === sectionOf[key]);
  const stated = section?.paragraphs.some((paragraph) => nothing[key]?.test(paragraph.text)) ?? false;
  return {
    subject: key,
    outcome: 'failed',
    expected: '统一格式规定的表格',
    actual: '没有找到',
    marks: section ? [{ location: section.location, role: 'place' }] : [],
    slots: { section: sectionNames[key] },
    ...(stated ? { level: 'warning' as const, message: 'stated' } : {}),
  };
}

export const reference: Reference = {
  zh: {
    compared: '年报网页上应有三张表：表二主动公开情况、表三收到和处理申请情况、表四行政复议和行政诉讼情况。',
    passes: '三张表都在；表二分成几个小表也算。',
    fails: '第四部分只有标题和一句话，没有表格。',
    cannotTell: '年报分几页刊登；该部分有图片、附件或内嵌页面；有表格而没有读懂；三张表一张也没有读到。',
    limits: '只写“未收到申请”而不列表的仍提示，但降为警告，因为统一格式是固定的。',
  },
  en: {
    compared: 'The page should hold three tables: 2 on proactive disclosure, 3 on requests, 4 on reviews and lawsuits.',
    passes: 'All three are there; table 2 may stand in several small tables.',
    fails: 'Section four has a heading and a sentence but no table.',
    cannotTell:
      'The report goes on elsewhere; the section holds a picture, an attachment or a frame; a table stands there but was not understood; or not one of the three was read.',
    limits: 'A sentence such as “no requests were received” in place of the table lowers the finding to a warning.',
  },
};
