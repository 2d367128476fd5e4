import { formCells } from '../form-cells.ts';
import { cellName, tableNames } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { eachTable } from '../table-rule.ts';

/** A message names so many cells; the marks show them all. */
const named = 6;

export default defineRule({
  id: 'blank-cell',
  version: 1,
  title: '单元格空白或以“-”“/”代替',
  basis: '统一格式应填数据；未见明文规定不得留空',
  plain: '有些格子没有填数字（通常表示0）。',
  english: { title: 'Blank cells', plain: 'Some cells hold no number (which usually means 0).' },
  level: 'note',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{table}有{count}格没有填数字：{cells}。核对时按0计。' },
  check: ({ report }) =>
    eachTable(report, (table, key) => {
      const blank = formCells(table, key).filter(({ figure }) => figure.kind === 'blank' && figure.doubt === null);
      if (blank.length === 0) return { subject: key, outcome: 'passed' };
      const names = blank.slice(0, named).map((cell) => cellName(table, cell.address));
      return {
        subject: key,
        outcome: 'failed',
        cells: blank.map((cell) => cell.address),
        expected: '填写数字，没有的填0',
        actual: `${blank.length}格空白`,
        marks: blank.map((cell) => ({ location: cell.figure.location, role: 'place' })),
        slots: {
          table: tableNames[key],
          count: blank.length,
          cells: names.join('、') + (blank.length > named ? '等' : ''),
        },
      };
    }),
});

export const reference: Reference = {
  zh: {
    compared: '三张表中统一格式规定的每个格子是否填有内容。空格、“-”“—”“/”和“无”都算没有填数字。',
    passes: '没有的填0。',
    fails: '表三不发生的各格都留空：一张表提示一次，并写明格数。',
    cannotTell: '格子里的内容无法识别。',
    limits: '空白在实践中表示0，不因此判定任何算式有误。组名所在的行和“小计”列不是规定的格子，不计。',
  },
  en: {
    compared: 'Whether every cell that the form asks for holds something. A dash, a slash and 无 count as blank.',
    passes: 'Nothing to report is written as 0.',
    fails: 'All cells of table 3 that are zero are left empty: one finding for the table, with their number.',
    cannotTell: 'What stands in the cell cannot be read.',
    limits:
      'In practice blank means 0, and no sum fails because of it. Group headings and subtotal columns are not counted.',
  },
};
