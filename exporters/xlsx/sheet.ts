import type { Entry } from '../finding-columns.ts';
import { type CommonStrings, textElement } from './common-strings.ts';
import { type StyleName, styleIndex } from './styles.ts';
import { textLines } from './text-lines.ts';
import { declaration, escaped, mainNamespace, packageRelationships, relationships } from './xml.ts';

/** Excel takes no more of them in a sheet; what is beyond stays text. */
const mostLinks = 65_530;
/** A row that is higher than the window cannot be read either. */
const mostLines = 20;
/** In points. */
const lineHeight = 15;
/** Excel has no more rows. */
export const mostRows = 1_048_576;

export interface SheetCell {
  entry: Entry;
  style?: StyleName | undefined;
  /** Its text stands in many cells. */
  common?: true | undefined;
}

export interface SheetForm {
  name: string;
  /** Widths of the columns, roughly in digits. */
  widths: readonly number[];
  /** Rows and columns that stay in view; the last of the rows has the filters. */
  frozen: { rows: number; columns: number } | null;
  /** Printed no wider than a page. */
  fitsPage?: true;
}

/** One sheet, whose rows are written as they come. */
export class Sheet {
  readonly form: SheetForm;
  /** Rows written so far. */
  rows = 0;
  private readonly strings: CommonStrings;
  private readonly put: (text: string) => void;
  private readonly letters: string[];
  /** Of common text, by width and text. */
  private readonly lines = new Map<string, number>();
  private readonly merged: string[] = [];
  private readonly links: { cells: string; address: string }[] = [];

