import type { FoundTable } from './found-table.ts';
import type { Match } from './labels.ts';
import type { ColumnLabel, Doubt, Figure, FormYear, Label, SourceMap, Table, TableKey } from './report.ts';
import type { SheetCell } from './sheet.ts';
import type { TreeElement } from './tree.ts';

export const misfit: Doubt = { code: 'spans-do-not-fit', text: '这一行的单元格与表头对不上，无法确定各数字属于哪一列' };

/** A table while it is being read, over one or several `<table>` elements. */
export class Draft {
  readonly key: TableKey;
  readonly #rows = new Map<string, Label>();
  readonly #columns = new Map<string, ColumnLabel>();
  readonly #figures = new Map<string, Map<string, Figure>>();
  readonly #printedAt = new Map<TreeElement, Figure>();
  readonly #places = new Map<string, TreeElement>();
  readonly #tables = new Map<string, TreeElement>();
  readonly #doubts = new Map<string, Doubt>();

  constructor(key: TableKey) {
    this.key = key;
  }

  /** Nothing was read; a table may be found although none of its rows could be told. */
  get isEmpty(): boolean {
    return this.#tables.size === 0;
  }

  hasRow(key: string): boolean {
    return this.#rows.has(key);
  }

  rowMatch(key: string): Label['match'] | null {
    return this.#rows.get(key)?.match ?? null;
  }

  rowKeys(): string[] {
    return [...this.#rows.keys()];
  }

  /** The `<table>` that a cell of this table was read from. */
  use(location: string, element: TreeElement): void {
    this.#tables.set(location, element);
  }

  addRow({ key, grade }: Match, cell: SheetCell): void {
    if (this.#rows.has(key)) return;
    this.#rows.set(key, { key, printed: bare(cell.printed), match: grade, location: this.#place(cell) });
  }

  addColumn({ key, grade }: Match, block: string | null, cell: SheetCell, printed: string): void {
    const id = `${block ?? ''} ${key}`;
    if (this.#columns.has(id)) return;
    this.#columns.set(id, { key, printed: bare(printed), match: grade, location: this.#place(cell), block });
  }

  put(row: string, column: string, cell: SheetCell, doubt: Doubt | null): void {
    const reading = cell.figure;
    const figure: Figure = { ...reading, location: this.#place(cell), doubt: reading.doubt ?? doubt };
    this.#set(row, column, figure);
    this.#printedAt.set(cell.grid.element, figure);
  }

  /** A cell of an earlier row reaches into this one: whether its figure counts for one row or for both cannot be told. */
  putMerged(row: string, column: string, element: TreeElement): void {
    const reached = this.#printedAt.get(element);
    if (reached === undefined) return;
    reached.doubt = { code: 'spans-do-not-fit', text: '一个单元格跨了几行，无法确定数字属于哪一行' };
    this.#set(row, column, { ...reached, kind: 'text', value: null });
  }

  #set(row: string, column: string, figure: Figure): void {
    const figures = this.#figures.get(row) ?? new Map<string, Figure>();
    figures.set(column, figure);
    this.#figures.set(row, figures);
  }

  figure(row: string, column: string): Figure | undefined {
    return this.#figures.get(row)?.get(column);
  }

  figuresOf(row: string): Figure[] {
    return [...(this.#figures.get(row)?.values() ?? [])];
  }

  removeRow(key: string): void {
    this.#rows.delete(key);
    this.#figures.delete(key);
  }

  /** Two rows claim one key: none of its figures can be relied on. */
  dispute(key: string, text: string): void {
    const doubt: Doubt = { code: 'two-candidates', text };
    this.doubt(doubt);
    for (const figure of this.figuresOf(key)) figure.doubt = doubt;
  }

  doubt(doubt: Doubt): void {
    this.#doubts.set(`${doubt.code} ${doubt.text}`, doubt);
  }

  /** Columns as `block key`. */
  columnIds(): string[] {
    return [...this.#columns.keys()];
  }

  /** The table as read; null where nothing was. `regrade` tells which wording is the official one of the form that it has. */
  finish(form: FormYear | null, sources: SourceMap, regrade: Regrade): FoundTable | null {
    if (this.isEmpty) return null;
    const rows = [...this.#rows.values()].map((label) => ({ ...label, match: regrade(label, null) }));
    const columns = [...this.#columns.values()].map((label) => ({ ...label, match: regrade(label, label.block) }));
    const cells: Table['cells'] = {};
    for (const [row, figures] of this.#figures) if (figures.size > 0) cells[row] = Object.fromEntries(figures);
    for (const [location, node] of [...this.#tables, ...this.#places]) sources.set(location, { node });
    return {
      key: this.key,
      table: { form, rows, columns, cells, locations: [...this.#tables.keys()], doubts: [...this.#doubts.values()] },
      elements: [...this.#tables.values()],
    };
  }

  #place(cell: SheetCell): string {
    this.#places.set(cell.location, cell.grid.element);
    return cell.location;
  }
}

/** Tells how well a label fits the form that the table was found to be printed on; `block` is null for a row. */
export type Regrade = (label: Label, block: string | null) => Label['match'];

/** As printed, white space and unseen characters removed. */
export function bare(printed: string): string {
  return printed.replace(/[\s\p{DI}]+/gu, '');
}

/** A row or a column was recognised by its likeness to `official` alone. */
export function loosely(printed: string, official: string): Doubt {
  return { code: 'loose-label', text: `“${bare(printed)}”与统一格式的“${official}”只是相近，不能确定是同一项` };
}
