import { type Entry, findingColumns, timeText } from './finding-columns.ts';
import type { Exporter, TabledReport } from './selection.ts';
import { TextWriter } from './text-writer.ts';

/** What spreadsheets take for the beginning of a formula, or skip before one; the full-width signs are folded by some. */
const formulaStart = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** One row a finding, as RFC 4180 has it, in UTF-8 with the mark that Excel needs to see it. */
export const exportCsv: Exporter<TabledReport> = async (reports, options, write) => {
  const writer = new TextWriter(write);
  const columns = findingColumns(options.locale);
  await writer.add(`\uFEFF${csvLine(columns.map(({ heading }) => heading))}`);
  const done = { reports: 0, findings: 0 };
  for await (const of of reports) {
    options.signal.throwIfAborted();
    for (const found of of.findings) await writer.add(csvLine(columns.map(({ entry }) => entry({ ...found, of }))));
    done.reports += 1;
    done.findings += of.findings.length;
    options.progress({ ...done });
  }
  options.signal.throwIfAborted();
  await writer.end();
};

/** One line. Text that a spreadsheet would run as a formula gets an apostrophe before it; figures stay figures. */
export function csvLine(entries: readonly Entry[]): string {
  return `${entries.map(field).join(',')}\r\n`;
}

function field(entry: Entry): string {
  if (entry === null) return '';
  if (typeof entry === 'number') return String(entry);
  if (entry instanceof Date) return timeText(entry);
  const text = typeof entry === 'string' ? entry : entry.day;
  const guarded = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
