import type { CellAddress, Report } from '../parsers/report.ts';
import { type Cover, type Covers, smallestCovers } from './localise/cover.ts';
import { brokenParts, type Lattice, latticeOf } from './localise/lattice.ts';
import { degreeOf, type Move, movesOf } from './localise/moves.ts';
import { rounded, type Sum, type Sums } from './sums.ts';

/** Broken sums with one cause, and what would settle them. */
export interface BrokenSums {
  sums: Sum[];
  /** The smallest sets of cells whose change settles every sum here and breaks none that holds; empty where none of up to three cells was found. */
  repairs: Repair[];
  /** Proven: no smaller set exists, and none of this size is missing. */
  exact: boolean;
}

/** New values for some cells. */
export type Repair = { cell: CellAddress; value: number }[];

/** Equations by their numbers in the lattice, with the covers that settle them. */
interface Cause {
  equations: number[];
  covers: Cover[];
  exact: boolean;
}

/**
 * Finds for the broken sums of a report the fewest cells whose change to counts makes every sum hold (Fellegi and Holt's
 * error localisation, exact up to three cells). Sums that some smallest answer settles by the same cells have one cause.
 */
export function localise(report: Report, sums: Sums): BrokenSums[] {
  const tested = Object.values(sums)
    .flat()
    .filter((sum) => sum.outcome !== 'untested');
  if (tested.every((sum) => sum.outcome === 'passed')) return [];
  const lattice = latticeOf(report, tested);
  return brokenParts(lattice)
    .flatMap((part) => causesOf(lattice, part))
    .map(({ equations, covers, exact }) => ({
      sums: tested.filter((_, equation) => equations.includes(equation)),
      repairs: covers.map((cover) => repairOf(lattice, cover)),
      exact,
    }));
}

function causesOf(lattice: Lattice, part: number[]): Cause[] {
  const degree = degreeOf(lattice);
  const moves: Move[] = [];
  let found: Covers | null = null;
  for (const size of [1, 2, 3] as const) {
    // Three cells stand in no more equations than this: to look for them would cost much and prove nothing.
    if (size === 3 && part.length > 3 * degree) break;
    // Of an answer as small as the one at hand, a move this large leaves no more open than its other cells can settle.
    const spare = found === null ? Number.POSITIVE_INFINITY : (found.size - size) * degree;
    moves.push(...movesOf(lattice, part, size, spare));
    found = smallestCovers(part, moves, degree);
    if (found && (found.size <= size || found.cut)) return separate(part, found, true);
  }
  if (found) return separate(part, found, false);
  return sharingCells(lattice, part).flatMap((equations) => {
    const within = moves.filter(({ settles }) => settles.every((equation) => equations.includes(equation)));
    const settled = smallestCovers(equations, within, degree);
    return settled ? separate(equations, settled, false) : [{ equations, covers: [], exact: false }];
  });
}

/** Splits equations that no move of any cover links: each piece has its own covers, which combine freely. Not without all covers. */
function separate(equations: number[], { covers, cut }: Covers, exact: boolean): Cause[] {
  if (cut) return [{ equations, covers, exact: false }];
  const moves = new Set(covers.flat());
  const groups = joined(
    equations,
    [...moves].map(({ settles }) => settles),
  );
  return groups.map((group) => {
    const own = new Map<string, Cover>();
    for (const cover of covers) {
      const inside = cover.filter(({ settles }) => settles.some((equation) => group.includes(equation)));
      own.set(inside.map(nameOf).toSorted().join(';'), inside);
    }
    return { equations: group, covers: [...own.values()], exact };
  });
}

function nameOf({ changes }: Move): string {
  return changes.map(({ cell, by }) => `${cell} ${by}`).join(',');
}

function sharingCells(lattice: Lattice, part: number[]): number[][] {
  const sharing = lattice.cells.map(({ standsIn }) =>
    standsIn.map(({ equation }) => equation).filter((equation) => part.includes(equation)),
  );
  return joined(part, sharing);
}

/** Groups of those that some link names together, in order. */
function joined(all: number[], links: number[][]): number[][] {
  const groupOf = new Map(all.map((each) => [each, [each]]));
  for (const [first, ...others] of links) {
    const group = first === undefined ? undefined : groupOf.get(first);
    if (!group) continue;
    for (const other of others) {
      const joining = groupOf.get(other);
      if (!joining || joining === group) continue;
      for (const each of joining) groupOf.set(each, group);
      group.push(...joining);
    }
  }
  return [...new Set(groupOf.values())].map((group) => group.toSorted((a, b) => a - b));
}

function repairOf(lattice: Lattice, cover: Cover): Repair {
  return cover
    .flatMap(({ changes }) => changes)
    .flatMap(({ cell, by }) => {
      const known = lattice.cells[cell];
      return known ? [{ cell: known.address, value: rounded(known.value + by) }] : [];
    });
}
