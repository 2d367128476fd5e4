/** The style of the printed report: A4, black on white, nothing from elsewhere. */
export const style = `
:root { --error: #b3261e; --warning: #8a5a00; --note: #2a6075; --ink: #1d1f22; --soft: #5d5f63; --line: #c9c3b6; color-scheme: light; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-center { content: counter(page); font: 9pt 'Noto Serif CJK SC', SimSun, serif; } }
@page :first { @bottom-center { content: none; } }
* { box-sizing: border-box; }
body { max-width: 190mm; margin: 0 auto; padding: 24px; background: #fff; color: var(--ink); font: 10.5pt/1.65 'Songti SC', 'Noto Serif CJK SC', SimSun, serif; line-break: strict; text-autospace: normal; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1, h2, h3, h4, th, .level, .product { font-family: 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', SimHei, sans-serif; }
h1 { margin: 0; font-size: 22pt; line-height: 1.35; text-wrap: balance; }
h2 { margin: 28pt 0 10pt; padding-bottom: 4pt; border-bottom: 1.5pt solid var(--error); font-size: 15pt; break-after: avoid; }
h3 { margin: 18pt 0 6pt; font-size: 12pt; break-after: avoid; text-wrap: pretty; }
h4 { margin: 10pt 0 4pt; font-size: 10.5pt; break-after: avoid; }
p { margin: 3pt 0; }
a { color: inherit; text-decoration-color: var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 12pt; margin: 6pt 0; font-size: 9.5pt; }
dt { color: var(--soft); }
dd { margin: 0; }
.hash { font-family: ui-monospace, Consolas, monospace; font-size: 8.5pt; }
.cover { display: flex; flex-direction: column; min-height: 240mm; padding-top: 48mm; break-after: page; }
.cover .product { margin: 0 0 10pt; color: var(--error); font-size: 14pt; font-weight: 700; letter-spacing: .3em; }
.cover .subtitle { margin: 6pt 0 26pt; color: var(--soft); font-size: 12pt; }
.cover dl { font-size: 11.5pt; gap: 5pt 20pt; }
.cover .method { margin-top: auto; padding-top: 12pt; border-top: .75pt solid var(--line); color: var(--soft); font-size: 9.5pt; }
.cover .version { color: var(--soft); font-size: 9pt; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
table.counts { width: 100%; font-size: 9.5pt; }
table.counts :is(th, td) { padding: 2.5pt 6pt; border-bottom: .5pt solid var(--line); }
table.counts td, table.counts thead th:not(:first-child) { text-align: right; white-space: nowrap; }
table.counts .word { text-align: center; }
table.counts th { text-align: left; font-weight: 500; }
table.counts thead { color: var(--soft); }
table.counts tr { break-inside: avoid; }
th.error, td.error { color: var(--error); } th.warning, td.warning { color: var(--warning); } th.note, td.note { color: var(--note); }
.summary { break-after: page; }
.report + .report { margin-top: 22pt; }
.finding { margin: 9pt 0; padding: 5pt 9pt 6pt; border: .5pt solid var(--line); border-left: 3pt solid var(--note); break-inside: avoid; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left-color: var(--warning); }
.finding h4 { margin-top: 0; }
.ordinal { display: inline-block; min-width: 1.5em; margin-right: .4em; padding: 0 .3em; border: .75pt solid currentcolor; border-radius: 1em; font-size: 8.5pt; text-align: center; }
.level { margin-right: .5em; color: var(--note); font-weight: 400; } .error .level { color: var(--error); } .warning .level { color: var(--warning); }
h4 .place { margin-left: .8em; color: var(--soft); font-weight: 400; }
.legend { break-after: avoid; }
.message { color: var(--soft); }
blockquote { margin: 4pt 0; padding-left: 9pt; border-left: 1.5pt solid var(--line); }
.equation { margin: 5pt 0; font-size: 9.5pt; }
.equation :is(th, td) { padding: 1pt 5pt; font-weight: 400; text-align: left; }
.equation td:last-child { min-width: 5em; text-align: right; }
.equation .total :is(th, td:last-child) { color: var(--error); }
.equation .addend td:last-child { color: #2357a8; }
.equation :is(.sum, tfoot) :is(th, td) { border-top: .5pt solid var(--line); font-weight: 600; }
.equation small { color: var(--soft); }
.suspect { padding: 2pt 6pt; background: #fdf1cf; }
.basis { color: var(--soft); font-size: 9pt; }
.verdict { margin-top: 4pt; padding-top: 3pt; border-top: .5pt dashed var(--line); font-size: 9.5pt; }
.legend, .untested { color: var(--soft); font-size: 9pt; }
.drawing { margin: 6pt 0; overflow-x: auto; break-inside: avoid; }
.form { width: 100%; font-size: 8pt; line-height: 1.35; }
.form caption { padding: 3pt 0; font-weight: 600; text-align: left; }
.form :is(th, td) { padding: 2pt 3pt; border: .5pt solid #8b867b; text-align: center; font-weight: 400; }
.form tbody th { text-align: left; }
.form .clause th { background: #f4f1ea; text-align: center; }
.form .absent { background: repeating-linear-gradient(45deg, #fff 0 3pt, #eee 3pt 4pt); }
.form .mark-suspect { background: #fde7a6; font-weight: 700; } .form .mark-total { background: #f9dcd9; } .form .mark-addend { background: #dfe9f8; }
.form sup { margin-left: 1pt; color: var(--soft); font-size: 6pt; }
figure { margin: 6pt 0; break-inside: avoid; } figure img { max-width: 100%; border: .5pt solid var(--line); } figcaption { color: var(--soft); font-size: 9pt; }
.reference { break-before: page; } .reference article { break-inside: avoid; } code { color: var(--soft); font-size: 8.5pt; font-weight: 400; }
@media print { body { max-width: none; padding: 0; } }
@media (max-width: 640px) { body { padding: 14px; } .cover { min-height: 0; padding-top: 24px; } table.counts { display: block; overflow-x: auto; } }
`;
