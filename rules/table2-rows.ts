import type { Table } from '../parsers/report.ts';
import { address, hasRow, isLoose, read, tableDoubt } from './cells.ts';
import { cellName, rowName } from './form-labels.ts';
import type { Judgement } from './rule.ts';

/** What is wrong in a row of table 2: what its rule's messages and the finding need. */
export type RowFault = Pick<Judgement, 'outcome' | 'expected' | 'actual' | 'slots' | 'reason'>;

export interface RowQuestion {
  rows: readonly string[];
  columns: readonly string[];
  /** Columns in which a blank may count as 0; a blank in any other leaves the row untested. */
  blankIsZero: readonly string[];
  /** Values in the order of `columns`, and the columns that were blank; null where nothing is wrong. */
  test: (values: number[], blank: string[], row: string) => RowFault | null;
}

/** Asks one question of several rows of table 2, one judgement a row; the slot `row` names it. */
export function judgeRows(table: Table, question: RowQuestion): Judgement[] {
  return question.rows.map((row) => judgeRow(table, row, question));
}

function judgeRow(table: Table, row: string, { columns, blankIsZero, test }: RowQuestion): Judgement {
  if (!hasRow(table, row)) return { subject: row, outcome: 'inapplicable', reason: '表二没有这一行' };
  const values: number[] = [];
  const blank: string[] = [];
  for (const column of columns) {
    const name = cellName(table, address('table2', row, column));
    const reading = read(table, row, column);
    if (reading.state === 'unreadable') return { subject: row, outcome: 'untested', reason: `${name}${reading.why}` };
    if (reading.state === 'absent') return { subject: row, outcome: 'untested', reason: `表中没有${name}` };
    if (reading.state === 'number') values.push(reading.value);
    else if (blankIsZero.includes(column)) {
      values.push(0);
      blank.push(column);
    } else return { subject: row, outcome: 'untested', reason: `${name}空白` };
  }
  if (blank.length === columns.length) return { subject: row, outcome: 'untested', reason: '这一行没有任何数字' };
  const cells = columns.map((column) => address('table2', row, column));
  const fault = test(values, blank, row);
  if (!fault) return { subject: row, outcome: 'passed', cells };
  if (fault.outcome === 'untested' || fault.outcome === 'inapplicable') return { subject: row, ...fault };
  const doubt = tableDoubt(table);
  if (doubt) return { subject: row, outcome: 'untested', reason: `本表读取存疑：${doubt}` };
  if (columns.some((column) => isLoose(table, row, column))) {
    return { subject: row, outcome: 'untested', reason: '行名或列名只是近似，不能肯定就是规定的那一项' };
  }
  return { subject: row, cells, ...fault, slots: { row: rowName(table, 'table2', row), ...fault.slots } };
}
