import { type Alignment, align, type Header, overlaps } from './columns.ts';
import { bare, Draft, loosely, misfit } from './draft.ts';
import { columnLabel, type GroupKey, rowLabel } from './forms/forms.ts';
import { resultGroups, rows2019, rows2021 } from './forms/table3.ts';
import type { FoundTable, TableReader } from './found-table.ts';
import { core, lexicon, type Match } from './labels.ts';
import type { Doubt, FormYear, SourceMap } from './report.ts';
import { type LabelledRow, labelOf } from './row-label.ts';
import type { SheetCell, SheetRow } from './sheet.ts';
import { common, headerOf, isTable3Header } from './table3-header.ts';

const rowLexicon = lexicon([...rows2021, ...resultGroups, ...rows2019.filter((row) => row.key === 'other')]);
const groupKeys = new Set<string>(resultGroups.map((group) => group.key));
const groupByRow = new Map<string, GroupKey | null>([
  ...rows2021.map((row) => [row.key, row.group] as const),
  ...resultGroups.map((group) => [group.key, group.key] as const),
]);

/** Whether a row begins table 3 though no header stands above it. */
export function isTable3Begun({ cells }: SheetRow): boolean {
  const label = labelOf(cells, rowLexicon, (key) => groupKeys.has(key));
  const isFirst = label?.match?.key === 'received' && label.match.grade !== 'loose';
  return isFirst && label.values.filter((cell) => cell.isFigure).length >= 3;
}

/** A row with figures that the form does not have: it may belong to a sum, or to none. */
interface Stranger {
  /** Rows read before it. */
  after: number;
  printed: string;
  /** Columns in which it has more than zero. */
  columns: Set<string>;
}

/** Reads table 3 row by row, by the labels of rows and columns alone. */
export class Table3Reader implements TableReader {
  readonly key = 'table3';
  readonly #draft = new Draft('table3');
  readonly #strangers: Stranger[] = [];
  #headerRows: SheetRow[] = [];
  #header: Header | null = null;
  /** A header was read since the last row with figures. */
  #isFresh = false;
  /** The group that the last label stands in. */
  #group: GroupKey | null = null;

  constructor(header: Header | null = null) {
    this.#header = header;
  }

  get hasRows(): boolean {
    return !this.#draft.isEmpty;
  }

  claims(row: SheetRow): boolean {
    const label = this.#labelOf(row);
    return (
      this.#header !== null &&
      label?.match != null &&
      label.match.grade !== 'loose' &&
      !common.has(core(label.cell.text)) &&
      (label.values.length >= 3 || groupKeys.has(label.match.key))
    );
  }

