import type { CellAddress, Report } from '../parsers/report.ts';
import { figureAt } from './cells.ts';
import { rounded, type Sum, type Sums } from './sums.ts';

/** Broken sums that share cells, and what would settle them. */
export interface BrokenSums {
  sums: Sum[];
  /** Each a smallest set of cells whose change settles every sum here and breaks none that holds. */
  repairs: Repair[];
}

/** New values for some cells. */
export type Repair = { cell: CellAddress; value: number }[];

/** Groups the broken sums of a report through the cells that they share, and looks for the one cell that settles each group. */
export function localise(report: Report, sums: Sums): BrokenSums[] {
  const tested = Object.values(sums)
    .flat()
    .filter((sum) => sum.outcome !== 'untested');
  const broken = tested.filter((sum) => sum.outcome !== 'passed');
  const standsIn = membership(tested);
  return connected(broken).map((group) => ({ sums: group, repairs: singleRepairs(report, group, standsIn) }));
}

/** Every cell with the sums that it stands in. */
function membership(sums: Sum[]): Map<CellAddress, Sum[]> {
  const standsIn = new Map<CellAddress, Sum[]>();
  for (const sum of sums) {
    for (const cell of sum.weights.keys()) {
      const others = standsIn.get(cell);
      if (others) others.push(sum);
      else standsIn.set(cell, [sum]);
    }
  }
  return standsIn;
}

function connected(broken: Sum[]): Sum[][] {
  const groups: Sum[][] = [];
  const seen = new Set<Sum>();
  for (const start of broken) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const sum of group) {
      for (const other of broken) {
        if (seen.has(other) || ![...sum.weights.keys()].some((cell) => other.weights.has(cell))) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(broken.filter((sum) => group.includes(sum)));
  }
  return groups;
}

/**
 * A cell settles a group alone if it stands in every sum of it and in no other tested sum, and every residual asks the
 * same change of it. The changed figure must be a count: an integer not below 0.
 */
function singleRepairs(report: Report, group: Sum[], standsIn: Map<CellAddress, Sum[]>): Repair[] {
  const [first] = group;
  if (!first) return [];
  return [...first.weights.keys()].flatMap((cell): Repair[] => {
    if (standsIn.get(cell)?.length !== group.length) return [];
    const changes = group.map((sum) => {
      const weight = sum.weights.get(cell);
      return weight === undefined ? Number.NaN : rounded((sum.rightSum - sum.leftSum) / weight);
    });
    const [change = Number.NaN] = changes;
    const before = first.values.get(cell) ?? readValue(report, cell);
    const value = rounded(before + change);
    const settles = changes.every((other) => other === change) && Number.isInteger(value) && value >= 0;
    return settles ? [[{ cell, value }]] : [];
  });
}

/** Cells that a blank total was resolved into are not terms of the sum itself. */
function readValue(report: Report, cell: CellAddress): number {
  const figure = figureAt(report, cell);
  if (!figure || figure.doubt?.code === 'stray-characters') return Number.NaN;
  return figure.kind === 'blank' ? 0 : (figure.value ?? Number.NaN);
}
