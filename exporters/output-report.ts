import { formColumns, formRows } from '../parsers/forms/forms.ts';
import type { Report, Table, TableKey } from '../parsers/report.ts';

/** A report as the command line and exports tell it; keys may be added, never renamed. */
export interface OutputReport {
  title: string | null;
  organ: string | null;
  year: number | null;
  published: string | null;
  period: { from: string; to: string } | null;
  template: { table2: '2019' | '2021' | null; table3: '2019' | '2021' | null };
  sections: { key: string; heading: string }[];
  table2: Figures | null;
  table3: Figures | null;
  table4: Figures | null;
}

/** What of a report it takes. */
export type ShownReport = Pick<
  Report,
  'title' | 'organ' | 'year' | 'published' | 'period' | 'sections' | 'table2' | 'table3' | 'table4' | 'also'
>;

/** Row key → column key → the figure; null where it is blank or could not be read. */
type Figures = Record<string, Record<string, number | null>>;

export function outputReport(report: ShownReport): OutputReport {
  return {
    title: report.title,
    organ: report.organ?.name ?? null,
    year: report.year,
    published: report.published?.date ?? null,
    period: report.period === null ? null : { from: report.period.from, to: report.period.to },
    template: { table2: report.table2?.form ?? null, table3: report.table3?.form ?? null },
    sections: report.sections.map(({ key, heading }) => ({ key, heading })),
    table2: report.table2 === null ? null : figures('table2', report.table2),
    table3: report.table3 === null ? null : figures('table3', report.table3),
    table4: report.table4 === null ? null : figures('table4', report.table4),
  };
}

/** In the form's order; a row or cell that the page does not have is not made up. */
function figures(key: TableKey, table: Table): Figures {
  const form = table.form ?? '2021';
  const rows: Figures = {};
  const columnsOf = columnsInOrder(key, table);
  for (const row of inOrder(table.rows, formRows(form, key))) {
    const cells = table.cells[row];
    if (cells === undefined) continue;
    const shown: Record<string, number | null> = {};
    for (const column of columnsOf(row)) {
      const figure = cells[column];
      if (figure !== undefined) shown[column] = figure.kind === 'number' ? figure.value : null;
    }
    rows[row] = shown;
  }
  return rows;
}

/** The columns of a row; rows whose form has the same columns share one order. */
function columnsInOrder(key: TableKey, table: Table): (row: string) => string[] {
  const orders = new Map<readonly { key: string }[], string[]>();
  return (row) => {
    const official = formColumns(table.form ?? '2021', key, row);
    const known = orders.get(official) ?? inOrder(table.columns, official);
    orders.set(official, known);
    return known;
  };
}

/** Keys of printed labels as the form orders them; one that the form does not have stays behind its printed neighbour. */
function inOrder(printed: readonly { key: string }[], official: readonly { key: string }[]): string[] {
  const places = new Map(official.map(({ key }, place) => [key, place]));
  let last = -1;
  const ranked = printed.map(({ key }) => {
    last = places.get(key) ?? last;
    return { key, last, added: !places.has(key) };
  });
  const sorted = ranked.toSorted((a, b) => a.last - b.last || Number(a.added) - Number(b.added));
  return [...new Set(sorted.map(({ key }) => key))];
}
