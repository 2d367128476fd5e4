import type { FormatName } from './formats.ts';
import type { Exporter } from './selection.ts';

/** What writes each format, fetched when it is first needed. */
export const exporters: Record<FormatName, () => Promise<Exporter>> = {
  xlsx: async () => (await import('./xlsx.ts')).exportXlsx,
  csv: async () => (await import('./csv.ts')).exportCsv,
  json: async () => (await import('./json.ts')).exportJson,
  sarif: async () => (await import('./sarif.ts')).exportSarif,
  html: async () => (await import('./html.ts')).exportHtml,
  letters: async () => (await import('./letters.ts')).exportLetters,
};
