import { rounded } from '../sums.ts';
import { isZero, type Lattice } from './lattice.ts';

/**
 * New values for a few cells that settle some broken equations, leave every other equation as it is, and of which no
 * part would do so alone.
 */
export interface Move {
  changes: Change[];
  /** The broken equations that it settles, in order. */
  settles: number[];
}

interface Change {
  cell: number;
  by: number;
}

/**
 * All moves of so many cells (1, 2 or 3) to counts (integers not below 0) that settle equations of this part. Of such a
 * set some equation holds exactly one cell, which that equation's residual therefore determines, and so on with the
 * rest: forced steps find every set whose values the equations determine, without trying values.
 */
export function movesOf(lattice: Lattice, part: readonly number[], size: 1 | 2 | 3): Move[] {
  const search = new Search(lattice, part);
  search.from([], size);
  return [...search.found.values()];
}

class Search {
  readonly found = new Map<string, Move>();
  readonly #lattice: Lattice;
  readonly #part: readonly number[];
  readonly #residuals: number[];

  constructor(lattice: Lattice, part: readonly number[]) {
    this.#lattice = lattice;
    this.#part = part;
    this.#residuals = [...lattice.residuals];
  }

  from(changes: readonly Change[], left: number): void {
    if (left === 1) {
      this.#last(changes);
      return;
    }
    const tried = new Set<string>();
    for (const equation of this.#open(changes)) {
      for (const change of this.#steps(equation, changes)) {
        const key = `${change.cell} ${change.by}`;
        if (tried.has(key)) continue;
        tried.add(key);
        this.#apply(change, 1);
        // A set of which one cell is a move of its own falls into smaller moves.
        if (!this.#settlesAlone(change)) this.from([...changes, change], left - 1);
        this.#apply(change, -1);
      }
    }
  }

  /** Broken now: those of the part, and those that the changes have broken. */
  #open(changes: readonly Change[]): number[] {
    const open = this.#part.filter((equation) => this.#isOpen(equation));
    for (const equation of this.#touched(changes)) {
      if (!open.includes(equation) && this.#isOpen(equation)) open.push(equation);
    }
    return open;
  }

  #isOpen(equation: number): boolean {
    return !isZero(this.#residuals[equation] ?? Number.NaN);
  }

  #touched(changes: readonly Change[]): number[] {
    return changes.flatMap(({ cell }) => this.#lattice.cells[cell]?.standsIn.map(({ equation }) => equation) ?? []);
  }

  /** One cell of the equation changed so that the equation holds. */
  *#steps(equation: number, changes: readonly Change[]): Generator<Change> {
    const residual = this.#residuals[equation] ?? Number.NaN;
    for (const { cell, weight } of this.#lattice.members[equation] ?? []) {
      if (changes.some((change) => change.cell === cell)) continue;
      const by = rounded(-residual / weight);
      const value = rounded((this.#lattice.cells[cell]?.value ?? Number.NaN) + by);
      if (Number.isInteger(value) && value >= 0) yield { cell, by };
    }
  }

  /** The last cell must stand in every equation that the others left open, and in none that holds. */
  #last(changes: readonly Change[]): void {
    const dirty = [...new Set(this.#touched(changes))].filter((equation) => this.#isOpen(equation));
    if (changes.length > 0 && dirty.length === 0) return;
    for (const equation of changes.length > 0 ? [this.#fewest(dirty)] : this.#part) {
      for (const change of this.#steps(equation, changes)) {
        const standsIn = this.#lattice.cells[change.cell]?.standsIn ?? [];
        if (!dirty.every((each) => standsIn.some((other) => other.equation === each))) continue;
        const settles = standsIn.every(({ equation: each, weight }) =>
          isZero((this.#residuals[each] ?? Number.NaN) + weight * change.by),
        );
        if (settles) this.#keep([...changes, change]);
      }
    }
  }

  #fewest(equations: readonly number[]): number {
    const size = (equation: number) => this.#lattice.members[equation]?.length ?? Number.POSITIVE_INFINITY;
    return equations.reduce((least, equation) => (size(equation) < size(least) ? equation : least));
  }

  #settlesAlone({ cell, by }: Change): boolean {
    return (this.#lattice.cells[cell]?.standsIn ?? []).every(({ equation, weight }) =>
      isZero((this.#lattice.residuals[equation] ?? Number.NaN) + weight * by),
    );
  }

  #apply({ cell, by }: Change, sign: 1 | -1): void {
    for (const { equation, weight } of this.#lattice.cells[cell]?.standsIn ?? []) {
      this.#residuals[equation] = rounded((this.#residuals[equation] ?? Number.NaN) + sign * weight * by);
    }
  }

  #keep(changes: readonly Change[]): void {
    const last = changes.at(-1);
    if (changes.length > 1 && last && this.#settlesAlone(last)) return;
    const ordered = changes.toSorted((a, b) => a.cell - b.cell);
    const key = ordered.map(({ cell, by }) => `${cell} ${by}`).join(',');
    if (this.found.has(key)) return;
    const touched = new Set(this.#touched(ordered));
    this.found.set(key, { changes: ordered, settles: this.#part.filter((equation) => touched.has(equation)) });
  }
}
