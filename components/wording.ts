import type { Locale, Translate } from '../locales/translate.ts';
import type { CellAddress, Label, Report, Table, TableKey } from '../parsers/report.ts';
import type { Equation, Finding, Term } from '../rules/finding.ts';

/**
 * A figure as it is set in an equation: at most six decimals, grouped from five digits on, with a true minus sign. By hand,
 * since the first `Intl.NumberFormat` of a page blocks it for tens of milliseconds.
 */
export function numberText(value: number): string {
  const [whole = '', decimals] = String(Math.abs(Number(value.toFixed(6)))).split('.');
  const grouped = whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

export function titleOf(finding: Finding, locale: Locale): string {
  return locale === 'en' ? finding.english.title : finding.title;
}

export function plainOf(finding: Finding, locale: Locale): string {
  return locale === 'en' ? finding.english.plain : finding.plain;
}

/** The sentence that a finding quotes; empty where it quotes nothing. */
export function quotedText({ quote, context }: Finding): string {
  return `${context?.before ?? ''}${quote?.text ?? ''}${context?.after ?? ''}`;
}

interface Parts {
  table: TableKey;
  row: string;
  column: string;
}

function partsOf(address: CellAddress): Parts | null {
  const [table, row, column] = address.split('/');
  if (table !== 'table2' && table !== 'table3' && table !== 'table4') return null;
  return row === undefined || column === undefined ? null : { table, row, column };
}

/** A label without the explanation that the form prints after it in brackets. */
function short(printed: string): string {
  return printed.replace(/(?<=.)[（(][^）)]*[，,：:][^）)]*[）)]$/, '');
}

function rowName(table: Table | null, row: string): string {
  return short(table?.rows.find((label) => label.key === row)?.printed ?? row);
}

function columnName(table: Table | null, row: string | null, column: string): string {
  const named = table?.columns.filter((label) => label.key === column) ?? [];
  const label: Label | undefined = named.find((each) => each.block === row) ?? named[0];
  return short(label?.printed ?? column);
}

/** Names one cell by the labels that the page prints. */
export function cellName(report: Report, address: CellAddress, t: Translate): string {
  const parts = partsOf(address);
  if (parts === null) return address;
  const table = report[parts.table];
  return t(parts.table === 'table4' ? 'overlay.cellInBlock' : 'overlay.cell', {
    table: t(`overlay.${parts.table}`),
    row: rowName(table, parts.row),
    column: columnName(table, parts.row, parts.column),
  });
}

/** The row that all these cells of one table stand in, with each cell's column; null where they share none. */
export function rowOf(
  report: Report,
  addresses: readonly CellAddress[],
  t: Translate,
): { row: string; columns: string[] } | null {
  const cells = addresses.map(partsOf).filter((parts) => parts !== null);
  const [first] = cells;
  if (first === undefined || first.table === 'table4') return null;
  if (cells.some(({ table, row }) => table !== first.table || row !== first.row)) return null;
  const table = report[first.table];
  return {
    row: t('overlay.inRow', { table: t(`overlay.${first.table}`), row: rowName(table, first.row) }),
    columns: cells.map(({ row, column }) => columnName(table, row, column)),
  };
}

/** Where a finding stands: its table and the row or column that all its cells share; null where it is about no table. */
export function placeOf(report: Report, finding: Finding, t: Translate): string | null {
  const cells = finding.cells.map(partsOf).filter((parts) => parts !== null);
  const first = cells[0];
  if (first === undefined || cells.some((parts) => parts.table !== first.table)) return null;
  const table = t(`overlay.${first.table}`);
  if (cells.length === 1) return cellName(report, `${first.table}/${first.row}/${first.column}`, t);
  if (cells.every((parts) => parts.row === first.row))
    return t(first.table === 'table4' ? 'overlay.inBlock' : 'overlay.inRow', {
      table,
      row: rowName(report[first.table], first.row),
    });
  if (cells.every((parts) => parts.column === first.column))
    return t('overlay.inColumn', { table, column: columnName(report[first.table], null, first.column) });
  return table;
}

function sideText(terms: readonly Term[], sum: number): string {
  const text = terms.map((term) => `${term.label} ${numberText(term.value)}`).join(' + ');
  return terms.length === 1 ? text : `${text} = ${numberText(sum)}`;
}

/** The equation in one line, every term named. */
export function equationText(equation: Equation, t: Translate): string {
  const sides = [sideText(equation.left, equation.leftSum), sideText(equation.right, equation.rightSum)];
  return `${sides.join(equation.difference === 0 ? '；' : ' ≠ ')}（${t('overlay.difference')} ${numberText(Math.abs(equation.difference))}）`;
}
