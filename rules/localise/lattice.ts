import type { CellAddress, Report } from '../../parsers/report.ts';
import { figureAt } from '../cells.ts';
import type { Sum } from '../sums.ts';

/** The tested sums of a report as equations over their cells, by number: what the search works on. */
export interface Lattice {
  sums: readonly Sum[];
  /** leftSum − rightSum of each equation. */
  residuals: number[];
  /** The cells of each equation. */
  members: Member[][];
  cells: LatticeCell[];
}

interface Member {
  cell: number;
  weight: number;
}

interface LatticeCell {
  address: CellAddress;
  /** What it counts as now; NaN where it cannot be read. */
  value: number;
  standsIn: { equation: number; weight: number }[];
}

/** Figures have at most six decimals. */
export function isZero(value: number): boolean {
  return Math.abs(value) < 5e-7;
}

export function latticeOf(report: Report, sums: readonly Sum[]): Lattice {
  const numbers = new Map<CellAddress, number>();
  const lattice: Lattice = { sums, residuals: [], members: [], cells: [] };
  for (const [equation, sum] of sums.entries()) {
    const members: Member[] = [];
    for (const [address, weight] of sum.weights) {
      let cell = numbers.get(address);
      if (cell === undefined) {
        cell = lattice.cells.length;
        numbers.set(address, cell);
        lattice.cells.push({ address, value: countedAt(report, address), standsIn: [] });
      }
      lattice.cells[cell]?.standsIn.push({ equation, weight });
      members.push({ cell, weight });
    }
    lattice.members.push(members);
    lattice.residuals.push(sum.leftSum - sum.rightSum);
  }
  return lattice;
}

/** What a cell counts as where it is not resolved into its parts; NaN where it cannot be read. */
export function countedAt(report: Report, address: CellAddress): number {
  const figure = figureAt(report, address);
  if (!figure) return Number.NaN;
  return figure.kind === 'blank' ? 0 : (figure.value ?? Number.NaN);
}

/** The broken equations, apart where no chain of shared cells and equations (broken or not) leads from one to the other. */
export function brokenParts(lattice: Lattice): number[][] {
  const part = new Array<number | undefined>(lattice.members.length);
  const parts: number[][] = [];
  for (const [start, residual] of lattice.residuals.entries()) {
    if (isZero(residual) || part[start] !== undefined) continue;
    const reached = [start];
    part[start] = parts.length;
    for (const equation of reached) {
      for (const { cell } of lattice.members[equation] ?? []) {
        for (const { equation: next } of lattice.cells[cell]?.standsIn ?? []) {
          if (part[next] !== undefined) continue;
          part[next] = parts.length;
          reached.push(next);
        }
      }
    }
    parts.push(
      reached.filter((equation) => !isZero(lattice.residuals[equation] ?? Number.NaN)).toSorted((a, b) => a - b),
    );
  }
  return parts;
}
