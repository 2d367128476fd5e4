import type { Figure, Paragraph, Report, Table } from '../parsers/report.ts';

/** Visit counters stand in the article's head and foot and change at every visit; they are no content of the report. */
const counter = /(浏览|点击|阅读|访问)(次数|量|数|率)?[:：]?\d+(人?次)?/g;

/** What counts of a text: white space and variants of width do not. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** What counts of a figure; null of a blank one. */
export function content(figure: Figure): string | null {
  if (figure.kind === 'blank') return null;
  if (figure.kind === 'text' || figure.value === null) return plain(figure.raw);
  return `${figure.value}${figure.unit ?? ''}`;
}

function cells(table: Table | null): unknown {
  if (table === null) return null;
  const sorted = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted(table.cells).map(([row, columns]) => [
    row,
    sorted(columns).map(([column, figure]) => [column, content(figure)]),
  ]);
}

function prose(paragraphs: Paragraph[]): string[] {
  return paragraphs.map((paragraph) => plain(paragraph.text)).filter((text) => text !== '');
}

function frame(paragraphs: Paragraph[]): string[] {
  return paragraphs.map(({ text }) => plainFrame(text)).filter((text) => text !== '');
}

/** What counts of a paragraph before the first section or after the last. */
export function plainFrame(text: string): string {
  return plain(text).replace(counter, '');
}

/**
 * What a report says, as one canonical JSON text: title, headings, prose and figures, all white space and width variants
 * folded; no location and no markup. Equal texts mean an unchanged report.
 */
export function canonicalContent(report: Report): string {
  return JSON.stringify({
    title: report.title === null ? null : plain(report.title),
    year: report.year,
    preamble: frame(report.preamble),
    sections: report.sections.map((section) => [section.key, plain(section.heading), prose(section.paragraphs)]),
    ending: frame(report.ending),
    table2: cells(report.table2),
    table3: cells(report.table3),
    table4: cells(report.table4),
  });
}

/** SHA-256 of the canonical content, in hex. Needs a secure context: the background or a page of the extension. */
export async function contentHash(report: Report): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalContent(report)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
