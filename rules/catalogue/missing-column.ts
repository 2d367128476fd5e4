import { formColumns, formRows, forms } from '../../parsers/forms/forms.ts';
import type { Report, Table, TableKey } from '../../parsers/report.ts';
import { hasColumn, hasRow, tableDoubt } from '../cells.ts';
import { columnName, formOf, rowName, tableNames } from '../form-labels.ts';
import { isOutdated } from '../outdated.ts';
import { defineRule, type Judgement, type Reference } from '../rule.ts';
import { eachTable } from '../table-rule.ts';

export default defineRule({
  id: 'missing-column',
  version: 1,
  title: '表格缺少规定的列',
  basis: '国办公开办函〔2019〕60号、〔2021〕30号附表',
  plain: {
    table2: '表格少了规定要填的列。',
    table3: '表格少了规定要填的列。',
    table4: '复议诉讼表缺了规定的栏目。',
  },
  english: {
    title: 'Columns are missing',
    plain: {
      table2: 'The table lacks columns that the form requires.',
      table3: 'The table lacks columns that the form requires.',
      table4: 'The table on reviews and lawsuits lacks fields that the form requires.',
    },
  },
  level: 'warning',
  category: 'completeness',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{table}缺少{count}栏：{columns}。' },
  check: ({ report }) => eachTable(report, (table, key) => judge(report, table, key)),
});

function judge(report: Report, table: Table, key: TableKey): Judgement {
  if (key === 'table2' && isOutdated(report)) {
    return { subject: key, outcome: 'inapplicable', reason: '表二用的是旧格式，缺列由“使用已废止的旧格式”一并说明' };
  }
  if (table.form === null && key === 'table2') {
    return { subject: key, outcome: 'untested', reason: '不能确定表二用的是哪一年的格式' };
  }
  const missing = missingColumns(table, key);
  if (missing.length === 0) return { subject: key, outcome: 'passed' };
  if (report.continued.length > 0) return { subject: key, outcome: 'untested', reason: '表格可能在其他页面续完' };
  const doubt = tableDoubt(table);
  if (doubt) return { subject: key, outcome: 'untested', reason: `本表读取存疑：${doubt}` };
  const columns = missing.join('；');
  return {
    subject: key,
    outcome: 'failed',
    expected: columns,
    actual: '没有找到',
    marks: table.locations.map((location) => ({ location, role: 'place' })),
    slots: { table: tableNames[key], count: missing.length, columns },
  };
}

function missingColumns(table: Table, key: TableKey): string[] {
  const form = formOf(table);
  if (key === 'table3') {
    return formColumns(form, key, 'received').flatMap(({ key: column, label }) =>
      hasColumn(table, column) ? [] : [label],
    );
  }
  if (key === 'table4') {
    return formRows(form, key).flatMap(({ key: block, label }) => {
      const columns = formColumns(form, key, block);
      const absent = columns.filter((column) => !table.cells[block]?.[column.key]);
      if (absent.length === columns.length) return [label];
      return absent.map((column) => `${rowName(table, key, block)}的${columnName(table, key, block, column.key)}`);
    });
  }
  return forms[form].table2.flatMap((block) => {
    const rows = block.rows.filter((row) => hasRow(table, row.key));
    if (rows.length === 0) return [];
    return block.columns
      .filter((column) => rows.every((row) => !table.cells[row.key]?.[column.key]))
      .map((column) => `${block.clause}的${column.label}`);
  });
}

export const reference: Reference = {
  zh: {
    compared: '表二、表三的列与所用格式规定的列；表四的三组各五栏（共15格）。',
    passes: '表头分成三行、“商业 企业”中间有空格、表四分成三个小表。',
    fails: '表三没有“法律服务机构”一列；表四的复议后起诉没有“尚未审结”。',
    cannotTell: '表格可能在其他页面续完；读取表格时有存疑之处；不能确定表二的格式。',
    limits: '表二用旧格式时由“使用已废止的旧格式”一并说明。表二某一项整个没有的，由“表格缺少规定的行”说明。',
  },
  en: {
    compared: 'The columns of tables 2 and 3 against the form, and the 15 cells of the three blocks of table 4.',
    passes: 'A header over three rows, a space inside a label, table 4 in three small tables.',
    fails: 'Table 3 without the column for legal service organisations; a block of table 4 without pending.',
    cannotTell: 'The table may go on elsewhere; something in it was unclear; or the form of table 2 is not known.',
    limits:
      'Where table 2 is on an outdated form, outdated-template says it all; a clause of table 2 that is not there at all is a matter of missing-row.',
  },
};
