import { align, type Header, overlaps, readHeader } from './columns.ts';
import { Draft, loosely, misfit } from './draft.ts';
import { type ClauseKey, columnLabel, type FormLabel, forms, rowLabel } from './forms/forms.ts';
import type { FoundTable, TableReader } from './found-table.ts';
import { lexicon, type Match } from './labels.ts';
import type { Doubt, FormYear, Label, SourceMap } from './report.ts';
import { type LabelledRow, labelOf } from './row-label.ts';
import type { SheetRow } from './sheet.ts';
import { squeeze } from './text.ts';

const years: readonly FormYear[] = ['2021', '2019'];
const blocks = years.flatMap((year) => forms[year].table2);
const rowLexicon = lexicon(blocks.flatMap((block) => block.rows));
const columnLexicon = lexicon(blocks.flatMap((block) => block.columns));
const clauseOfRow = new Map<string, ClauseKey>(
  blocks.flatMap((block) => block.rows.map((row) => [row.key, block.key])),
);
const clause = /^(?:《?条例》?)?第?二十条第?\(?[一五六八九]\)?[项款]?/;
/** Columns that only one of the forms has. */
const own: Record<FormYear, ReadonlySet<string>> = { '2019': onlyIn('2019'), '2021': onlyIn('2021') };

function onlyIn(year: FormYear): ReadonlySet<string> {
  const keys = (form: FormYear) =>
    forms[form].table2.flatMap(({ key, columns }) => columns.map((column) => `${key} ${column.key}`));
  const others = new Set(keys(year === '2019' ? '2021' : '2019'));
  return new Set(keys(year).filter((key) => !others.has(key)));
}

function isClause(text: string): boolean {
  return text.length <= 24 && clause.test(text);
}

function isColumn(text: string): boolean {
  const found = text === '' ? null : columnLexicon(text);
  return found !== null && found.grade !== 'loose';
}

/** Whether a row is a clause's title or a header of table 2. */
export function isTable2Header({ cells }: SheetRow): boolean {
  return cells.some(({ text }) => isClause(text) || isColumn(text));
}

/** Reads table 2 row by row, by the labels of rows and columns alone; its blocks may stand in tables of their own. */
export class Table2Reader implements TableReader {
  readonly key = 'table2';
  readonly #draft = new Draft('table2');
  #headerRows: SheetRow[] = [];
  #header: Header | null = null;
  #isFresh = false;
  /** Rows with figures that the form does not have, and how many rows were read before each. */
  readonly #strangers: { after: number; doubt: Doubt }[] = [];

  get hasRows(): boolean {
    return !this.#draft.isEmpty;
  }

