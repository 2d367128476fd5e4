import type { GridCell } from './grid.ts';
import type { Lexicon, Match } from './labels.ts';
import type { Sheet, SheetCell, SheetRow } from './sheet.ts';

/** A column of figures as the header names it; `match` is null where the form has no such column. */
export interface Column {
  match: Match | null;
  /** The cell of the label, the lowest one where it stands in several. */
  cell: SheetCell;
  /** The label as printed, joined where it is cut into several cells. */
  printed: string;
  /** The cells that the label was joined from. */
  parts: SheetCell[];
  /** Labels above it, the nearest first. */
  above: SheetCell[];
}

/** The columns of figures in the order printed. */
export interface Header {
  columns: Column[];
  /** The table whose grid the columns stand in; null where the header's spans contradict each other. */
  sheet: Sheet | null;
}

/** No header has as many; it bounds the work on a page that is no report. */
const mostLabels = 300;

/**
 * Reads the header from its rows by their grid: a column is a label with no other label below it. `isGroup` tells labels
 * that only stand above others. Unknown labels left of the first known column are labels of rows, not columns.
 */
export function readHeader(rows: readonly SheetRow[], match: Lexicon, isGroup: (text: string) => boolean): Header {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.text !== '')).slice(0, mostLabels);
  const columns = cells
    .filter((cell) => !cells.some((other) => isBelow(other, cell)))
    .map((cell) => column(cell, cells.filter((other) => isBelow(cell, other)).reverse(), match))
    .filter(({ match: found, printed }) => found !== null || !isGroup(printed))
    .sort((one, other) => one.cell.grid.x - other.cell.grid.x);
  const first = columns.findIndex((found) => found.match !== null);
  const sheet = rows[0]?.sheet ?? null;
  const kept = first < 0 ? [] : columns.slice(first);
  const joined = new Set(kept.flatMap(({ parts }) => parts));
  const isTorn = cells.some((cell) => !joined.has(cell) && !isGroup(cell.text) && isKnown(match(cell.text)));
  return { columns: kept, sheet: isTorn || repeats(kept) ? null : sheet };
}

function isKnown(match: Match | null): boolean {
  return match !== null && match.grade !== 'loose';
}

/** A label may be cut into two or three cells one below the other (商业 over 企业). */
function column(cell: SheetCell, above: SheetCell[], match: Lexicon): Column {
  let text = cell.text;
  for (const [index, upper] of above.slice(0, 2).entries()) {
    text = upper.text + text;
    const found = match(text);
    if (isKnown(found))
      return { match: found, cell, printed: text, parts: [cell, ...above.slice(0, index + 1)], above };
  }
  return columnOf(cell, above, match);
}

/** The column of a label that stands in one cell. */
export function columnOf(cell: SheetCell, above: SheetCell[], match: Lexicon): Column {
  return { match: match(cell.text), cell, printed: cell.text, parts: [cell], above };
}

function isBelow(lower: SheetCell, upper: SheetCell): boolean {
  const { grid: low } = lower;
  const { grid: high } = upper;
  return low.y > high.y && low.x < high.x + high.width && high.x < low.x + low.width;
}

/** One key twice under one label above it: the spans do not say which is which. */
function repeats(columns: readonly Column[]): boolean {
  const seen = new Set<string>();
  for (const { match, above } of columns) {
    if (match === null) continue;
    const place = `${match.key} ${above[0]?.location ?? ''}`;
    if (seen.has(place)) return true;
    seen.add(place);
  }
  return false;
}

/** Which cell of a row stands under which column, in the order of the columns. */
export interface Alignment {
  cells: (SheetCell | undefined)[];
  /** Cells with a figure that stand under no column. */
  strays: SheetCell[];
  /** False where spans and counts contradict each other, so that a figure may stand under the wrong column. */
  isSure: boolean;
}

/**
 * Puts the cells of a row under the columns of a header. Equal edges decide; then equal numbers of cells and columns, in
 * their order, because on published pages a header and its rows part the same width differently; then the grid, where each
 * column has cells of its own and at most one with content. Anything else is not sure.
 */
