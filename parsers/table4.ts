import { align, type Column, columnOf, type Header, overlaps, readHeader } from './columns.ts';
import { Draft, loosely, misfit } from './draft.ts';
import { columnLabel, type DisputeKey, litigationLabel, rowLabel } from './forms/forms.ts';
import { disputeBlocks, outcomeColumns } from './forms/table4.ts';
import type { FoundTable, TableReader } from './found-table.ts';
import { lexicon, type Match } from './labels.ts';
import type { Doubt, SourceMap } from './report.ts';
import type { SheetCell, SheetRow } from './sheet.ts';
import type { TreeElement } from './tree.ts';

const blockLexicon = lexicon(disputeBlocks);
const outcomeLexicon = lexicon(outcomeColumns);
const telling = new Set(['upheld', 'corrected', 'pending']);

function blockOf(text: string): Match | null {
  const found = text === '' ? null : blockLexicon(text);
  return found !== null && found.grade !== 'loose' ? found : null;
}

function isHeading(text: string): boolean {
  return blockOf(text) !== null || text === litigationLabel;
}

/** Whether a row belongs to the header of table 4. */
export function isTable4Header({ cells }: SheetRow): boolean {
  return cells.some(({ text }) => isHeading(text) || isOutcome(text));
}

function isOutcome(text: string): boolean {
  const found = text === '' ? null : outcomeLexicon(text);
  return found !== null && found.grade !== 'loose' && telling.has(found.key);
}

/** Words alone in a row, as in a remark below the figures. */
function isNote({ cells }: SheetRow): boolean {
  const [only, ...others] = cells.filter((cell) => !cell.isEmpty);
  return only !== undefined && others.length === 0 && only.figure.kind === 'text';
}

/** A column of figures with the block that it belongs to. */
interface Outcome {
  column: Column;
  block: { match: Match; cell: SheetCell };
}

/** Reads table 4: header rows, then one row of figures; its three blocks may stand in tables of their own. */
export class Table4Reader implements TableReader {
  readonly key = 'table4';
  readonly #draft = new Draft('table4');
  #headerRows: SheetRow[] = [];
  #header: Header | null = null;
  #outcomes: Outcome[] = [];
  /** A row of blanks is the row of figures only where no other follows. */
  #blankRow: SheetRow | null = null;
  #isDone = false;
  /** The `<table>` that the figures stand in. */
  #element: TreeElement | null = null;

  get hasRows(): boolean {
    return !this.#draft.isEmpty;
  }

  claims(): boolean {
    return false;
  }

