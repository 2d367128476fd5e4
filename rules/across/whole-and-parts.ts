import { formColumns, formRows } from '../../parsers/forms/forms.ts';
import type { CellAddress, FormYear, Report, TableKey } from '../../parsers/report.ts';
import { address, figureAt, isLoose, place, tableDoubt } from '../cells.ts';
import { tableKeys } from '../form-cells.ts';
import { cellName, formOf, tableNames } from '../form-labels.ts';
import { rounded } from '../sums.ts';
import { type Counted, counted } from './counted.ts';

/** An organ whose figures should be in the whole; its report is null where the library has none of that year. */
export interface Part {
  name: string;
  report: Report | null;
}

/** One cell of the whole, set against its parts. */
export interface CellComparison {
  cell: CellAddress;
  whole: Counted;
  /** What the parts that state the cell add up to. */
  sum: number;
  /** How many parts state it; how many of those leave it blank, which counts as 0. */
  stated: number;
  blank: number;
  /** Parts that have a report in which the cell cannot be read. */
  unknown: number;
  /** Never more than a question: which organs a whole counts in, no report says. */
  outcome: 'passed' | 'review' | 'untested';
  /** Whole less sum; null where the whole is not known. */
  difference: number | null;
  /** Why `untested`; null otherwise. */
  why: string | null;
}

export interface Comparison {
  /** Parts of which there is no report of that year. While there are any, a whole that is larger proves nothing. */
  missing: string[];
  /** Parts whose report is for another year; they are left out of every sum. */
  otherYear: string[];
  cells: CellComparison[];
}

/** What one part contributes to a cell. */
export interface Share {
  name: string;
  /** Null where there is no report. */
  figure: Counted | null;
}

/** Sets every cell of a whole's tables against the sum of its parts, in the order of the form. */
export function wholeAndParts(whole: Report, parts: readonly Part[]): Comparison {
  const missing = parts.flatMap(({ name, report }) => (report === null ? [name] : []));
  const otherYear = parts.flatMap(({ name, report }) => (report !== null && report.year !== whole.year ? [name] : []));
  const compared = parts.filter(({ report }) => report === null || report.year === whole.year);
  const cells = tableKeys.flatMap((key) =>
    cellsOf(whole, key).map((cell) => compare(whole, cell, sharesOf(cell, whole, compared))),
  );
  return { missing, otherYear, cells };
}

/** What each part says in a cell of the whole. */
export function sharesOf(cell: CellAddress, whole: Report, parts: readonly Part[]): Share[] {
  return parts.map(({ name, report }) => ({ name, figure: report === null ? null : shareOf(cell, whole, report) }));
}

/** The cells that the form of a whole's table asks for; none of a table that was not read. */
function cellsOf(whole: Report, key: TableKey): CellAddress[] {
  const table = whole[key];
  if (table === null) return [];
  const form = formOf(table);
  return formRows(form, key).flatMap(({ key: row }) =>
    formColumns(form, key, row).map(({ key: column }) => address(key, row, column)),
  );
}

function shareOf(cell: CellAddress, whole: Report, part: Report): Counted {
  const { table: key, row, column } = place(cell);
  const [ours, theirs] = [whole[key], part[key]];
  if (theirs === null) return { why: `没有读到${tableNames[key]}` };
  const doubt = tableDoubt(theirs);
  if (doubt !== null) return { why: `本表读取存疑：${doubt}` };
  if (ours !== null && !isAsked(formOf(theirs), key, row, column))
    return { why: `${tableNames[key]}用的是${formOf(theirs)}年的格式，没有这一项` };
  if (isLoose(theirs, row, column)) return { why: `${cellName(theirs, cell)}的行名或列名只是近似` };
  const unit = unitOf(part, cell);
  if (unit !== unitOf(whole, cell)) return { why: `单位不同（${unit ?? '未写'}）` };
  return counted(part, cell);
}

function isAsked(form: FormYear, key: TableKey, row: string, column: string): boolean {
  const isRow = formRows(form, key).some((label) => label.key === row);
  return isRow && formColumns(form, key, row).some((label) => label.key === column);
}

/** Only money is printed in one unit or another. */
function unitOf(report: Report, cell: CellAddress): string | null {
  return cell.endsWith('/amount') ? (figureAt(report, cell)?.unit ?? null) : null;
}

function compare(whole: Report, cell: CellAddress, shares: Share[]): CellComparison {
  const own = ownFigure(whole, cell);
  let sum = 0;
  let stated = 0;
  let blank = 0;
  let unknown = 0;
  let missing = 0;
  for (const { figure } of shares) {
    if (figure === null) missing += 1;
    else if ('why' in figure) unknown += 1;
    else {
      sum = rounded(sum + figure.value);
      stated += 1;
      if (figure.blank) blank += 1;
    }
  }
  const shared = { cell, whole: own, sum, stated, blank, unknown };
  if ('why' in own) return { ...shared, outcome: 'untested', difference: null, why: own.why };
  const difference = rounded(own.value - sum);
  const untested = (why: string): CellComparison => ({ ...shared, outcome: 'untested', difference, why });
  if (stated === 0) return untested('没有一份部门年报写明这一项');
  // Where nothing is negative, what is not known can only add to the sum.
  const canOnlyGrow = !cell.endsWith('/change');
  if ((missing > 0 || unknown > 0) && !(canOnlyGrow && difference < 0))
    return untested(
      [missing > 0 ? `缺${missing}份年报` : '', unknown > 0 ? `${unknown}份年报的这一项没有读出` : '']
        .filter((clause) => clause !== '')
        .join('，'),
    );
  return { ...shared, outcome: difference === 0 ? 'passed' : 'review', difference, why: null };
}

function ownFigure(whole: Report, cell: CellAddress): Counted {
  const { table: key, row, column } = place(cell);
  const table = whole[key];
  const doubt = table === null ? null : tableDoubt(table);
  if (doubt !== null) return { why: `本表读取存疑：${doubt}` };
  if (table !== null && isLoose(table, row, column)) return { why: `${cellName(table, cell)}的行名或列名只是近似` };
  return counted(whole, cell);
}