  constructor(form: SheetForm, strings: CommonStrings, put: (text: string) => void) {
    this.form = form;
    this.strings = strings;
    this.put = put;
    this.letters = form.widths.map((_, at) => columnLetters(at));
    const columns = form.widths.map(
      (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
    );
    put(
      `${declaration}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationships}">${form.fitsPage ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}<sheetViews><sheetView workbookViewId="0">${pane(form)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
    );
  }

  /** Writes one row. `height` is in points; without it the row is as high as its wrapped text. */
  row(cells: readonly (SheetCell | null)[], height = this.heightOf(cells)): void {
    this.rows += 1;
    let text = `<row r="${this.rows}"${height === null ? '' : ` ht="${height}" customHeight="1"`}>`;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell != null) text += cellText(`${this.letters[at]}${this.rows}`, cell, this.strings);
    }
    this.put(`${text}</row>`);
  }

  /** Excel would find the height by itself, LibreOffice does not. Null: one line. */
  private heightOf(cells: readonly (SheetCell | null)[]): number | null {
    let lines = 1;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (cell?.style === 'wrapped' && typeof cell.entry === 'string')
        lines = Math.max(lines, this.linesOf(cell.entry, at, cell.common));
    }
    return lines === 1 ? null : Math.min(lines, mostLines) * lineHeight;
  }

  private linesOf(text: string, column: number, common: true | undefined): number {
    const width = this.form.widths[column] ?? 0;
    if (!common) return textLines(text, width);
    const key = `${width} ${text}`;
    const known = this.lines.get(key) ?? textLines(text, width);
    this.lines.set(key, known);
    return known;
  }

  /** Joins cells of the newest row. */
  merge(from: number, to: number): void {
    if (from < to) this.merged.push(`${this.letters[from]}${this.rows}:${this.letters[to]}${this.rows}`);
  }

  /** Lets cells of one column lead to an address, where that is one of the web. */
  link(column: number, fromRow: number, toRow: number, address: string): void {
    if (toRow < fromRow || this.links.length >= mostLinks) return;
    const href = webAddress(address);
    if (href === null) return;
    const letters = this.letters[column];
    const cells = fromRow === toRow ? `${letters}${fromRow}` : `${letters}${fromRow}:${letters}${toRow}`;
    this.links.push({ cells, address: href });
  }

  end(): void {
    const filter = this.filter();
    const merged = this.merged.map((cells) => `<mergeCell ref="${cells}"/>`);
    const links = this.links.map(({ cells }, at) => `<hyperlink ref="${cells}" r:id="rId${at + 1}"/>`);
    this.put('</sheetData>');
    if (filter !== null) this.put(`<autoFilter ref="${filter}"/>`);
    if (merged.length > 0) this.put(`<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`);
    if (links.length > 0) this.put(`<hyperlinks>${links.join('')}</hyperlinks>`);
    this.put(
      `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9"${this.form.fitsPage ? ' fitToHeight="0"' : ''} orientation="landscape"/></worksheet>`,
    );
  }

  /** The rows that have filters, headings included; null of a sheet without. */
  filter(): string | null {
    const { frozen, widths } = this.form;
    return frozen === null
      ? null
      : `A${frozen.rows}:${columnLetters(widths.length - 1)}${Math.max(this.rows, frozen.rows)}`;
  }

  /** What its links lead to, as a part of its own; null without links. */
  relations(): string | null {
    if (this.links.length === 0) return null;
    const all = this.links.map(
      ({ address }, at) =>
        `<Relationship Id="rId${at + 1}" Type="${relationships}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
    );
    return `${declaration}<Relationships xmlns="${packageRelationships}">${all.join('')}</Relationships>`;
  }
}

let newest: { address: string; href: string | null } | null = null;

/** As a link writes it, or null where it is none. Every sheet has the same address in turn. */
function webAddress(address: string): string | null {
  if (newest?.address === address) return newest.href;
  const url = URL.canParse(address) ? new URL(address) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.href.length <= 2000;
  newest = { address, href: isWeb ? url.href : null };
  return newest.href;
}

function pane({ frozen }: SheetForm): string {
  if (frozen === null) return '';
  const { rows, columns } = frozen;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''} ySplit="${rows}"`;
  const active = columns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<pane${split} topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="${active}" state="frozen"/>`;
}

function cellText(address: string, { entry, style, common }: SheetCell, strings: CommonStrings): string {
  const at = (name: StyleName) => ` s="${styleIndex[name]}"`;
  if (entry === null) return style === undefined ? '' : `<c r="${address}"${at(style)}/>`;
  if (typeof entry === 'number')
    // Not every number is one that a sheet can hold.
    return Number.isFinite(entry) ? `<c r="${address}"${at(style ?? 'text')}><v>${entry}</v></c>` : '';
  if (entry instanceof Date) return `<c r="${address}"${at(style ?? 'time')}><v>${serialOfTime(entry)}</v></c>`;
  if (typeof entry !== 'string') {
    const serial = serialOfDay(entry.day);
    if (serial !== null) return `<c r="${address}"${at(style ?? 'day')}><v>${serial}</v></c>`;
  }
  const text = typeof entry === 'string' ? entry : entry.day;
  const place = common ? strings.place(text) : null;
  return place === null
    ? `<c r="${address}"${at(style ?? 'text')} t="inlineStr"><is>${textElement(text)}</is></c>`
    : `<c r="${address}"${at(style ?? 'text')} t="s"><v>${place}</v></c>`;
}

const dayLength = 86_400_000;
/** 1 January 1970 as sheets count days. */
const epoch = 25_569;

/** Sheets know no time zones: the reader's own clock is written. */
function serialOfTime(time: Date): number {
  const wall = Date.UTC(
    time.getFullYear(),
    time.getMonth(),
    time.getDate(),
    time.getHours(),
    time.getMinutes(),
    time.getSeconds(),
  );
  return wall / dayLength + epoch;
}

function serialOfDay(day: string): number | null {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : time / dayLength + epoch;
}

/** A, B … Z, AA … */
export function columnLetters(at: number): string {
  const before = Math.floor(at / 26);
  return `${before === 0 ? '' : columnLetters(before - 1)}${String.fromCharCode(65 + (at % 26))}`;
}
