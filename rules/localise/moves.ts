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
  /** The equation whose residual asked for it. */
  asked: number;
}

/**
 * All moves of so many cells (1, 2 or 3) to counts (integers not below 0) that leave at most `spare` equations of this
 * part open. Of such a set some equation holds exactly one cell, which that equation's residual therefore determines,
 * and so on with the rest: forced steps find every set whose values the equations determine, without trying values.
 */
export function movesOf(
  lattice: Lattice,
  part: readonly number[],
  size: 1 | 2 | 3,
  spare = Number.POSITIVE_INFINITY,
): Move[] {
  const search = new Search(lattice, part, spare);
  search.deepen(size);
  return [...search.found.values()];
}

class Search {
  readonly found = new Map<string, Move>();
  readonly #lattice: Lattice;
  readonly #part: readonly number[];
  readonly #spare: number;
  readonly #degree: number;
  readonly #residuals: number[];
  readonly #changes: Change[] = [];

  constructor(lattice: Lattice, part: readonly number[], spare: number) {
    this.#lattice = lattice;
    this.#part = part;
    this.#spare = spare;
    this.#degree = degreeOf(lattice);
    this.#residuals = [...lattice.residuals];
  }

  deepen(left: number): void {
    const dirty = this.#dirty();
    if (left === 1) {
      this.#last(dirty);
      return;
    }
    const open = this.#part.filter((equation) => this.#isOpen(equation));
    for (const equation of dirty) if (!open.includes(equation)) open.push(equation);
    if (open.length > this.#spare + left * this.#degree) return;
    const tried = new Set<string>();
    for (const equation of open) {
      for (const { cell } of this.#lattice.members[equation] ?? []) {
        const change = this.#step(equation, cell);
        if (!change || this.#isOtherOrder(change)) continue;
        const key = `${cell} ${change.by}`;
        if (tried.has(key)) continue;
        tried.add(key);
        // A set of which one cell is a move of its own falls into smaller moves.
        if (this.#settlesAlone(change)) continue;
        this.#apply(change, 1);
        this.#changes.push(change);
        this.deepen(left - 1);
        this.#changes.pop();
        this.#apply(change, -1);
      }
    }
  }

  #isOpen(equation: number): boolean {
    return !isZero(this.#residuals[equation] ?? Number.NaN);
  }

  #standsIn(cell: number) {
    return this.#lattice.cells[cell]?.standsIn ?? [];
  }

  #contains(equation: number, cell: number): boolean {
    return this.#standsIn(cell).some((each) => each.equation === equation);
  }

  /** Equations that the changes stand in and that are open now. */
  #dirty(): number[] {
    const dirty: number[] = [];
    for (const { cell } of this.#changes) {
      for (const { equation } of this.#standsIn(cell)) {
        if (this.#isOpen(equation) && !dirty.includes(equation)) dirty.push(equation);
      }
    }
    return dirty;
  }

  /** The cell changed so that the equation holds; null where it cannot be, or is changed already. */
  #step(equation: number, cell: number): Change | null {
    for (const change of this.#changes) if (change.cell === cell) return null;
    const known = this.#lattice.cells[cell];
    const weight = known?.standsIn.find((each) => each.equation === equation)?.weight ?? Number.NaN;
    const by = rounded(-(this.#residuals[equation] ?? Number.NaN) / weight);
    const value = rounded((known?.value ?? Number.NaN) + by);
    return Number.isInteger(value) && value >= 0 ? { cell, by, asked: equation } : null;
  }

  /** Neither of the last change and this one has a part in what the other was asked for, so that both orders come up. */
  #isOtherOrder({ cell, asked }: Change): boolean {
    const before = this.#changes.at(-1);
    if (!before || cell > before.cell) return false;
    return !this.#contains(before.asked, cell) && !this.#contains(asked, before.cell);
  }

  /** The last cell must stand in every equation that the others left open, and in none that holds. */
  #last(dirty: readonly number[]): void {
    if (this.#changes.length > 0 && (dirty.length === 0 || dirty.length > this.#degree)) return;
    for (const equation of this.#changes.length > 0 ? [this.#fewest(dirty)] : this.#part) {
      for (const { cell } of this.#lattice.members[equation] ?? []) {
        if (!dirty.every((each) => this.#contains(each, cell))) continue;
        const change = this.#step(equation, cell);
        if (change && this.#settles(this.#residuals, change)) this.#keep([...this.#changes, change]);
      }
    }
  }

  #fewest(equations: readonly number[]): number {
    const size = (equation: number) => this.#lattice.members[equation]?.length ?? Number.POSITIVE_INFINITY;
    return equations.reduce((least, equation) => (size(equation) < size(least) ? equation : least));
  }

  /** All equations that the cell stands in hold once it is changed. */
  #settles(residuals: readonly number[], { cell, by }: Change): boolean {
    return this.#standsIn(cell).every(({ equation, weight }) =>
      isZero((residuals[equation] ?? Number.NaN) + weight * by),
    );
  }

  #settlesAlone(change: Change): boolean {
    return this.#settles(this.#lattice.residuals, change);
  }

  #apply({ cell, by }: Change, sign: 1 | -1): void {
    for (const { equation, weight } of this.#standsIn(cell)) {
      this.#residuals[equation] = rounded((this.#residuals[equation] ?? Number.NaN) + sign * weight * by);
    }
  }

  #keep(changes: readonly Change[]): void {
    const last = changes.at(-1);
    if (changes.length > 1 && last && this.#settlesAlone(last)) return;
    const ordered = changes.toSorted((a, b) => a.cell - b.cell);
    const key = ordered.map(({ cell, by }) => `${cell} ${by}`).join(',');
    if (this.found.has(key)) return;
    const settles = this.#part.filter((equation) => ordered.some(({ cell }) => this.#contains(equation, cell)));
    this.found.set(key, { changes: ordered, settles });
  }
}

/** In how many equations a cell stands at most. */
export function degreeOf({ cells }: Lattice): number {
  return Math.max(...cells.map(({ standsIn }) => standsIn.length));
}
