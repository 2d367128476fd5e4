import { html, Markup } from '../document/markup.ts';
import type { Letter } from './letter.ts';
import { type LetterBlock, letterBlocks } from './wording.ts';

/** As official letters are set (GB/T 9704): A4, body in 仿宋 of 16 points, headings in 黑体. */
const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: '— ' counter(page) ' —'; font: 14pt SimSun, serif; } }
body { max-width: 156mm; margin: 0 auto; padding: 24px; background: #fff; color: #000; font: 16pt/28pt FangSong, STFangsong, FangSong_GB2312, 'Noto Serif CJK SC', serif; line-break: strict; overflow-wrap: anywhere; color-scheme: light; }
h1 { margin: 0 0 28pt; font: 700 22pt/36pt SimSun, 'Songti SC', 'Noto Serif CJK SC', serif; text-align: center; text-wrap: balance; }
h2 { margin: 0; font: 400 16pt/28pt SimHei, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; text-indent: 2em; break-after: avoid; }
h3 { margin: 0; font: 400 16pt/28pt KaiTi, STKaiti, 'Noto Serif CJK SC', serif; text-indent: 2em; break-after: avoid; }
p { margin: 0; text-indent: 2em; text-align: justify; }
.draft { margin-bottom: 28pt; padding: 6pt 10pt; border: 1px dashed #b3261e; color: #b3261e; font: 12pt/20pt KaiTi, STKaiti, 'Noto Serif CJK SC', serif; text-indent: 0; }
.addressee, .detail { text-indent: 0; }
.detail { padding-left: 2em; font-family: KaiTi, STKaiti, 'Noto Serif CJK SC', serif; }
.signature { margin-right: 4em; text-align: right; text-indent: 0; }
h2 + .signature, p:not(.signature) + .signature { margin-top: 56pt; }
.annex { break-before: page; }
.annex p { font-size: 12pt; line-height: 20pt; text-indent: 0; }
table { width: 100%; margin-top: 8pt; border-collapse: collapse; font: 10.5pt/16pt SimSun, 'Songti SC', 'Noto Serif CJK SC', serif; font-variant-numeric: tabular-nums; }
th, td { padding: 3pt 5pt; border: .75pt solid #000; text-align: left; vertical-align: top; }
th { font-family: SimHei, 'Noto Sans CJK SC', sans-serif; font-weight: 400; text-align: center; }
th:nth-child(1) { width: 3em; } th:nth-child(2) { width: 22%; } th:nth-child(4) { width: 26%; }
td:first-child { text-align: center; }
tr { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; } }
`;

/** A letter as one file to edit, print or paste into the office's own template. */
export function letterHtml(letter: Letter): string {
  const blocks = letterBlocks(letter);
  const title = blocks.find(({ kind }) => kind === 'title');
  return html`${new Markup('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${letter.organ} ${title !== undefined && 'text' in title && title.text}</title><style>${new Markup(style)}</style></head><body contenteditable="true" spellcheck="false">
${blocks.map(blockHtml)}
</body></html>`.text;
}

function blockHtml(block: LetterBlock): Markup {
  switch (block.kind) {
    case 'title':
      return html`<h1>${block.text}</h1>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'report':
      return html`<h3>${block.text}</h3>`;
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'annex': {
      const rows = block.rows.map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>`);
      return html`<section class="annex"><p>附件</p><p>${block.title}</p><table><thead><tr>${block.head.map((text) => html`<th>${text}</th>`)}</tr></thead><tbody>${rows}</tbody></table></section>`;
    }
    default:
      return html`<p class="${block.kind}">${block.text}</p>`;
  }
}
