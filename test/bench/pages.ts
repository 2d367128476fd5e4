import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePage } from '../../cli/decode.ts';
import { caseOf } from '../generator/plan.ts';
import { plain } from '../generator/quirks.ts';

const folder = join(import.meta.dirname, '../pages');

/** A report as a site on TRS shows it, and as WPS pastes it. */
export const reportPages = ['trs-2022.html', 'wps-2021.html'];
export const otherPage = 'notice-tables.html';

/** The text of a sample page. */
export function sampleText(name: string): string {
  return decodePage(readFileSync(join(folder, name))).text;
}

/** A page of the same report with so many times its own length of other text and tables around it. */
export function grownPage(name: string, factor: number): string {
  const text = sampleText(name);
  const row = `<tr>${'<td><p align="center"><span>其他</span></p></td>'.repeat(6)}</tr>`;
  const block = `<div><p>${'本栏目其他文章。'.repeat(40)}</p><table>${row.repeat(12)}</table></div>`;
  const blocks = Math.round(((factor - 1) * text.length) / block.length);
  return text.replace(/<\/body>/i, `${block.repeat(blocks)}</body>`);
}

/** A generated report of about 45 kB, as TRS or LibreOffice would write it; each seed is another report. */
export function generatedPage(seed: number): string {
  return caseOf(seed, { ...plain, dress: seed % 2 === 0 ? 'trs' : 'libreoffice' }).page.html;
}
