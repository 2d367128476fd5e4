import type { CellAddress, Report, Table } from '../parsers/report.ts';
import { hasNumbers, isLoose, place, type Reading, read, tableDoubt } from './cells.ts';
import { type SumOfCells, type SumRule, table3Sums, table4Sums } from './equations.ts';
import type { OutcomeKind } from './finding.ts';
import { cellName } from './form-labels.ts';

/** A sum with its cells read. */
export interface Sum extends SumOfCells {
  outcome: Exclude<OutcomeKind, 'inapplicable'>;
  /** Why the sum could not be tested, or what was assumed where the finding is for review; null otherwise. */
  reason: string | null;
  leftSum: number;
  rightSum: number;
  /** What each cell counted as; absent cells and unreadable ones are not in it. */
  values: Map<CellAddress, number>;
  /** leftSum − rightSum as a weight on every cell that was really read, blank totals resolved into their parts. */
  weights: Map<CellAddress, number>;
}

export type Sums = Record<SumRule, Sum[]>;

/** Figures are compared to six decimals, so that 0.1 + 0.2 is 0.3. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** All sums of tables 3 and 4 of a report, judged by the conventions for blanks. */
export function sumsOf(report: Report): Sums {
  const sums: Sums = {
    'table3-balance': [],
    'table3-row-total': [],
    'table3-column-total': [],
    'table3-subtotal': [],
    'table3-organization-subtotal': [],
    'table4-total': [],
  };
  if (report.table3) for (const sum of judged(report.table3, table3Sums(report.table3))) sums[sum.rule].push(sum);
  if (report.table4) for (const sum of judged(report.table4, table4Sums())) sums[sum.rule].push(sum);
  return sums;
}

interface Cell {
  reading: Reading;
  /** What the cell counts as; null where it cannot be read. */
  value: number | null;
  /** A blank total that was read as the sum of its parts: those parts with their weights. */
  parts: Map<CellAddress, number> | null;
}

type Cells = Map<CellAddress, Cell>;

function judged(table: Table, equations: SumOfCells[]): Sum[] {
  const cells = readAll(table, equations);
  const numbers = hasNumbers(table);
  const sums = equations.map((equation) => judge(table, equation, cells, numbers));
  const unsettled = new Set<CellAddress>();
  for (const sum of sums) {
    const closes = sum.outcome === 'passed' && difference(sum, cells) === 0;
    const silent = sum.outcome === 'untested' && !isOpen(sum, cells);
    if (!closes && !silent) for (const cell of [...sum.left, ...sum.right]) unsettled.add(cell);
  }
  return sums.map((sum) =>
    sum.outcome === 'passed' && isOpen(sum, cells) && unsettled.has(sum.total) ? untested(sum, openTotal) : sum,
  );
}

const openTotal = '总计空白，按0理解或按各项之和理解，都不能使它所在的各个勾稽关系同时成立';

/** The total is blank and not 0 in either reading. */
function isOpen(sum: SumOfCells, cells: Cells): boolean {
  const cell = cells.get(sum.total);
  return cell?.reading.state === 'blank' && cell.value !== 0;
}

function untested(sum: SumOfCells, reason: string): Sum {
  return { ...sum, outcome: 'untested', reason, leftSum: 0, rightSum: 0, values: new Map(), weights: new Map() };
}

function judge(table: Table, sum: SumOfCells, cells: Cells, numbers: boolean): Sum {
  const members = [...sum.left, ...sum.right];
  if (!numbers) return untested(sum, '表中没有任何数字');
  for (const cell of members) {
    const reading = cells.get(cell)?.reading;
    if (reading?.state === 'unreadable') return untested(sum, `${cellName(table, cell)}${reading.why}`);
  }
  const lacking = sum.needs.find((cell) => cells.get(cell)?.reading.state === 'absent');
  if (lacking) return untested(sum, `表中没有${cellName(table, lacking)}`);

  if (difference(sum, cells) === 0) return settled(sum, 'passed', null, cells);
  if (isBlank(cells.get(sum.total))) return untested(sum, openTotal);
  const zeros = withBlanksAsZero(members, cells);
  if (difference(sum, zeros) === 0) return settled(sum, 'passed', null, zeros);

  const doubt = tableDoubt(table);
  if (doubt) return untested(sum, `本表读取存疑：${doubt}`);
  const loose = members.find((cell) => isLoose(table, place(cell).row, place(cell).column));
  if (loose) return untested(sum, `${cellName(table, loose)}的行名或列名只是近似，不能肯定就是规定的那一项`);
  const assumed = assumption(members, cells);
  return settled(sum, assumed ? 'review' : 'failed', assumed, cells);
}

