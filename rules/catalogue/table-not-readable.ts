import type { Media } from '../../parsers/report.ts';
import { tableKeys } from '../form-cells.ts';
import { tableNames } from '../form-labels.ts';
import { sectionOf } from '../presence.ts';
import { defineRule, type Reference } from '../rule.ts';

export default defineRule({
  id: 'table-not-readable',
  version: 1,
  title: '表格为图片或仅有附件',
  basis: '实践标准，非条例条文：四川地标DB51/T 2660—2019；第三方评估“可获取性不强”（社科院2016）',
  plain: '表格是图片或附件，无法在网页上核对。',
  english: {
    title: 'Table is a picture or an attachment',
    plain: 'The table is a picture or an attachment and cannot be checked on the page.',
  },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{table}所在部分没有网页表格，只有{media}；其中的数字没有核对。' },
  check: ({ report }) =>
    tableKeys.map((key) => {
      if (report[key]) return { subject: key, outcome: 'passed' };
      const section = report.sections.find((candidate) => candidate.key === sectionOf[key]);
      if (!section) return { subject: key, outcome: 'untested', reason: `没有找到${tableNames[key]}所在部分的标题` };
      if (section.tables > 0) return { subject: key, outcome: 'untested', reason: '该部分有表格，但没有读懂' };
      if (section.media.length === 0) return { subject: key, outcome: 'inapplicable', reason: '该部分没有图片或附件' };
      const media = [...new Set(section.media.map(({ kind }) => mediaNames[kind]))].join('、');
      return {
        subject: key,
        outcome: 'failed',
        expected: '网页表格',
        actual: media,
        marks: section.media.map(({ location }) => ({ location, role: 'place' })),
        slots: { table: tableNames[key], media },
      };
    }),
});

const mediaNames: Record<Media['kind'], string> = { image: '图片', attachment: '附件', frame: '内嵌页面' };

export const reference: Reference = {
  zh: {
    compared: '第二、三、四部分有没有网页表格；没有表格而有图片、附件或内嵌页面的，提示。',
    passes: '表格是网页表格。',
    fails: '第三部分只有一张表格的截图。',
    cannotTell: '没有找到该部分的标题，或该部分有表格而没有读懂。',
    limits: '图片和附件里的数字不猜测，有关的各式都无法核对。',
  },
  en: {
    compared: 'Whether sections two, three and four hold a table, or else a picture, an attachment or a frame.',
    passes: 'The table is a table of the page.',
    fails: 'Section three holds only a screenshot of the table.',
    cannotTell: 'The heading of the section was not found, or a table stands there that was not understood.',
    limits: 'Figures in pictures and attachments are never guessed; all sums over them are untested.',
  },
};
