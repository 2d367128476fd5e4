import { columnLabel, rowLabel } from '../parsers/forms/forms.ts';
import type { CellAddress, FormYear, TableKey } from '../parsers/report.ts';

const tableNames: Record<TableKey, string> = { table2: '表二', table3: '表三', table4: '表四' };

interface Tables extends Record<TableKey, { form: FormYear | null } | null> {
  year: number | null;
}

/** The form whose wording names the rows of a report's table; where the table does not tell, by the year of the report. */
export function formOf(tables: Tables, key: TableKey): FormYear {
  return tables[key]?.form ?? (tables.year !== null && tables.year <= 2020 ? '2019' : '2021');
}

/** Official wording without the explanation that the form prints after it in brackets. */
export function shortLabel(label: string): string {
  return label.replace(/(?<=.)（[^）]*[，：][^）]*）$/, '');
}

function tableOf(cell: CellAddress): TableKey | null {
  const table = cell.slice(0, cell.indexOf('/'));
  return table === 'table2' || table === 'table3' || table === 'table4' ? table : null;
}

function partsOf(cell: CellAddress): { table: TableKey; row: string; column: string } | null {
  const table = tableOf(cell);
  const [, row = '', column = ''] = cell.split('/');
  return table && { table, row, column };
}

/** By form and cell: each of some hundred cells is named thousands of times in a sheet. */
const named: Record<FormYear, Map<string, string>> = { '2019': new Map(), '2021': new Map() };
/** Pages can have rows of their own, of any name. */
const mostNamed = 10_000;

/** Names one cell in the form's own words: 表三“（一）予以公开”行“自然人”列. */
export function cellLabel(report: Tables, cell: CellAddress): string {
  const table = tableOf(cell);
  if (table === null) return cell;
  const form = formOf(report, table);
  const known = named[form].get(cell);
  if (known !== undefined) return known;
  const label = labelled(report, cell, form);
  if (named[form].size < mostNamed) named[form].set(cell, label);
  return label;
}

function labelled(report: Tables, cell: CellAddress, form: FormYear): string {
  const parts = partsOf(cell);
  if (parts === null) return cell;
  const { table, row, column } = parts;
  const across = `“${shortLabel(columnLabel(form, table, row, column))}”`;
  return table === 'table4'
    ? `${lineLabel(report, table, row)}的${across}`
    : `${lineLabel(report, table, row)}${across}列`;
}

function lineLabel(report: Tables, table: TableKey, row: string): string {
  const line = `${tableNames[table]}“${shortLabel(rowLabel(formOf(report, table), table, row))}”`;
  return table === 'table4' ? line : `${line}行`;
}

/** Names what cells have in common: one cell, a row, a column or a table; null where they share none. */
export function placeLabel(report: Tables, cells: readonly CellAddress[]): string | null {
  const [first, ...others] = cells.map(partsOf);
  const [cell] = cells;
  if (first == null || cell === undefined || others.some((other) => other?.table !== first.table)) return null;
  if (others.length === 0) return cellLabel(report, cell);
  const { table, row, column } = first;
  if (others.every((other) => other?.row === row)) return lineLabel(report, table, row);
  if (others.every((other) => other?.column === column))
    return `${tableNames[table]}“${shortLabel(columnLabel(formOf(report, table), table, row, column))}”列`;
  return tableNames[table];
}
