import type { FormatName } from './formats.ts';
import type { Exporter, TabledReport } from './selection.ts';

type SheetFormat = Extract<FormatName, 'xlsx' | 'csv'>;

/** What writes each format that shows but a part of each report, fetched when it is first needed. */
export const sheetExporters: Record<SheetFormat, () => Promise<Exporter<TabledReport>>> = {
  xlsx: async () => (await import('./xlsx.ts')).exportXlsx,
  csv: async () => (await import('./csv.ts')).exportCsv,
};

/** What writes each of the others. */
export const captureExporters: Record<Exclude<FormatName, SheetFormat>, () => Promise<Exporter>> = {
  json: async () => (await import('./json.ts')).exportJson,
  sarif: async () => (await import('./sarif.ts')).exportSarif,
  html: async () => (await import('./html.ts')).exportHtml,
  letters: async () => (await import('./letters.ts')).exportLetters,
};
