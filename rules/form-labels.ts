import { columnLabel, rowLabel } from '../parsers/forms/forms.ts';
import type { CellAddress, FormYear, Table, TableKey } from '../parsers/report.ts';
import { place } from './cells.ts';

export const tableNames: Record<TableKey, string> = { table2: '表二', table3: '表三', table4: '表四' };

/** The form whose wording names the rows of a table; where it is open, the newer one unless rows of the older stand there. */
export function formOf(table: Table): FormYear {
  if (table.form) return table.form;
  return table.rows.some((label) => label.key === 'other') &&
    !table.rows.some((label) => label.key.startsWith('other.'))
    ? '2019'
    : '2021';
}

/** Official wording without the explanation in brackets: （二）部分公开. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=.)（[^）]*[，：][^）]*）$/, '');
}

export function rowName(table: Table, key: TableKey, row: string): string {
  return shortLabel(rowLabel(formOf(table), key, row));
}

export function columnName(table: Table, key: TableKey, row: string, column: string): string {
  return shortLabel(columnLabel(formOf(table), key, row, column));
}

/** “（一）予以公开”行“自然人”列. */
export function cellName(table: Table, cell: CellAddress): string {
  const { table: key, row, column } = place(cell);
  const line = key === 'table4' ? `“${rowName(table, key, row)}”的` : `“${rowName(table, key, row)}”行`;
  return `${line}“${columnName(table, key, row, column)}”${key === 'table4' ? '' : '列'}`;
}
