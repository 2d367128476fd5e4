import { type FormCell, formCells } from '../form-cells.ts';
import { cellName, tableNames } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { eachTable } from '../table-rule.ts';

export default defineRule({
  id: 'non-numeric-cell',
  version: 1,
  title: '单元格不是数字',
  basis: '件数、数量的值域',
  plain: '这一格应当填数字。',
  english: { title: 'Not a number', plain: 'A number belongs in this cell.' },
  level: 'warning',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{table}有{count}格不是一个数字：{cells}。' },
  check: ({ report }) =>
    eachTable(report, (table, key) => {
      const all = formCells(table, key).filter((cell) => cell.figure.kind === 'text' && !isFreeText(cell));
      const text = all.filter((cell) => cell.figure.doubt === null);
      const unclear = all.find((cell) => cell.figure.doubt !== null);
      if (text.length === 0) {
        if (!unclear) return { subject: key, outcome: 'passed' };
        const why = unclear.figure.doubt?.text ?? '';
        return { subject: key, outcome: 'untested', reason: `${cellName(table, unclear.address)}读取存疑：${why}` };
      }
      const cells = text.map((cell) => `${cellName(table, cell.address)}写的是“${cell.figure.raw}”`).join('，');
      return {
        subject: key,
        outcome: 'failed',
        cells: text.map((cell) => cell.address),
        expected: '一个数字',
        actual: text.map((cell) => cell.figure.raw).join('；'),
        marks: text.map((cell) => ({ location: cell.figure.location, role: 'place' })),
        slots: { table: tableNames[key], count: text.length, cells },
      };
    }),
});

/** 采购总金额 is printed with its own unit and its own words. */
function isFreeText({ row, column }: FormCell): boolean {
  return row === 'procurement' && column === 'amount';
}

export const reference: Reference = {
  zh: {
    compared: '三张表中统一格式规定的每个格子，填的应当是一个数字（可带件、元等单位）。',
    passes: '16；2笔；251000元；采购总金额“12万元”。',
    fails: '“若干”“详见附件”，或一格里有两个数字：一张表提示一次。',
    cannotTell: '格子里的文字读取存疑。',
    limits: '“无”视为空白，按0计。含有这样的格子的算式无法核对，不判定有误。',
  },
  en: {
    compared: 'Every cell that the form asks for should hold one number (a measure word or unit may follow it).',
    passes: '16; 2笔; 251000元; procurement “12万元”.',
    fails: '若干, 详见附件, or two numbers in one cell: one finding for the table.',
    cannotTell: 'What stands in the cell was unclear.',
    limits: '无 is blank and counts as 0. Sums with such a cell are untested, never failed.',
  },
};