  claims(row: SheetRow): boolean {
    if (this.#header === null) return false;
    const label = labelOf(row.cells, rowLexicon, () => false);
    return label?.match != null && label.match.grade !== 'loose' && label.values.length > 0;
  }

  take(row: SheetRow): TableReader | null {
    if (row.cells.some((cell) => isClause(cell.text))) {
      this.#headerRows = [];
      this.#header = null;
      this.#isFresh = true;
    }
    const titled = row.cells.filter((cell) => isClause(cell.text));
    const rest = titled.length > 0 ? { ...row, cells: row.cells.filter((cell) => !titled.includes(cell)) } : row;
    if (rest.cells.some((cell) => isColumn(cell.text))) this.#takeHeader(rest);
    else {
      const label = labelOf(rest.cells, rowLexicon, () => false);
      if (label !== null && this.#isRow(rest, label)) return this.#takeLabelled(rest, label);
      if (this.#headerRows.length > 0 && rest.cells.some((cell) => cell.text !== '')) this.#takeHeader(rest);
    }
    return null;
  }

  finish(sources: SourceMap): FoundTable | null {
    const rows = this.#draft.rowKeys().length;
    for (const { after, doubt } of this.#strangers) if (after < rows) this.#draft.doubt(doubt);
    const form = formOf(this.#draft.columnIds(), this.#draft.rowKeys());
    return this.#draft.finish(form, sources, (label, block) => regraded(label, block, form));
  }

  /** Words alone are a row's content only in the table that has the header: 行政许可 stands in menus too. */
  #isRow({ sheet }: SheetRow, { values }: LabelledRow): boolean {
    const headed = this.#headerRows[0]?.sheet ?? this.#header?.sheet;
    return values.some((cell) => cell.isFigure || (cell.text !== '' && headed?.element === sheet.element));
  }

  #takeHeader(row: SheetRow): void {
    if (this.#headerRows[0]?.sheet.element !== row.sheet.element) this.#headerRows = [];
    if (this.#headerRows.length < 6) this.#headerRows.push(row);
  }

  #closeHeader(): void {
    if (this.#headerRows.length === 0) return;
    this.#header = readHeader(this.#headerRows, columnLexicon, (text) => text === '信息内容');
    this.#headerRows = [];
    this.#isFresh = true;
  }

  #takeLabelled(row: SheetRow, label: LabelledRow): TableReader | null {
    this.#closeHeader();
    const { match, cell, values } = label;
    if (match === null) {
      this.#takeStranger(label);
      return null;
    }
    if (this.#draft.hasRow(match.key)) {
      if (this.#isFresh && match.grade !== 'loose') return this.#again(row);
      const before = this.#draft.rowMatch(match.key);
      if (values.every((value) => value.figure.kind === 'blank')) return null;
      if (match.grade === 'loose') {
        this.#takeStranger(label);
        return null;
      }
      if (before === 'loose') this.#draft.removeRow(match.key);
      else {
        this.#draft.dispute(match.key, `有两行都是“${rowLabel('2021', 'table2', match.key)}”，无法确定以哪一行为准`);
        return null;
      }
    }
    this.#draft.use(row.sheet.location, row.sheet.element);
    this.#draft.addRow(match, cell);
    this.#read(match, row, label);
    return null;
  }

  #again(row: SheetRow): TableReader {
    const next = new Table2Reader();
    next.#header = this.#header;
    next.take(row);
    return next;
  }

  #read(match: Match, row: SheetRow, { cell, values }: LabelledRow): void {
    const draft = this.#draft;
    this.#isFresh = false;
    const official = rowLabel('2021', 'table2', match.key);
    const loose = match.grade === 'loose' ? loosely(cell.printed, official) : null;
    if (loose !== null) draft.doubt(loose);
    const header = this.#header;
    if (header === null) {
      draft.doubt({ code: 'spans-do-not-fit', text: `“${official}”一行没有找到表头，无法确定各列是什么` });
      return;
    }
    const block = clauseOfRow.get(match.key) ?? null;
    const { cells, strays, isSure } = align(values, header, row);
    const stray = strays.some((value) => value.figure.kind === 'number') ? misfit : null;
    for (const [index, { match: column, cell: head, printed }] of header.columns.entries()) {
      if (column === null) continue;
      draft.addColumn(column, block, head, printed);
      const likely =
        column.grade === 'loose' ? loosely(printed, columnLabel('2021', 'table2', match.key, column.key)) : null;
      if (likely !== null) draft.doubt(likely);
      const value = cells[index];
      if (value !== undefined) draft.put(match.key, column.key, value, isSure ? (loose ?? stray ?? likely) : misfit);
      else {
        const merged = row.above.find((other) => overlaps(other, head.grid));
        if (merged !== undefined) draft.putMerged(match.key, column.key, merged.element);
      }
    }
  }

  #takeStranger({ cell, values }: LabelledRow): void {
    if (this.#draft.isEmpty || !values.some((value) => value.figure.kind === 'number')) return;
    const doubt: Doubt = { code: 'loose-label', text: `“${cell.text}”一行不在统一格式中，未能识别` };
    this.#strangers.push({ after: this.#draft.rowKeys().length, doubt });
  }
}

/** Told by the columns that only one form has; where both forms' stand, by the greater number. */
function formOf(columns: readonly string[], rows: readonly string[]): FormYear | null {
  const of2021 = columns.filter((column) => own['2021'].has(column)).length;
  const of2019 = columns.filter((column) => own['2019'].has(column)).length;
  if (of2021 !== of2019) return of2021 > of2019 ? '2021' : '2019';
  return of2021 === 0 && rows.some((key) => key === 'otherServices' || key === 'procurement') ? '2019' : null;
}

/** A wording is official or not by the form that the table is printed on. */
function regraded(label: Label, block: string | null, form: FormYear | null): Label['match'] {
  if (label.match === 'loose') return 'loose';
  const wanted = (form === null ? years : [form]).flatMap((year) => wordings(year, label.key, block));
  return wanted.some((wording) => squeeze(wording.label) === squeeze(label.printed)) ? 'official' : 'variant';
}

function wordings(year: FormYear, key: string, block: string | null): readonly FormLabel[] {
  const { table2 } = forms[year];
  const labels =
    block === null ? table2.flatMap(({ rows }) => rows) : (table2.find((part) => part.key === block)?.columns ?? []);
  return labels.filter((label) => label.key === key);
}