  take(row: SheetRow): TableReader | null {
    const label = isTable3Header(row) ? null : this.#labelOf(row);
    const isHeader = label === null || (this.#headerRows.length > 0 && !provesRow(label));
    if (isHeader) {
      if (this.#headerRows.length > 0 || isTable3Header(row)) this.#takeHeader(row);
      return null;
    }
    this.#closeHeader();
    return this.#takeLabelled(row, label);
  }

  finish(sources: SourceMap): FoundTable | null {
    this.#judgeStrangers();
    const form = this.#form();
    if (form === '2021' && this.#draft.hasRow('other')) {
      const isSubtotal = this.#draft.figuresOf('other').some((figure) => figure.kind !== 'blank');
      if (!isSubtotal) this.#draft.removeRow('other');
    }
    return this.#draft.finish(form, sources, (label) => label.match);
  }

  #form(): FormYear | null {
    const rows = this.#draft.rowKeys();
    if (rows.some((key) => key.startsWith('other.') && this.#draft.rowMatch(key) !== 'loose')) return '2021';
    return this.#draft.hasRow('other') ? '2019' : null;
  }

  #labelOf(row: SheetRow): LabelledRow | null {
    const label = labelOf(row.cells, rowLexicon, (key) => groupKeys.has(key));
    if (label?.match == null) return label;
    const before = row.cells.slice(0, row.cells.indexOf(label.cell)).map((cell) => groupOf(cell.text));
    const group = before.findLast((key) => key !== null && key !== 'results') ?? this.#group;
    return { ...label, match: inContext(label.match, label.cell.text, group) };
  }

  #takeHeader(row: SheetRow): void {
    if (this.#headerRows.length > 0 && this.#headerRows[0]?.sheet.element !== row.sheet.element) this.#headerRows = [];
    if (this.#headerRows.length < 12 && row.cells.some((cell) => cell.text !== '')) this.#headerRows.push(row);
  }

  #closeHeader(): void {
    if (this.#headerRows.length === 0) return;
    const header = headerOf(this.#headerRows);
    this.#headerRows = [];
    if (header.columns.length === 0) return;
    this.#header = header;
    this.#isFresh = true;
  }

  #takeLabelled(row: SheetRow, label: LabelledRow): TableReader | null {
    const { match } = label;
    if (match === null) {
      this.#takeStranger(row, label);
      return null;
    }
    if (label.values.length === 0) {
      this.#enter(match.key);
      return null;
    }
    if (groupKeys.has(match.key) && !this.#isRow(match.key, label.values)) return null;
    if (this.#draft.hasRow(match.key)) {
      if (this.#beginsAgain(match.key)) {
        const next = new Table3Reader(this.#header);
        next.take(row);
        return next;
      }
      if (!this.#settlesTwice(match, row, label)) return null;
    }
    this.#read(match, row, label);
    return null;
  }

  /** 三、本年度办理结果 is printed again after a page break and ends no group within it. */
  #enter(key: string): void {
    if (groupKeys.has(key) && (key !== 'results' || this.#group === null)) this.#group = key as GroupKey;
  }

  /** A group's label is a row where it carries figures, and （六）其他处理 of the 2019 form always. */
  #isRow(key: string, values: readonly SheetCell[]): boolean {
    this.#enter(key);
    if (key === 'results') return false;
    return key === 'other' || values.some((cell) => cell.figure.kind !== 'blank');
  }

  #beginsAgain(key: string): boolean {
    return this.#isFresh || (key === 'received' && this.#draft.rowKeys().length >= 5);
  }

  /** Whether the second of two rows of one key is to be read in the place of the first. */
  #settlesTwice(match: Match, row: SheetRow, label: LabelledRow): boolean {
    if (label.values.every((cell) => cell.figure.kind === 'blank')) return false;
    const before = this.#draft.rowMatch(match.key);
    if (match.grade === 'loose' && before !== 'loose') {
      this.#takeStranger(row, label);
      return false;
    }
    if (before === 'loose' && match.grade !== 'loose') {
      this.#draft.removeRow(match.key);
      return true;
    }
    this.#draft.dispute(match.key, `有两行都是“${rowLabel('2021', 'table3', match.key)}”，无法确定以哪一行为准`);
    return false;
  }

  #read(match: Match, row: SheetRow, label: LabelledRow): void {
    const draft = this.#draft;
    draft.use(row.sheet.location, row.sheet.element);
    draft.addRow(match, label.cell);
    this.#group = groupByRow.get(match.key) ?? null;
    this.#isFresh = false;
    const official = rowLabel(match.key === 'other' ? '2019' : '2021', 'table3', match.key);
    const loose = match.grade === 'loose' ? loosely(label.cell.printed, official) : null;
    if (loose !== null) draft.doubt(loose);
    const header = this.#header;
    if (header === null) {
      draft.doubt({ code: 'spans-do-not-fit', text: '没有找到表头，无法确定各列是什么' });
      return;
    }
    for (const { match: column, cell, printed } of header.columns)
      if (column !== null) draft.addColumn(column, null, cell, printed);
    const alignment = align(label.values, header, row);
    this.#place(match.key, row, header, alignment, alignment.isSure ? loose : misfit);
  }

  #place(key: string, row: SheetRow, header: Header, { cells, strays }: Alignment, doubt: Doubt | null): void {
    const stray = strays.some((cell) => cell.figure.value !== 0 && cell.figure.kind === 'number') ? misfit : null;
    let unknown: Doubt | null = null;
    const end = header.columns.findLastIndex(({ match }) => match?.key === 'total');
    for (const [index, { match: column, cell: head, printed }] of header.columns.entries()) {
      const cell = cells[index];
      if (column === null) {
        if (cell !== undefined && holdsMore(cell) && index < end)
          unknown = { code: 'loose-label', text: `“${bare(printed)}”一列不在统一格式中，不能确定是否计入总计` };
        continue;
      }
      const likely = column.grade === 'loose' ? loosely(printed, columnLabel('2021', 'table3', key, column.key)) : null;
      if (likely !== null) this.#draft.doubt(likely);
      if (cell !== undefined) this.#draft.put(key, column.key, cell, doubt ?? stray ?? likely);
      else {
        const merged = row.above.find((other) => overlaps(other, head.grid));
        if (merged !== undefined) this.#draft.putMerged(key, column.key, merged.element);
      }
    }
    const total = this.#draft.figure(key, 'total');
    if (unknown === null || total === undefined) return;
    total.doubt ??= unknown;
    this.#draft.doubt(unknown);
  }

  #takeStranger(row: SheetRow, { cell, values }: LabelledRow): void {
    if (this.#draft.isEmpty || this.#header === null || !values.some((value) => value.isFigure)) return;
    if (cell.text === '小计' && this.#group !== null && this.#group !== 'results' && !this.#draft.hasRow(this.#group)) {
      this.#read({ key: this.#group, grade: 'variant' }, row, { cell, values, match: null });
      return;
    }
    const { cells, isSure } = align(values, this.#header, row);
    const columns = new Set<string>();
    for (const [index, { match }] of this.#header.columns.entries()) {
      const value = cells[index];
      const adds = isSure ? value !== undefined && holdsMore(value) : values.some(holdsMore);
      if (match !== null && adds) columns.add(match.key);
    }
    if (values.some((value) => value.figure.kind === 'number'))
      this.#strangers.push({ after: this.#draft.rowKeys().length, printed: bare(cell.printed), columns });
  }

  /** Rows that stand between rows of the form and are none of them make the sums of their columns uncertain. */
  #judgeStrangers(): void {
    const rows = this.#draft.rowKeys().length;
    for (const { after, printed, columns } of this.#strangers) {
      if (after >= rows) continue;
      const doubt: Doubt = { code: 'loose-label', text: `“${printed}”一行不在统一格式中，不能确定是否计入（七）总计` };
      this.#draft.doubt(doubt);
      for (const column of columns) {
        const concluded = this.#draft.figure('concluded', column);
        if (concluded !== undefined) concluded.doubt ??= doubt;
      }
    }
  }
}

function holdsMore(cell: SheetCell): boolean {
  return cell.figure.kind === 'text' ? cell.text !== '' : cell.figure.kind === 'number' && cell.figure.value !== 0;
}

/** Whether a labelled row that follows a header ends it. */
function provesRow({ cell, match, values }: LabelledRow): boolean {
  if (match !== null && match.grade !== 'loose' && !common.has(cell.text)) return true;
  return values.some((value) => value.figure.kind === 'number');
}

function groupOf(text: string): GroupKey | null {
  const key = text === '' ? undefined : rowLexicon(text)?.key;
  return key !== undefined && groupKeys.has(key) ? (key as GroupKey) : null;
}

/** 其他 alone is a row only under （六）. */
function inContext(match: Match, text: string, group: GroupKey | null): Match {
  if (match.key !== 'other.other' || group === 'other') return match;
  return /^\(?六/.test(text) ? { key: 'other', grade: 'variant' } : { ...match, grade: 'loose' };
}
