import type { CellAddress, Figure, Report, Table, TableKey } from '../parsers/report.ts';

/** How one cell of a table can be used in arithmetic. */
export type Reading =
  | { state: 'number'; value: number; figure: Figure }
  | { state: 'blank'; figure: Figure }
  | { state: 'absent' }
  | { state: 'unreadable'; figure: Figure; why: string };

export function address(table: TableKey, row: string, column: string): CellAddress {
  return `${table}/${row}/${column}`;
}

/** Table, row and column of an address. */
export function place(cell: CellAddress): { table: TableKey; row: string; column: string } {
  const [table = '', row = '', column = ''] = cell.split('/');
  return { table: table as TableKey, row, column };
}

export function figureAt(report: Report, cell: CellAddress): Figure | undefined {
  const { table, row, column } = place(cell);
  return report[table]?.cells[row]?.[column];
}

/** A doubt about the label alone does not make the figure illegible: see `isLoose`. */
export function read(table: Table, row: string, column: string): Reading {
  const figure = table.cells[row]?.[column];
  if (figure === undefined) return { state: 'absent' };
  if (figure.doubt !== null && figure.doubt.code !== 'loose-label') {
    return { state: 'unreadable', figure, why: figure.doubt.text };
  }
  if (figure.kind === 'blank') return { state: 'blank', figure };
  if (figure.kind === 'text' || figure.value === null) {
    return { state: 'unreadable', figure, why: `写的是“${figure.raw}”，不是一个数字` };
  }
  return { state: 'number', value: figure.value, figure };
}

/** The cell's row or column was recognised only by likeness, so a sum that breaks there proves nothing. */
export function isLoose(table: Table, row: string, column: string): boolean {
  if (table.cells[row]?.[column]?.doubt?.code === 'loose-label') return true;
  return (
    table.rows.some((label) => label.key === row && label.match === 'loose') ||
    table.columns.some(
      (label) => label.key === column && label.match === 'loose' && (label.block === null || label.block === row),
    )
  );
}

/** The table states at least one number. */
export function hasNumbers(table: Table): boolean {
  return Object.values(table.cells).some((row) => Object.values(row).some((figure) => figure.kind === 'number'));
}

export function hasRow(table: Table, row: string): boolean {
  return table.rows.some((label) => label.key === row);
}

export function hasColumn(table: Table, column: string): boolean {
  return table.columns.some((label) => label.key === column);
}

/** Why nothing that fails in this table can be held against the publisher; null where the table was read cleanly. */
export function tableDoubt(table: Table): string | null {
  return table.doubts.find((doubt) => doubt.code !== 'loose-label')?.text ?? null;
}
