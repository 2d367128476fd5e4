import type { DisputeKey, Form } from '../parsers/forms/form.ts';
import { forms } from '../parsers/forms/forms.ts';
import type { TableKey } from '../parsers/report.ts';
import { cellLabel, shortLabel } from './cell-label.ts';
import type { Entry } from './finding-columns.ts';
import type { TabledFigures } from './selection.ts';

/** One cell of the official forms, as a column over many reports. */
export interface FigureColumn {
  table: TableKey;
  row: string;
  column: string;
  /** What stands above it and its neighbours: the table, and the group or row. */
  band: string;
  /** Row and column, unlike any other heading. */
  heading: string;
}

const tables: TableKey[] = ['table2', 'table3', 'table4'];

function columnsOf(form: Form): FigureColumn[] {
  const clauses = form.table2.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column) => ({
        table: 'table2' as const,
        row: row.key,
        column: column.key,
        band: `表二 ${block.clause}`,
        heading: `${shortLabel(row.label)}·${column.label}`,
      })),
    ),
  );
  const groups = new Map<string, string>(form.table3.groups.map(({ key, label }) => [key, label]));
  const requests = form.table3.rows.flatMap((row) => {
    const group = row.group === null || row.group === 'results' ? undefined : groups.get(row.group);
    return form.table3.columns.map((column) => ({
      table: 'table3' as const,
      row: row.key,
      column: column.key,
      band: `表三 ${group === undefined ? '' : `${group} `}${row.label}`,
      heading: `${group === undefined ? '' : `${group}`}${shortLabel(row.label)}·${column.label}`,
    }));
  });
  const disputes = form.table4.blocks.flatMap((block) =>
    form.table4.columns.map((column) => ({
      table: 'table4' as const,
      row: block.key satisfies DisputeKey,
      column: column.key,
      band: `表四 ${block.label}`,
      heading: `${block.label}·${column.label}`,
    })),
  );
  return [...clauses, ...requests, ...disputes];
}

function keyOf({ table, row, column }: Pick<FigureColumn, 'table' | 'row' | 'column'>): string {
  return `${table}/${row}/${column}`;
}

/** Every cell of both forms: those of 2021 in their order, then those that only the form of 2019 has. */
export const figureColumns: readonly FigureColumn[] = (() => {
  const newer = columnsOf(forms['2021']);
  const known = new Set(newer.map(keyOf));
  const older = columnsOf(forms['2019']).filter((column) => !known.has(keyOf(column)));
  return [
    ...newer,
    ...older.map((column) => ({
      ...column,
      band: `2019年格式 ${column.band}`,
      heading: `2019年格式·${column.heading}`,
    })),
  ];
})();

/** Table and row → its columns; asked for every figure of every report. */
const official = new Map<string, Map<string, Set<string>>>();
for (const { table, row, column } of figureColumns) {
  const rows = official.get(table) ?? new Map<string, Set<string>>();
  official.set(table, rows.set(row, (rows.get(row) ?? new Set()).add(column)));
}

/** The figure of a report that belongs into a column: empty where it is blank on the page, illegible or not there, never 0. */
export function figureEntry(report: Pick<TabledFigures, TableKey>, { table, row, column }: FigureColumn): Entry {
  const figure = report[table]?.cells[row]?.[column];
  return figure === undefined ? null : numberOf(figure, column);
}

type PrintedFigure = NonNullable<TabledFigures[TableKey]>['cells'][string][string];

/** The form counts money in 万元. What is printed in another unit is written with it, so that nobody adds it up with the others. */
function numberOf({ kind, value, unit, raw }: PrintedFigure, column: string): Entry {
  if (kind !== 'number' || value === null) return null;
  return column === 'amount' && unit !== null && unit !== '万元' ? raw : value;
}

/** Figures that the page prints beyond the forms (subtotals, added columns), written out; empty where there are none. */
export function furtherFigures(report: TabledFigures): string {
  const told: string[] = [];
  for (const table of tables) {
    const rows = report[table]?.cells ?? {};
    for (const row in rows) {
      const cells = rows[row] ?? {};
      const ours = official.get(table)?.get(row);
      for (const column in cells) {
        const figure = cells[column];
        if (figure === undefined || figure.value === null || ours?.has(column)) continue;
        told.push(`${cellLabel(report, `${table}/${row}/${column}`)}：${figure.raw}`);
      }
    }
  }
  return told.join('；');
}
