import type { Lexicon, Match } from './labels.ts';
import type { SheetCell } from './sheet.ts';

/** A row cut into its label and what follows it. */
export interface LabelledRow {
  cell: SheetCell;
  /** Null where the label is none of the form's. */
  match: Match | null;
  /** The cells after the label. */
  values: SheetCell[];
}

/**
 * Finds the label of a row: the last cell that names a row of the form, or failing that the last words before the first
 * figure. A label known only by likeness counts only there. `isGroup` tells labels that further labels may follow.
 */
export function labelOf(
  cells: readonly SheetCell[],
  match: Lexicon,
  isGroup: (key: string) => boolean,
): LabelledRow | null {
  let at = -1;
  let found: Match | null = null;
  let isAmongFigures = false;
  for (const [index, cell] of cells.entries()) {
    if (cell.text === '') continue;
    const candidate = match(cell.text);
    const isLoose = candidate?.grade === 'loose';
    if (candidate !== null && !(isLoose && (isAmongFigures || (found !== null && !isGroup(found.key))))) {
      at = index;
      found = candidate;
    } else if (cell.isFigure) isAmongFigures = true;
    else if (!isAmongFigures && (found === null || isGroup(found.key))) {
      at = index;
      found = null;
    }
  }
  const cell = cells[at];
  return cell === undefined ? null : { cell, match: found, values: cells.slice(at + 1) };
}
