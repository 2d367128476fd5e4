import { formRows } from '../../parsers/forms/forms.ts';
import type { Report, Table, TableKey } from '../../parsers/report.ts';
import { hasRow, tableDoubt } from '../cells.ts';
import { formOf, rowName, tableNames } from '../form-labels.ts';
import { isOutdated } from '../outdated.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { eachTable } from '../table-rule.ts';

export default defineRule({
  id: 'missing-row',
  version: 1,
  title: '表格缺少规定的行',
  basis: '国办公开办函〔2019〕60号、〔2021〕30号附表',
  plain: '表格少了规定要填的行。',
  english: { title: 'Rows are missing', plain: 'The table lacks rows that the form requires.' },
  level: 'warning',
  category: 'completeness',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{table}缺少{count}行：{rows}。没有发生的也应当填0。' },
  check: ({ report }) => eachTable(report, (table, key) => judge(report, table, key), ['table2', 'table3']),
});

function judge(report: Report, table: Table, key: TableKey): Judgement {
  if (key === 'table2' && isOutdated(report)) {
    return { subject: key, outcome: 'inapplicable', reason: '表二用的是旧格式，缺行由“使用已废止的旧格式”一并说明' };
  }
  const missing = missingRows(table, key);
  if (missing.length === 0) return { subject: key, outcome: 'passed' };
  if (table.form === null && key === 'table2') {
    return { subject: key, outcome: 'untested', reason: '不能确定表二用的是哪一年的格式' };
  }
  if (report.continued.length > 0) return { subject: key, outcome: 'untested', reason: '表格可能在其他页面续完' };
  const doubt = tableDoubt(table);
  if (doubt) return { subject: key, outcome: 'untested', reason: `本表读取存疑：${doubt}` };
  const rows = missing.map((row) => rowName(table, key, row)).join('；');
  return {
    subject: key,
    outcome: 'failed',
    expected: rows,
    actual: '没有找到',
    marks: table.locations.map((location) => ({ location, role: 'place' })),
    slots: { table: tableNames[key], count: missing.length, rows },
  };
}

/** On either form a printed （六）其他处理 row stands for the rows below it where the form of table 3 is open. */
function missingRows(table: Table, key: TableKey): string[] {
  const missing = formRows(formOf(table), key)
    .map((label) => label.key)
    .filter((row) => !hasRow(table, row));
  return table.form === null ? missing.filter((row) => !/^other(\.|$)/.test(row)) : missing;
}

export const reference: Reference = {
  zh: {
    compared: '表二、表三的行与所用格式规定的行。表四的缺项由“表格缺少规定的列”说明。',
    passes: '2019年格式的表三，（六）其他处理只有一行。',
    fails: '表三只列有数字的行，缺少“1.属于国家秘密”等行：一张表提示一次。',
    cannotTell: '表格可能在其他页面续完；读取表格时有存疑之处；不能确定表二的格式。',
    limits: '表二用旧格式时由“使用已废止的旧格式”一并说明，不再提示缺行。行名有简写、异写的仍算有这一行。',
  },
  en: {
    compared:
      'The rows of tables 2 and 3 against those of the form that the table follows. For table 4 see missing-column.',
    passes: 'Table 3 on the form of 2019 with one row （六）.',
    fails: 'Table 3 lists only rows that are not zero: one finding for the table.',
    cannotTell: 'The table may go on elsewhere; something in it was unclear; or the form of table 2 is not known.',
    limits: 'Where table 2 is on an outdated form, outdated-template says it all. Abbreviated row labels still count.',
  },
};
