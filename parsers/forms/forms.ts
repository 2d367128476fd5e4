import type { FormYear, TableKey } from '../report.ts';
import type { Form, FormLabel, GroupKey } from './form.ts';
import { form2019 } from './form-2019.ts';
import { form2021 } from './form-2021.ts';
import { organizationsColumn } from './table3.ts';

export type { ClauseKey, DisputeKey, Form, FormLabel, GroupKey } from './form.ts';
export { litigationLabel } from './table4.ts';

/** Both official forms, tables 2 to 4. */
export const forms: Readonly<Record<FormYear, Form>> = { '2019': form2019, '2021': form2021 };

/** Groups of table 3 whose rows have children; `results` holds everything under 三 and has no sum of its own but `concluded`. */
export const subtotalGroups = ['denied', 'unavailable', 'unprocessed', 'other'] as const satisfies readonly GroupKey[];

/** Row keys of table 3 that stand directly under a group, in the form's order: `denied` → `denied.stateSecret` … */
export function groupChildren(form: FormYear, group: GroupKey): string[] {
  return forms[form].table3.rows.filter((row) => row.group === group).map((row) => row.key);
}

/** Row keys of table 3 that add up to `concluded`: every result but the total itself. */
export function leafResultRows(form: FormYear): string[] {
  return forms[form].table3.rows.filter((row) => row.group !== null && row.key !== 'concluded').map((row) => row.key);
}

/** Column keys of table 3 that add up to `total`. */
export const applicantKinds: readonly string[] = form2021.table3.columns
  .map((column) => column.key)
  .filter((key) => key !== 'total');

/** Of these the kinds of organisation, which a printed 小计 (`organizations`) adds up. */
export const organizationKinds: readonly string[] = applicantKinds.filter((key) => key !== 'naturalPerson');

/** Outcome keys of table 4 that add up to `total` in each block. */
export const outcomeKinds: readonly string[] = form2021.table4.columns
  .map((column) => column.key)
  .filter((key) => key !== 'total');

/** Rows that the form asks for in one table, in its order. */
export function formRows(form: FormYear, table: TableKey): readonly FormLabel[] {
  const { table2, table3, table4 } = forms[form];
  if (table === 'table2') return table2.flatMap((block) => block.rows);
  return table === 'table3' ? table3.rows : table4.blocks;
}

/** Columns that the form asks for in a row (of table 2 they depend on the row's clause), in its order. */
export function formColumns(form: FormYear, table: TableKey, row: string): readonly FormLabel[] {
  const { table2, table3, table4 } = forms[form];
  if (table === 'table2') return table2.find((block) => block.rows.some((label) => label.key === row))?.columns ?? [];
  return table === 'table3' ? table3.columns : table4.columns;
}

/** The official wording of a row, subtotal rows included; the key itself where the form has no such row. */
export function rowLabel(form: FormYear, table: TableKey, row: string): string {
  const labels = table === 'table3' ? [...formRows(form, table), ...forms[form].table3.groups] : formRows(form, table);
  return labels.find((label) => label.key === row)?.label ?? row;
}

/** The official wording of a column; the key itself where the form has no such column. */
export function columnLabel(form: FormYear, table: TableKey, row: string, column: string): string {
  if (table === 'table3' && column === organizationsColumn.key) return organizationsColumn.label;
  return formColumns(form, table, row).find((label) => label.key === column)?.label ?? column;
}
