import { isElement, type TreeElement, type TreeNode } from './tree.ts';

/** A cell in the grid that the HTML standard's table algorithm forms. */
export interface GridCell {
  element: TreeElement;
  /** Column of its left edge, from 0. */
  x: number;
  width: number;
  /** Row of its upper edge, from 0. */
  y: number;
  /** Rows that it spans within its row group; `Infinity` for `rowspan="0"`. */
  height: number;
  /** Ordinal among the cells of its row, from 0. */
  index: number;
}

export interface GridRow {
  element: TreeElement;
  y: number;
  /** The cells that begin in this row, from left to right. */
  cells: GridCell[];
  /** Cells of earlier rows that reach into this one, from left to right. */
  above: readonly GridCell[];
}

/** No table of figures has as many label cells side by side; beyond it row spans are not followed, to bound the work. */
const mostSpanning = 256;

/**
 * The rows of one table in the order of the HTML standard's algorithm for forming a table (rows of `<tfoot>` last), without
 * the rows of tables inside it. Only rows that the page has are given, whatever their spans claim. Overlapping cells stay
 * where the standard puts them.
 */
export function* gridRows(table: TreeElement): Generator<GridRow> {
  let y = 0;
  let spanning: readonly GridCell[] = [];
  for (const part of parts(table)) {
    if (part.endsGroup) spanning = [];
    const row = placed(part.row, y, spanning);
    yield row;
    spanning = reaching(row, y + 1);
    y += 1;
  }
}

function placed(element: TreeElement, y: number, spanning: readonly GridCell[]): GridRow {
  const cells: GridCell[] = [];
  let x = 0;
  let next = 0;
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) || (node.localName !== 'td' && node.localName !== 'th')) continue;
    for (; next < spanning.length; next += 1) {
      const cell = spanning[next];
      if (cell === undefined || cell.x > x) break;
      x = Math.max(x, cell.x + cell.width);
    }
    const width = Math.min(span(node.getAttribute('colspan'), 1) || 1, 1000);
    const rows = Math.min(span(node.getAttribute('rowspan'), 1), 65534);
    cells.push({
      element: node,
      x,
      width,
      y,
      height: rows === 0 ? Number.POSITIVE_INFINITY : rows,
      index: cells.length,
    });
    x += width;
  }
  return { element, y, cells, above: spanning };
}

/** Cells that reach into row `y`, from left to right. */
function reaching({ cells, above }: GridRow, y: number): readonly GridCell[] {
  const begun = cells.filter((cell) => cell.y + cell.height > y);
  const kept = above.every((cell) => cell.y + cell.height > y)
    ? above
    : above.filter((cell) => cell.y + cell.height > y);
  if (begun.length === 0 || kept.length + begun.length > mostSpanning) return kept;
  return [...kept, ...begun].sort((one, other) => one.x - other.x);
}

/** The standard's rules for parsing non-negative integers: leading digits count, what follows is ignored. */
function span(attribute: string | null, otherwise: number): number {
  const digits = attribute === null ? null : /^[\t\n\f\r ]*\+?(\d+)/.exec(attribute)?.[1];
  return digits === null || digits === undefined ? otherwise : Number(digits);
}

interface Part {
  row: TreeElement;
  /** Row spans of the rows before end here. */
  endsGroup: boolean;
}

function* parts(table: TreeElement): Generator<Part> {
  const feet: TreeElement[] = [];
  let endsGroup = false;
  for (let node: TreeNode | null = table.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node)) continue;
    if (node.localName === 'tr') {
      yield { row: node, endsGroup };
      endsGroup = false;
    } else if (node.localName === 'tfoot') {
      feet.push(node);
      endsGroup = true;
    } else if (node.localName === 'tbody' || node.localName === 'thead') {
      yield* rowsOf(node);
      endsGroup = true;
    }
  }
  for (const foot of feet) yield* rowsOf(foot);
}

function* rowsOf(group: TreeElement): Generator<Part> {
  let endsGroup = true;
  for (let node: TreeNode | null = group.firstChild; node !== null; node = node.nextSibling) {
    if (!isElement(node) || node.localName !== 'tr') continue;
    yield { row: node, endsGroup };
    endsGroup = false;
  }
}
