import { tableDoubt } from '../cells.ts';
import { type FormCell, formCells } from '../form-cells.ts';
import { cellName } from '../form-labels.ts';
import { defineRule, type Reference } from '../rule.ts';
import { eachTable } from '../table-rule.ts';

export default defineRule({
  id: 'negative-or-non-integer',
  version: 1,
  title: '出现负数或小数',
  basis: '件数、数量的值域：不小于0的整数；收费金额、采购总金额可有小数，本年增/减可为负数',
  plain: '件数不可能是负数或小数。',
  english: { title: 'Negative or fractional number', plain: 'A number of cases cannot be negative or have decimals.' },
  level: 'error',
  category: 'format',
  certainty: 'certain',
  reads: [],
  messages: { failed: '{cell}写的是{raw}，应当是不小于0的{domain}。' },
  check: ({ report }) =>
    eachTable(report, (table, key) => {
      const bad = formCells(table, key).filter((cell) => cell.figure.doubt === null && isOutOfDomain(cell));
      const doubt = tableDoubt(table);
      if (bad.length === 0) return { subject: key, outcome: 'passed' };
      if (doubt) return { subject: key, outcome: 'untested', reason: `本表读取存疑：${doubt}` };
      return bad.map((cell) => ({
        subject: cell.address,
        outcome: 'failed',
        cells: [cell.address],
        expected: '不小于0的整数',
        actual: cell.figure.raw,
        marks: [{ location: cell.figure.location, role: 'place' }],
        slots: {
          cell: cellName(table, cell.address),
          raw: cell.figure.raw,
          domain: isAmount(cell) ? '金额' : '整数',
        },
      }));
    }),
});

function isAmount({ column }: FormCell): boolean {
  return column === 'amount';
}

function isOutOfDomain(cell: FormCell): boolean {
  const { kind, value } = cell.figure;
  if (kind !== 'number' || value === null) return false;
  if (isAmount(cell)) return value < 0;
  if (cell.column === 'change') return !Number.isInteger(value);
  return value < 0 || !Number.isInteger(value);
}

export const reference: Reference = {
  zh: {
    compared: '三张表里每个数：件数、数量应是不小于0的整数，金额不小于0，本年增/减应是整数。',
    passes: '本年增/减 -1；收费金额 44.862；只写“-”的格子视为空白。',
    fails: '自然人新收 -3；规范性文件制发 2.5。',
    cannotTell: '格中文字无法识别，或读取表格时有存疑之处。',
    limits: '每个出错的格子提示一次。',
  },
  en: {
    compared:
      'Every figure of the three tables: counts are integers not below 0, amounts not below 0, changes integers.',
    passes: 'A change of −1; fees of 44.862; a cell with a single dash, which is blank.',
    fails: 'Requests received −3; 2.5 documents issued.',
    cannotTell: 'The cell cannot be read, or something in the table was unclear.',
    limits: 'One finding a cell.',
  },
};
