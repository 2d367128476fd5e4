import { forms } from '../../parsers/forms/forms.ts';
import type { Label } from '../../parsers/report.ts';
import { columnName, rowName, tableNames } from '../form-labels.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { sectionTitles } from '../section-titles.ts';
import { eachTable } from '../table-rule.ts';

export default defineRule({
  id: 'label-deviation',
  version: 1,
  title: '表格标签与统一格式不一致',
  basis: '统一格式（国办公开办函〔2019〕60号、〔2021〕30号附件）',
  plain: '表格里的项目名称或部分标题和规定的不一样。',
  english: {
    title: 'Labels differ from the form',
    plain: 'The name of a row, a column or a section differs from the prescribed one.',
  },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: {
    failed: '{table}有{count}处名称与统一格式不同：{labels}。',
    heading: '标题写的是“{printed}”，统一格式是“{official}”。',
  },
  check: ({ report }) => [
    ...eachTable(report, (table, key) => {
      const row = (label: Label) => rowName(table, key, label.key);
      const column = (label: Label) => columnName(table, key, rowWith(label.key) ?? 'received', label.key);
      const rowWith = (column: string) =>
        Object.keys(table.cells).find((candidate) => table.cells[candidate]?.[column]);
      const loose = [
        ...table.rows.filter(({ match }) => match === 'loose').map((label) => ({ label, official: row(label) })),
        ...table.columns.filter(({ match }) => match === 'loose').map((label) => ({ label, official: column(label) })),
      ];
      if (loose.length === 0) return { subject: key, outcome: 'passed' };
      return {
        subject: key,
        outcome: 'failed',
        expected: loose.map(({ official }) => official).join('；'),
        actual: loose.map(({ label }) => label.printed).join('；'),
        marks: loose.map(({ label }) => ({ location: label.location, role: 'place' })),
        slots: {
          table: tableNames[key],
          count: loose.length,
          labels: loose.map(({ label, official }) => `“${label.printed}”（规定为“${official}”）`).join('，'),
        },
      };
    }),
    ...report.sections.map((section): Judgement => {
      if (section.official) return { subject: section.key, outcome: 'passed' };
      const official = sectionTitles[section.key];
      return {
        subject: section.key,
        outcome: 'failed',
        message: 'heading',
        expected: official,
        actual: section.heading,
        marks: [{ location: section.location, role: 'place' }],
        slots: { printed: section.heading, official },
      };
    }),
  ],
});

export const reference: Reference = {
  zh: {
    compared: `表格的行名、列名与统一格式（${forms['2019'].document}、${forms['2021'].document}）及已知的通行写法；六个部分的标题与规定的标题。`,
    passes: '“规范性文件”与“行政规范性文件”、“现行有效件数（历史累计）”、空格和括号的不同。',
    fails: '行名写成“本年收费进额”；标题写成“行政法复议、行政诉讼情况”。一张表提示一次，一个标题提示一次。',
    cannotTell: '表格没有读到。',
    limits: '只凭近似认出的行列，其数字如使算式对不上，列为无法核对而不是不符。',
  },
  en: {
    compared:
      'Labels of rows and columns against the form and the wordings known from published pages; section headings against the prescribed ones.',
    passes: 'Known variants, spaces and brackets.',
    fails: 'A misspelt row label, or a misspelt section heading. One finding a table and one a heading.',
    cannotTell: 'The table was not read.',
    limits: 'A sum that fails on a row or column known only by likeness is untested, not failed.',
  },
};
