import { isZero, type Lattice } from '../../../rules/localise/lattice.ts';

/** Every set of one or two cells that settles all equations, by trying them all: slow, and plainly right. */
export function everySmallSet(lattice: Lattice): string[] {
  const { cells, residuals } = lattice;
  const weightsOf = cells.map(({ standsIn }) => {
    const weights = residuals.map(() => 0);
    for (const { equation, weight } of standsIn) weights[equation] = weight;
    return weights;
  });
  const found = { singles: [] as string[], pairs: [] as string[] };
  const name = (cell: number, by: number) => `${cells[cell]?.address} ${(cells[cell]?.value ?? Number.NaN) + by}`;
  const isCount = (cell: number, by: number) => {
    const value = (cells[cell]?.value ?? Number.NaN) + by;
    return Number.isInteger(value) && value >= 0 && by !== 0;
  };
  const holds = (a: number[], x: number, b: number[], y: number) =>
    residuals.every((residual, at) => isZero(residual + (a[at] ?? Number.NaN) * x + (b[at] ?? Number.NaN) * y));
  for (const [i, a] of weightsOf.entries()) {
    const e = residuals.findIndex((_, at) => a[at] !== 0);
    const x = -(residuals[e] ?? Number.NaN) / (a[e] ?? Number.NaN);
    if (isCount(i, x) && holds(a, x, a, 0)) found.singles.push(name(i, x));
    for (const [j, b] of weightsOf.entries()) {
      if (j <= i) continue;
      const solved = solve(a, b, residuals);
      if (solved && isCount(i, solved.x) && isCount(j, solved.y) && holds(a, solved.x, b, solved.y))
        found.pairs.push([name(i, solved.x), name(j, solved.y)].toSorted().join(' + '));
    }
  }
  return (found.singles.length > 0 ? found.singles : found.pairs).toSorted();
}

/** The one x, y with a·x + b·y = −residual in two equations that tell a from b; null where none do. */
function solve(a: number[], b: number[], residuals: number[]): { x: number; y: number } | null {
  const rows = a.flatMap((_, at) => (a[at] !== 0 || b[at] !== 0 ? [at] : []));
  for (const p of rows) {
    for (const q of rows) {
      const [ap = 0, bp = 0, aq = 0, bq = 0] = [a[p], b[p], a[q], b[q]];
      const determinant = ap * bq - aq * bp;
      if (determinant === 0) continue;
      const [rp = Number.NaN, rq = Number.NaN] = [residuals[p], residuals[q]];
      return { x: (-rp * bq + rq * bp) / determinant, y: (-ap * rq + aq * rp) / determinant };
    }
  }
  return null;
}
