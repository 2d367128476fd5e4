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

/** A page of the same report with a table of other figures below it that has so many cells. */
export function longPage(cells: number): string {
  const row = (at: number) =>
    `<tr><td>${at}</td><td>第${at}项事项</td>${[3, 5, 7, 11, 13, 17, 19, 23].map((by) => `<td><p>${(at * by) % 97}</p></td>`).join('')}</tr>`;
  const rows = Array.from({ length: Math.round(cells / 10) }, (_, at) => row(at + 1));
  return sampleText('county-2024.html').replace(/<\/body>/i, `<div><table>${rows.join('')}</table></div></body>`);
}

/** A page of the same report whose first section has so many times its prose. */
export function wordyPage(name: string, factor: number): string {
  const text = sampleText(name);
  const prose =
    '<p>全年收到政府信息公开申请23件，其中予以公开12件、部分公开3件、不予公开2件、无法提供6件，同比增长12.5%。</p>' +
    '<p>通过门户网站发布信息1,234条，答复网上留言56件。本机关将进一步完善制度，切实做好政府信息公开工作。</p>';
  const length = [...text.matchAll(/[\u4e00-\u9fff]/g)].length;
  const times = Math.round(((factor - 1) * length) / prose.length);
  return text.replace(/总体情况[\s\S]*?<\/p>/, (heading) => heading + prose.repeat(times));
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
