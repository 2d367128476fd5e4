import type { Move } from './moves.ts';

/** Moves that together settle every equation, none of them the same equation or cell twice. */
export type Cover = Move[];

export interface Covers {
  /** How many cells each cover changes. */
  size: number;
  /** All covers of that size. */
  covers: Cover[];
  /** There are too many of them, or the search was too long, to have them all. */
  cut: boolean;
}

const MOST_COVERS = 500;
const MOST_STEPS = 20_000;

/** The covers that change the fewest cells; null where the moves cannot settle every equation. `degree`: in how many equations a cell stands at most. */
export function smallestCovers(equations: readonly number[], moves: readonly Move[], degree: number): Covers | null {
  const settling = new Map(equations.map((equation): [number, Move[]] => [equation, []]));
  for (const move of moves) for (const equation of move.settles) settling.get(equation)?.push(move);
  const order = [...settling].toSorted(([, a], [, b]) => a.length - b.length);
  const settled = new Set<number>();
  const changed = new Set<number>();
  const chosen: Move[] = [];
  const best: Covers = { size: Number.POSITIVE_INFINITY, covers: [], cut: false };
  let steps = 0;

  const search = (size: number): void => {
    const open = order.find(([equation]) => !settled.has(equation));
    if (!open) {
      if (size < best.size) best.covers = [];
      best.size = size;
      if (best.covers.length < MOST_COVERS) best.covers.push([...chosen]);
      else best.cut = true;
      return;
    }
    for (const move of open[1]) {
      const after = size + move.changes.length;
      const rest = equations.length - settled.size - move.settles.length;
      if (after + Math.ceil(rest / degree) > best.size) continue;
      if (move.settles.some((equation) => settled.has(equation))) continue;
      if (move.changes.some(({ cell }) => changed.has(cell))) continue;
      steps += 1;
      if (steps > MOST_STEPS) {
        best.cut = true;
        return;
      }
      for (const equation of move.settles) settled.add(equation);
      for (const { cell } of move.changes) changed.add(cell);
      chosen.push(move);
      search(after);
      chosen.pop();
      for (const equation of move.settles) settled.delete(equation);
      for (const { cell } of move.changes) changed.delete(cell);
    }
  };
  search(0);
  return best.covers.length > 0 ? best : null;
}