export function align(values: readonly SheetCell[], header: Header, { sheet, above }: SheetRow): Alignment {
  const { columns } = header;
  const isSameGrid = header.sheet?.element === sheet.element;
  const exact = isSameGrid ? sameEdges(values, columns, above) : null;
  if (exact !== null) return exact;
  if (values.length === columns.length) return { cells: [...values], strays: [], isSure: true };
  const found = isSameGrid
    ? within(values, columns)
    : header.sheet === null
      ? null
      : sameEdgesElsewhere(values, columns);
  return found ?? { cells: values.slice(0, columns.length), strays: [], isSure: false };
}

/** A piece of the table that repeats no header, with empty columns beside its figures: every edge is where the header had it. */
function sameEdgesElsewhere(values: readonly SheetCell[], columns: readonly Column[]): Alignment | null {
  const starts = columns.every(({ cell }, index) => {
    const value = values[index];
    return value !== undefined && edges(value.grid) === edges(cell.grid);
  });
  const isRestEmpty = values.slice(columns.length).every((cell) => cell.isEmpty);
  return starts && isRestEmpty ? { cells: values.slice(0, columns.length), strays: [], isSure: true } : null;
}

function sameEdges(
  values: readonly SheetCell[],
  columns: readonly Column[],
  above: readonly GridCell[],
): Alignment | null {
  const byEdge = new Map(values.map((cell) => [edges(cell.grid), cell]));
  const cells = columns.map(({ cell }) => byEdge.get(edges(cell.grid)));
  const taken = new Set(cells);
  const rest = values.filter((cell) => !taken.has(cell));
  if (cells.every((cell) => cell !== undefined))
    return isShifted(rest, columns, cells.at(-1))
      ? null
      : { cells, strays: rest.filter((cell) => !cell.isEmpty), isSure: true };
  const end = cells.findLastIndex((cell) => cell !== undefined) + 1;
  const isExplained = columns
    .slice(0, end)
    .every(({ cell }, index) => cells[index] !== undefined || isCovered(cell.grid, above));
  if (end === 0 || rest.length > 0 || !isExplained) return null;
  // A cell that is lacking at the end may as well have been left out before it.
  const isCut = columns.slice(end).some(({ cell }) => !isCovered(cell.grid, above));
  return { cells, strays: [], isSure: !isCut || values.every((cell) => cell.isEmpty || cell.figure.value === 0) };
}

/**
 * A cell between a row's label and the first column shows that the row stands too far left, unless it is empty and the last
 * column is not.
 */
function isShifted(rest: readonly SheetCell[], columns: readonly Column[], last: SheetCell | undefined): boolean {
  const [first] = columns;
  const before = first === undefined ? [] : rest.filter((cell) => cell.grid.x < first.cell.grid.x);
  return before.some((cell) => !cell.isEmpty) || (before.length > 0 && last?.isEmpty !== false);
}

function isCovered(cell: GridCell, above: readonly GridCell[]): boolean {
  return above.some((other) => overlaps(cell, other));
}

function edges({ x, width }: GridCell): string {
  return `${x} ${width}`;
}

function within(values: readonly SheetCell[], columns: readonly Column[]): Alignment | null {
  const under = columns.map(({ cell }) => values.filter((value) => overlaps(value.grid, cell.grid)));
  const cells: (SheetCell | undefined)[] = [];
  for (const own of under) {
    const full = own.filter((cell) => cell.figure.kind !== 'blank');
    if (own.length === 0 || full.length > 1) return null;
    cells.push(full[0] ?? own[0]);
  }
  const owned = new Set(under.flat());
  if (owned.size !== under.flat().length) return null;
  const rest = values.filter((value) => !owned.has(value));
  return isShifted(rest, columns, cells.at(-1))
    ? null
    : { cells, strays: rest.filter((cell) => !cell.isEmpty), isSure: true };
}

export function overlaps(one: GridCell, other: GridCell): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width;
}
