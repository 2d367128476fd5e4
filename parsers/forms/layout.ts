import type { FormYear, Table, TableKey } from '../report.ts';
import type { Form, FormLabel, GroupKey } from './form.ts';
import { forms } from './forms.ts';
import { cornerNote, organizationsColumn } from './table3.ts';
import { litigationLabel } from './table4.ts';

/** Tables 2 to 4 as the official forms print them, for whoever draws a report's figures anew. */

/** One cell of the drawn form. */
export type LayoutCell = {
  rowSpan: number;
  colSpan: number;
} & (
  | { kind: 'note' | 'column' | 'row' | 'block'; text: string }
  | {
      kind: 'figure';
      row: string;
      column: string;
      /** Not asked for by the form: the page printed it all the same. */
      extra: boolean;
    }
);

/** The rows of the drawn form, each with the cells that begin in it, as in an HTML table; the first `head` are its header. */
export interface Layout {
  head: number;
  columns: number;
  rows: LayoutCell[][];
}

const label = (kind: 'note' | 'column' | 'row' | 'block', text: string, colSpan = 1, rowSpan = 1): LayoutCell => ({
  kind,
  text,
  rowSpan,
  colSpan,
});

const figure = (row: string, column: string, extra = false, colSpan = 1): LayoutCell => ({
  kind: 'figure',
  row,
  column,
  extra,
  rowSpan: 1,
  colSpan,
});

/** The form to draw a table on: its own, or where that is open the newer one unless only rows of the older stand there. */
export function drawnForm(table: Table): FormYear {
  if (table.form !== null) return table.form;
  const keys = Object.keys(table.cells);
  return keys.includes('other') && !keys.some((key) => key.startsWith('other.')) ? '2019' : '2021';
}

/**
 * How to draw one table of a report: everything that the form asks for in its order, and after it (subtotals in their group)
 * whatever the report prints besides, under the wording printed there.
 */
export function layoutOf(key: TableKey, table: Table): Layout {
  const form = forms[drawnForm(table)];
  if (key === 'table2') return table2Layout(form, table);
  return key === 'table3' ? table3Layout(form, table) : table4Layout(form);
}

function table2Layout(form: Form, table: Table): Layout {
  const width = Math.max(...form.table2.map(({ columns }) => columns.length));
  const known = new Set<string>();
  const rows: LayoutCell[][] = [];
  for (const block of form.table2) {
    rows.push([label('block', block.clause, width + 1)]);
    rows.push([label('column', '信息内容'), ...stretched(block.columns, width)]);
    for (const row of block.rows) {
      known.add(row.key);
      rows.push([
        label('row', row.label),
        ...block.columns.map((column, at) =>
          figure(row.key, column.key, false, spanAt(at, block.columns.length, width)),
        ),
      ]);
      rows.push(...extraColumns(table, row, block.columns, width));
    }
  }
  for (const { key, printed } of table.rows) {
    if (known.has(key)) continue;
    const columns = Object.keys(table.cells[key] ?? {});
    rows.push(
      ...columns.map((column) => extraRow(`${printed} · ${printedColumn(table, key, column)}`, key, column, width)),
    );
  }
  return { head: 0, columns: width + 1, rows };
}

/** Columns of the other form in a row of this one, a line each. */
function extraColumns(table: Table, row: FormLabel, columns: readonly FormLabel[], width: number): LayoutCell[][] {
  const asked = new Set(columns.map(({ key }) => key));
  return Object.keys(table.cells[row.key] ?? {})
    .filter((column) => !asked.has(column))
    .map((column) => extraRow(`${row.label} · ${printedColumn(table, row.key, column)}`, row.key, column, width));
}

function extraRow(text: string, row: string, column: string, width: number): LayoutCell[] {
  return [label('row', text), figure(row, column, true, width)];
}

function printedColumn(table: Table, row: string, column: string): string {
  const named = table.columns.filter(({ key }) => key === column);
  return (named.find(({ block }) => block === row) ?? named[0])?.printed ?? column;
}

/** The last column takes the room that is left. */
function spanAt(at: number, count: number, width: number): number {
  return at === count - 1 ? width - count + 1 : 1;
}

function stretched(columns: readonly FormLabel[], width: number): LayoutCell[] {
  return columns.map((column, at) => label('column', column.label, spanAt(at, columns.length, width)));
}

function table3Layout(form: Form, table: Table): Layout {
  const { columns, rows: asked } = form.table3;
  const hasSubtotal = Object.values(table.cells).some((cells) => organizationsColumn.key in cells);
  const [natural, ...others] = columns;
  const total = others.at(-1);
  const between = [...others.slice(0, -1), ...(hasSubtotal ? [organizationsColumn] : [])];
  const drawn = [natural, ...between, total].flatMap((column) => (column === undefined ? [] : [column.key]));
  const figures = (row: string, extra = false) =>
    drawn.map((column) => figure(row, column, extra || column === organizationsColumn.key));
  const head = [
    [label('note', cornerNote, 3, 3), label('column', '申请人情况', drawn.length)],
    [
      label('column', natural?.label ?? '', 1, 2),
      label('column', '法人或其他组织', between.length),
      label('column', total?.label ?? '', 1, 2),
    ],
    between.map((column) => label('column', column.label)),
  ];

  const extras = Object.keys(table.cells).filter((key) => !asked.some((row) => row.key === key));
  const subtotals = extras.filter((key) => asked.some((row) => row.group === key && row.group !== 'results'));
  const printed = (key: string) => table.rows.find((row) => row.key === key)?.printed ?? key;
  const height = asked.filter(({ group }) => group !== null).length + subtotals.length;
  const rows = asked.flatMap((row, at): LayoutCell[][] => {
    const { key, group } = row;
    if (group === null) return [[label('row', row.label, 3), ...figures(key)]];
    const begins = asked[at - 1]?.group !== group;
    if (group === 'results') {
      const isFirst = asked.findIndex((other) => other.group !== null) === at;
      const outer = isFirst ? [label('block', groupLabel(form, group), 1, height)] : [];
      return [[...outer, label('row', row.label, 2), ...figures(key)]];
    }
    const sums = begins ? subtotals.filter((sum) => sum === group) : [];
    const within =
      asked.filter((other) => other.group === group).length + subtotals.filter((sum) => sum === group).length;
    const lines = [
      ...sums.map((sum) => [label('row', '小计'), ...figures(sum, true)]),
      [label('row', row.label), ...figures(key)],
    ];
    return lines.map((line, first) =>
      begins && first === 0 ? [label('block', groupLabel(form, group), 1, within), ...line] : line,
    );
  });
  const rest = extras.filter((key) => !subtotals.includes(key));
  return {
    head: head.length,
    columns: 3 + drawn.length,
    rows: [...head, ...rows, ...rest.map((key) => [label('row', printed(key), 3), ...figures(key, true)])],
  };
}

function groupLabel(form: Form, key: GroupKey): string {
  return form.table3.groups.find((group) => group.key === key)?.label ?? key;
}

function table4Layout(form: Form): Layout {
  const { blocks, columns } = form.table4;
  const [review, ...litigation] = blocks;
  const width = columns.length;
  return {
    head: 3,
    columns: width * blocks.length,
    rows: [
      [label('column', review?.label ?? '', width), label('column', litigationLabel, width * litigation.length)],
      [
        ...columns.map((column) => label('column', column.label, 1, 2)),
        ...litigation.map((block) => label('column', block.label, width)),
      ],
      litigation.flatMap(() => columns.map((column) => label('column', column.label))),
      blocks.flatMap((block) => columns.map((column) => figure(block.key, column.key))),
    ],
  };
}