/** What had to be assumed to add up, as a clause; null where every term is printed. */
function assumption(members: CellAddress[], cells: Cells): string | null {
  const clauses = new Set<string>();
  for (const cell of members) {
    const known = cells.get(cell);
    if (known?.reading.state === 'absent') clauses.add('表中没有的项按0计');
    else if (known?.reading.state === 'blank') clauses.add(known.parts ? '空白的总计按其各项之和计' : '空白按0计');
  }
  return clauses.size > 0 ? [...clauses].join('，') : null;
}

function settled(sum: SumOfCells, outcome: 'passed' | 'failed' | 'review', reason: string | null, cells: Cells): Sum {
  const values = new Map<CellAddress, number>();
  for (const cell of [...sum.left, ...sum.right]) {
    const known = cells.get(cell);
    if (known && known.reading.state !== 'absent' && known.value !== null) values.set(cell, known.value);
  }
  const leftSum = total(sum.left, cells);
  const rightSum = total(sum.right, cells);
  return { ...sum, outcome, reason, leftSum, rightSum, values, weights: weigh(sum.left, sum.right, cells) };
}

function isBlank(cell: Cell | undefined): boolean {
  return cell?.reading.state === 'blank';
}

function readAll(table: Table, equations: SumOfCells[]): Cells {
  const cells: Cells = new Map();
  for (const { left, right } of equations) {
    for (const cell of [...left, ...right]) {
      if (cells.has(cell)) continue;
      const { row, column } = place(cell);
      const reading = read(table, row, column);
      const value = reading.state === 'number' ? reading.value : reading.state === 'unreadable' ? null : 0;
      cells.set(cell, { reading, value, parts: null });
    }
  }
  for (const equation of equations) resolveBlankTotal(equation, cells);
  return cells;
}

/**
 * Reads a blank total as what its parts give. Only this reading can close the sum that the total belongs to (0 closes
 * it only where the parts give 0 too); the first sum that can tell decides: rows, then columns, then balances.
 */
function resolveBlankTotal({ left, right, total: cell }: SumOfCells, cells: Cells): void {
  const known = cells.get(cell);
  if (!known || known.parts || (known.reading.state !== 'blank' && known.reading.state !== 'absent')) return;
  const others = right.filter((other) => other !== cell);
  if ([...left, ...others].some((other) => cells.get(other)?.value === null)) return;
  known.value = rounded(total(left, cells) - total(others, cells));
  known.parts = weigh(left, others, cells);
}

function withBlanksAsZero(members: CellAddress[], cells: Cells): Cells {
  const zeros: Cells = new Map(cells);
  for (const cell of members) {
    const known = cells.get(cell);
    if (known?.parts) zeros.set(cell, { reading: known.reading, value: 0, parts: null });
  }
  return zeros;
}

/** left − right as weights on the cells that were really read. */
function weigh(left: CellAddress[], right: CellAddress[], cells: Cells): Map<CellAddress, number> {
  const weights = new Map<CellAddress, number>();
  const add = (cell: CellAddress, weight: number) => {
    const before = weights.get(cell);
    const after = before === undefined ? weight : before + weight;
    if (after === 0) weights.delete(cell);
    else weights.set(cell, after);
  };
  const spread = (cell: CellAddress, sign: number) => {
    const known = cells.get(cell);
    if (known?.parts) for (const [part, weight] of known.parts) add(part, sign * weight);
    else if (known && known.reading.state !== 'absent') add(cell, sign);
  };
  for (const cell of left) spread(cell, 1);
  for (const cell of right) spread(cell, -1);
  return weights;
}

/** An unreadable member makes it NaN; callers rule that out first. */
function total(of: CellAddress[], cells: Cells): number {
  return rounded(of.reduce((sum, cell) => sum + (cells.get(cell)?.value ?? Number.NaN), 0));
}

function difference(sum: SumOfCells, cells: Cells): number {
  return rounded(total(sum.left, cells) - total(sum.right, cells));
}
