import {
  applicantKinds,
  groupChildren,
  leafResultRows,
  organizationKinds,
  outcomeKinds,
  subtotalGroups,
} from '../parsers/forms/forms.ts';
import type { CellAddress, Table } from '../parsers/report.ts';
import { address, hasRow, read } from './cells.ts';
import { formOf } from './form-labels.ts';

export type SumRule =
  | 'table3-balance'
  | 'table3-row-total'
  | 'table3-column-total'
  | 'table3-subtotal'
  | 'table3-organization-subtotal'
  | 'table4-total';

/** `left` should equal `right`; not yet read. */
export interface SumOfCells {
  rule: SumRule;
  /** A column, a row or a block; of the two kinds of subtotals the row and the column. */
  subject: string;
  left: CellAddress[];
  right: CellAddress[];
  /** The printed total: where it is blank, it may be read as 0 or as what the others give. */
  total: CellAddress;
  /** Without these on the page the sum says nothing; any other cell that is absent counts as a blank one. */
  needs: CellAddress[];
}

const columns = [...applicantKinds, 'total'];

function holdsNumbers(table: Table, row: string): boolean {
  return columns.some((column) => read(table, row, column).state === 'number');
}

/** Groups of result rows that have rows of their own on this table's form. */
function groupsOf(table: Table): { group: string; rows: string[] }[] {
  return subtotalGroups
    .map((group) => ({ group, rows: groupChildren(formOf(table), group) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The rows that add up to （七）总计. A group that prints only its subtotal and none of its rows stands for them. */
export function resultRows(table: Table): string[] {
  const standIns = groupsOf(table).filter(
    ({ group, rows }) => holdsNumbers(table, group) && rows.every((row) => !hasRow(table, row)),
  );
  const replaced = new Set(standIns.flatMap(({ rows }) => rows));
  const rows = leafResultRows(formOf(table)).filter((row) => !replaced.has(row));
  return [...rows, ...standIns.map(({ group }) => group)];
}

function rowTotal(row: string): SumOfCells {
  const total = address('table3', row, 'total');
  return {
    rule: 'table3-row-total',
    subject: row,
    left: applicantKinds.map((column) => address('table3', row, column)),
    right: [total],
    total,
    needs: [total],
  };
}

function columnTotal(column: string, rows: readonly string[]): SumOfCells {
  const total = address('table3', 'concluded', column);
  return {
    rule: 'table3-column-total',
    subject: column,
    left: rows.map((row) => address('table3', row, column)),
    right: [total],
    total,
    needs: [total],
  };
}

function balance(column: string): SumOfCells {
  const at = (row: string) => address('table3', row, column);
  return {
    rule: 'table3-balance',
    subject: column,
    left: [at('received'), at('carriedIn')],
    right: [at('concluded'), at('carriedOut')],
    total: at('concluded'),
    needs: [at('received'), at('concluded')],
  };
}

/** Heading rows of groups that carry figures beside the rows that they head. */
function printedSubtotals(table: Table): { group: string; rows: string[] }[] {
  return groupsOf(table).filter(
    ({ group, rows }) => holdsNumbers(table, group) && rows.some((row) => hasRow(table, row)),
  );
}

function subtotals(table: Table): SumOfCells[] {
  return printedSubtotals(table).flatMap(({ group, rows }) =>
    columns
      .filter((column) => isFilled(table, group, column))
      .map((column): SumOfCells => {
        const total = address('table3', group, column);
        const left = rows.map((row) => address('table3', row, column));
        return { rule: 'table3-subtotal', subject: `${group}/${column}`, left, right: [total], total, needs: [total] };
      }),
  );
}

function isFilled(table: Table, row: string, column: string): boolean {
  return ['number', 'unreadable'].includes(read(table, row, column).state);
}

/** One sum for every cell of a 小计 column that holds something. */
function organizationSubtotals(table: Table): SumOfCells[] {
  return Object.keys(table.cells)
    .filter((row) => isFilled(table, row, 'organizations'))
    .map((row): SumOfCells => {
      const total = address('table3', row, 'organizations');
      const left = organizationKinds.map((column) => address('table3', row, column));
      return { rule: 'table3-organization-subtotal', subject: row, left, right: [total], total, needs: [total] };
    });
}

/** Every sum of table 3, sums over single rows first. */
export function table3Sums(table: Table): SumOfCells[] {
  const rows = resultRows(table);
  const headings = printedSubtotals(table).map(({ group }) => group);
  return [
    ...organizationSubtotals(table),
    ...['received', 'carriedIn', ...rows, ...headings, 'carriedOut'].map(rowTotal),
    ...subtotals(table),
    ...columns.map((column) => columnTotal(column, rows)),
    rowTotal('concluded'),
    ...columns.map(balance),
  ];
}

/** Every sum of table 4: one a block. */
export function table4Sums(): SumOfCells[] {
  return ['review', 'litigationDirect', 'litigationAfterReview'].map((block) => {
    const total = address('table4', block, 'total');
    const left = outcomeKinds.map((outcome) => address('table4', block, outcome));
    return { rule: 'table4-total', subject: block, left, right: [total], total, needs: [total] };
  });
}
