import type { Readings } from '../parsers/forms/claim-kinds.ts';
import { applicantKinds, outcomeKinds } from '../parsers/forms/forms.ts';
import type { CellAddress, Claim, Report, Table } from '../parsers/report.ts';
import { address, hasRow, isLoose, place, read } from './cells.ts';
import { cellName } from './form-labels.ts';
import { rounded } from './sums.ts';

/** One reading of a claim, with its cells read. */
export interface Accepted {
  reading: Readings;
  /** The cells of it that the page has. */
  cells: CellAddress[];
  /** What it may come to; where totals are blank first with the sums of their parts, then with 0. */
  values: number[];
  /** Something that was added up is blank. */
  blanks: boolean;
  /** Why it cannot be held against the text; null where every cell was read. */
  unread: string | null;
}

interface Counted {
  /** A blank total as 0, and as the sum of its parts. */
  zero: number;
  parts: number;
  blank: boolean;
}

function partsOf(table: Table, cell: CellAddress): CellAddress[] {
  const { table: key, row, column } = place(cell);
  if (column !== 'total' || key === 'table2') return [];
  const columns = key === 'table3' ? applicantKinds : outcomeKinds;
  return columns.filter((part) => table.cells[row]?.[part] !== undefined).map((part) => address(key, row, part));
}

function count(table: Table, cell: CellAddress): Counted | string {
  const { row, column } = place(cell);
  const reading = read(table, row, column);
  if (reading.state === 'number' && reading.value < 0) return `${cellName(table, cell)}是负数`;
  if (reading.state === 'number') return { zero: reading.value, parts: reading.value, blank: false };
  if (reading.state === 'unreadable') return `${cellName(table, cell)}${reading.why}`;
  const parts = partsOf(table, cell).map((part) => count(table, part));
  const illegible = parts.find((part) => typeof part === 'string');
  if (illegible !== undefined) return illegible;
  if (reading.state === 'absent' && parts.length === 0) return `表中没有${cellName(table, cell)}`;
  const sum = parts.reduce((total, part) => (typeof part === 'string' ? total : total + part.parts), 0);
  return { zero: reading.state === 'absent' ? sum : 0, parts: sum, blank: true };
}

/** Adds up one reading. A row that the page leaves out counts as 0 if another of the same sum is there, which only a match may rely on. */
export function accept(report: Report, reading: Readings): Accepted {
  const accepted: Accepted = { reading, cells: [], values: [], blanks: false, unread: null };
  let zero = 0;
  let parts = 0;
  for (const [cells, sign] of [
    [reading.plus, 1],
    [reading.minus, -1],
  ] as const) {
    for (const cell of cells) {
      const { table: key, row } = place(cell);
      const table = report[key];
      if (!table) return { ...accepted, unread: '没有这张表' };
      const counted = count(table, cell);
      if (typeof counted === 'string') {
        accepted.unread ??= counted;
        if (hasRow(table, row) || reading.plus.length === 1) return { ...accepted, values: [] };
        continue;
      }
      accepted.cells.push(cell);
      accepted.blanks ||= counted.blank;
      zero += sign * counted.zero;
      parts += sign * counted.parts;
    }
  }
  if (accepted.cells.length === 0) return accepted;
  return { ...accepted, values: [...new Set([rounded(parts), rounded(zero)])] };
}

/** Why a reading that does not fit proves nothing; null where all of its cells were read and recognised. */
export function doubtOf(report: Report, { unread, cells }: Accepted): string | null {
  if (unread !== null) return unread;
  for (const cell of cells) {
    const { table: key, row, column } = place(cell);
    const table = report[key];
    if (table && isLoose(table, row, column))
      return `${cellName(table, cell)}的行名或列名只是近似，不能肯定就是规定的那一项`;
  }
  return null;
}

const CLOSE = 1e-9;

/** The claim's interval holds the value; of a figure given in 万 also one whose further digits were cut off instead of rounded. */
export function holds({ low, high, precision, resolution }: Claim, value: number): boolean {
  const cut = precision === 'rounded' ? resolution / 2 : 0;
  return (low === null || value >= low - CLOSE) && (high === null || value <= high + cut + CLOSE);
}
