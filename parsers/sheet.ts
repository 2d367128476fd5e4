import { type Reading, readFigure } from './figure.ts';
import { type GridCell, gridRows } from './grid.ts';
import type { Location } from './report.ts';
import type { Steps } from './steps.ts';
import { isUnread, squeeze, textOf } from './text.ts';
import { isElement, type TreeElement, type TreeNode } from './tree.ts';

/** A `<table>` of the page, with the tables inside its cells that are no mere frame around a figure. */
export interface Sheet {
  element: TreeElement;
  /** `t` and the ordinal of the table in the document, from 1, whatever it holds. */
  location: Location;
}

/** A cell with its text, read when first asked for. */
export class SheetCell {
  readonly grid: GridCell;
  readonly location: Location;
  readonly #holdsTables: boolean;
  #printed: string | undefined;
  #text: string | undefined;
  #figure: Reading | undefined;

  constructor(grid: GridCell, location: Location, holdsTables: boolean) {
    this.grid = grid;
    this.location = location;
    this.#holdsTables = holdsTables;
  }

  /** Lines of the page parted by `\n`; nothing of a cell that only lays out other tables. */
  get printed(): string {
    this.#printed ??= this.#holdsTables ? '' : unindented(textOf(this.grid.element));
    return this.#printed;
  }

  /** For comparing with labels. Prose that is longer than any label is left out. */
  get text(): string {
    this.#text ??= this.printed.length > longest ? '' : squeeze(this.printed);
    return this.#text;
  }

  get figure(): Reading {
    this.#figure ??=
      this.#holdsTables || this.printed.length > longest ? prose : readCell(this.grid.element, this.printed);
    return this.#figure;
  }

  get isEmpty(): boolean {
    return this.text === '' && this.figure.kind === 'blank';
  }

  /** A number, a blank or a dash: what may stand where figures stand. */
  get isFigure(): boolean {
    return this.figure.kind !== 'text';
  }
}

export interface SheetRow {
  sheet: Sheet;
  cells: SheetCell[];
  above: readonly GridCell[];
}

/** Characters of a cell beyond which it is prose. */
const longest = 600;

/** Indented markup can be longer than any prose. */
function unindented(text: string): string {
  return text.length > longest ? text.replace(/[^\S\n]+/g, ' ').replace(/[ \n]*\n[ \n]*/g, '\n') : text;
}

const prose: Reading = { kind: 'text', raw: '', value: null, unit: null, doubt: null };
const pictures = new Set(['img', 'canvas', 'svg', 'object', 'embed', 'iframe', 'video', 'picture', 'input']);
const raisedOrStruck = new Set(['sup', 'sub', 'del', 's', 'strike', 'ruby']);

function readCell(element: TreeElement, printed: string): Reading {
  const figure = readFigure(printed);
  const marks = oddities(element);
  if (marks.picture)
    return {
      ...figure,
      kind: figure.kind === 'blank' ? 'text' : figure.kind,
      doubt: { code: 'unreadable', text: '单元格中有图片，图片中的内容无法读取' },
    };
  if (marks.raised && figure.kind === 'number')
    return { ...figure, doubt: { code: 'stray-characters', text: '数字中有上标、下标或删除线' } };
  return figure;
}

function oddities(element: TreeElement): { picture: boolean; raised: boolean } {
  let picture = false;
  let raised = false;
  for (let node = following(element, element); node !== null; node = following(node, element)) {
    if (!isElement(node)) continue;
    if (pictures.has(node.localName) && node.getAttribute('type') !== 'hidden') picture = true;
    if (raisedOrStruck.has(node.localName) && node.firstChild !== null) raised = true;
  }
  return { picture, raised };
}

/** The next node in document order within `root`. */
function following(node: TreeNode, root: TreeNode, skipInside = false): TreeNode | null {
  if (!skipInside && node.firstChild !== null) return node.firstChild;
  for (let current: TreeNode | null = node; current !== null && current !== root; current = current.parentNode)
    if (current.nextSibling !== null) return current.nextSibling;
  return null;
}

/** A table of the page with those that stand in its cells. */
export interface Nest extends Sheet {
  cells: number;
  /** Tables that stand in its cells, by cell. */
  inside: Map<TreeElement, Nest[]>;
}

/** The rows of tables, in document order, those of a table within a cell after the cell's own row. */
export function* sheetRows(outermost: readonly Nest[]): Generator<SheetRow> {
  const waiting = outermost.toReversed().map(rowsOfNest);
  for (;;) {
    const rows = waiting.at(-1);
    if (rows === undefined) return;
    const next = rows.next();
    if (next.done === true) {
      waiting.pop();
      continue;
    }
    yield next.value.row;
    for (const nest of next.value.nests.reverse()) waiting.push(rowsOfNest(nest));
  }
}

function* rowsOfNest(nest: Nest): Generator<{ row: SheetRow; nests: Nest[] }> {
  const { element, location, inside } = nest;
  const sheet: Sheet = { element, location };
  for (const { cells, above, y } of gridRows(element)) {
    const nests: Nest[] = [];
    const read = cells.map((cell) => {
      const own = (inside.get(cell.element) ?? []).filter((table) => !isFrame(table));
      nests.push(...own);
      return new SheetCell(cell, `${location}r${y + 1}c${cell.index + 1}`, own.length > 0);
    });
    yield { row: { sheet, cells: read, above }, nests };
  }
}

/** A little table around a single figure is part of the cell that it stands in. */
function isFrame(nest: Nest): boolean {
  return nest.cells <= 4 && nest.inside.size === 0 && squeeze(textOf(nest.element)).length <= 20;
}

/** All tables of a document: the outermost in document order, each with those in its cells. One walk. */
export function* outermostTables(root: TreeNode): Steps<Nest[]> {
  let visited = 0;
  const top: Nest[] = [];
  const open: { nest: Nest; cell: TreeElement | null }[] = [];
  let count = 0;
  let node: TreeNode | null = root;
  while (node !== null) {
    visited += 1;
    if (visited % 1024 === 0) yield;
    let skip = false;
    if (isElement(node)) {
      const last = open.at(-1);
      if (node.localName === 'table') {
        count += 1;
        const nest: Nest = { element: node, location: `t${count}`, cells: 0, inside: new Map() };
        if (last?.cell) last.nest.inside.set(last.cell, [...(last.nest.inside.get(last.cell) ?? []), nest]);
        else top.push(nest);
        if (node.firstChild !== null) open.push({ nest, cell: null });
      } else if (last !== undefined && (node.localName === 'td' || node.localName === 'th')) {
        last.nest.cells += 1;
        last.cell = node;
      } else skip = isUnread(node);
    }
    if (!skip && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    let current: TreeNode = node;
    while (current !== root && current.nextSibling === null && current.parentNode !== null) {
      current = current.parentNode;
      if (open.at(-1)?.nest.element === current) open.pop();
      else if (open.at(-1)?.cell === current) closeCell(open);
    }
    if (open.at(-1)?.cell === current) closeCell(open);
    node = current === root ? null : current.nextSibling;
  }
  return top;
}

function closeCell(open: { cell: TreeElement | null }[]): void {
  const last = open.at(-1);
  if (last !== undefined) last.cell = null;
}