  take(row: SheetRow): TableReader | null {
    if (isTable4Header(row)) return this.#takeHeader(row);
    const isAllBlank = row.cells.every((cell) => cell.isEmpty);
    const figures = row.cells.filter((cell) => cell.isFigure).length;
    if (this.#headerRows.length === 0 || figures < 2 || figures * 2 < row.cells.length) {
      if (this.#headerRows.length > 0 && !this.#isDone && row.cells.length > 1 && !isAllBlank)
        this.#headerRows.push(row);
      return null;
    }
    if (isNote(row)) return null;
    if (isAllBlank || row.cells.every((cell) => cell.figure.kind === 'blank')) {
      if (!this.#isDone) this.#blankRow ??= row;
      return null;
    }
    return this.#takeFigures(row);
  }

  finish(sources: SourceMap): FoundTable | null {
    this.#settleBlanks();
    return this.#draft.finish(null, sources, (label) => label.match);
  }

  #takeHeader(row: SheetRow): TableReader | null {
    const isNew = this.#isDone || this.#blankRow !== null || this.#headerRows[0]?.sheet.element !== row.sheet.element;
    if (isNew) {
      this.#settleBlanks();
      const again = row.cells.some((cell) => this.#isRead(blockOf(cell.text)?.key));
      if (again) {
        const next = new Table4Reader();
        next.take(row);
        return next;
      }
      this.#headerRows = [];
      this.#isDone = false;
    }
    if (this.#headerRows.length < 8) this.#headerRows.push(row);
    return null;
  }

  #isRead(block: string | undefined): boolean {
    return block !== undefined && this.#draft.hasRow(block);
  }

  #settleBlanks(): void {
    const row = this.#blankRow;
    this.#blankRow = null;
    if (row !== null && !this.#isDone && this.#headerRows.length > 0) this.#takeFigures(row);
  }

  #takeFigures(row: SheetRow): TableReader | null {
    if (this.#isDone) {
      // Another table's rows are no second row of this one, unless they are as long.
      if (row.sheet.element !== this.#element && row.cells.length !== this.#outcomes.length) return null;
      for (const { block } of this.#outcomes)
        this.#draft.dispute(block.match.key, '表头下有两行数字，无法确定以哪一行为准');
      return null;
    }
    this.#readHeader();
    if (this.#outcomes.length === 0) {
      this.#takeUntold(row);
      return null;
    }
    this.#blankRow = null;
    this.#isDone = true;
    this.#read(row);
    return null;
  }

  /** Outcomes whose blocks cannot be told: the table is there, and its figures are nobody's. */
  #takeUntold({ sheet }: SheetRow): void {
    const told = this.#headerRows.flatMap(({ cells }) => cells.filter((cell) => isOutcome(cell.text)));
    if (told.length < 3) return;
    this.#draft.use(sheet.location, sheet.element);
    this.#draft.doubt({ code: 'spans-do-not-fit', text: '无法确定各栏属于行政复议还是行政诉讼' });
  }

  #readHeader(): void {
    const header = readHeader(this.#headerRows, outcomeLexicon, isHeading);
    const byGrid = header.sheet === null ? null : blocksByGrid(header.columns);
    const outcomes = byGrid ?? blocksByOrder(this.#headerRows);
    this.#outcomes = outcomes ?? [];
    this.#header = {
      columns: this.#outcomes.map(({ column }) => column),
      sheet: byGrid === null ? null : header.sheet,
    };
  }

  #read(row: SheetRow): void {
    const draft = this.#draft;
    const header = this.#header;
    if (header === null) return;
    this.#element = row.sheet.element;
    draft.use(row.sheet.location, row.sheet.element);
    const { cells, isSure, strays } = align(figuresOf(row, header), header, row);
    const stray = strays.some((cell) => cell.figure.kind === 'number');
    for (const [index, { column, block }] of this.#outcomes.entries()) {
      const { match } = column;
      if (match === null) continue;
      draft.addRow(block.match, block.cell);
      draft.addColumn(match, block.match.key, column.cell, column.printed);
      const doubt = isSure && !stray ? this.#doubtOf(block.match.key as DisputeKey, column, match) : misfit;
      const cell = cells[index];
      if (cell !== undefined) draft.put(block.match.key, match.key, cell, doubt);
    }
  }

  #doubtOf(block: DisputeKey, { printed }: Column, match: Match): Doubt | null {
    if (match.grade !== 'loose') return null;
    const doubt = loosely(
      printed,
      `${rowLabel('2021', 'table4', block)}${columnLabel('2021', 'table4', block, match.key)}`,
    );
    this.#draft.doubt(doubt);
    return doubt;
  }
}

/** A label such as 件数 may stand before the figures, outside every column. */
function figuresOf(row: SheetRow, header: Header): readonly SheetCell[] {
  const [first] = row.cells;
  const isLabel = first !== undefined && first.figure.kind === 'text' && first.figure.doubt === null;
  if (!isLabel || row.cells.length <= header.columns.length) return row.cells;
  const isOutside = header.sheet === null || !header.columns.some(({ cell }) => overlaps(cell.grid, first.grid));
  return isOutside ? row.cells.slice(1) : row.cells;
}

/** Each column's block is the nearest block label above it; null where the grid leaves one without, or gives one twice. */
function blocksByGrid(columns: readonly Column[]): Outcome[] | null {
  const outcomes: Outcome[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const found = column.above.map((cell) => ({ match: blockOf(cell.text), cell })).find(({ match }) => match !== null);
    if (found?.match == null) {
      if (column.match === null) continue;
      return null;
    }
    const id = `${found.match.key} ${column.match?.key ?? column.cell.location}`;
    if (seen.has(id)) return null;
    seen.add(id);
    outcomes.push({ column, block: { match: found.match, cell: found.cell } });
  }
  return outcomes;
}

/**
 * Where header spans are torn: blocks and outcomes both in the order printed, as many outcomes to each block, and no
 * outcome twice in one.
 */
function blocksByOrder(rows: readonly SheetRow[]): Outcome[] | null {
  const cells = rows.flatMap((row) => row.cells);
  const blocks = cells.flatMap((cell) => {
    const match = blockOf(cell.text);
    return match === null ? [] : [{ match, cell }];
  });
  const columns = cells.flatMap((cell): Column[] => {
    const match = cell.text === '' || isHeading(cell.text) ? null : outcomeLexicon(cell.text);
    return match === null || match.grade === 'loose' ? [] : [columnOf(cell, [], outcomeLexicon)];
  });
  const each = columns.length / blocks.length;
  if (!Number.isInteger(each) || each === 0) return null;
  const seen = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const [index, column] of columns.entries()) {
    const block = blocks[Math.floor(index / each)];
    if (block === undefined) return null;
    seen.add(`${block.match.key} ${column.match?.key}`);
    outcomes.push({ column, block });
  }
  return seen.size === columns.length ? outcomes : null;
}
