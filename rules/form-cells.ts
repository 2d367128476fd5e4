import { formColumns, formRows } from '../parsers/forms/forms.ts';
import type { CellAddress, Figure, Table, TableKey } from '../parsers/report.ts';
import { address } from './cells.ts';
import { formOf } from './form-labels.ts';

export interface FormCell {
  address: CellAddress;
  row: string;
  column: string;
  figure: Figure;
}

/** The cells that the form asks for and the page has, in the form's order; printed subtotals are not among them. */
export function formCells(table: Table, key: TableKey): FormCell[] {
  const form = formOf(table);
  return formRows(form, key).flatMap(({ key: row }) =>
    formColumns(form, key, row).flatMap(({ key: column }) => {
      const figure = table.cells[row]?.[column];
      return figure ? [{ address: address(key, row, column), row, column, figure }] : [];
    }),
  );
}

export const tableKeys: readonly TableKey[] = ['table2', 'table3', 'table4'];
