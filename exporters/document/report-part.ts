import type { DocumentTexts } from '../../locales/ledger/document.ts';
import type { ExportOptions, ExportReport } from '../selection.ts';
import { dateText, timeText } from './figures.ts';
import { findingPart } from './finding-part.ts';
import { markedTables, marksOf } from './marks.ts';
import { html, type Markup, webAddress } from './markup.ts';
import { drawTable } from './report-table.ts';

/** One report: where and when it was read, its findings, its tables with the findings marked, and what could not be tested. */
export function reportPart(each: ExportReport, options: Pick<ExportOptions, 'locale'> & { t: DocumentTexts }): Markup {
  const { report, findings } = each;
  const { locale, t } = options;
  const marks = marksOf(findings.map(({ finding }) => finding));
  const tables = markedTables(marks).map((key) => html`<div class="drawing">${drawTable(report, key, marks)}</div>`);
  return html`<section class="report">
<h3>${report.title ?? each.address}</h3>
${factsPart(each, options)}
${findings.map((finding, at) => findingPart(report, finding, { number: at + 1, locale, t }))}
${tables.length > 0 && html`<p class="legend">${t('legend')}</p>${tables}`}
${picturesPart(each, options)}${untestedPart(each, t)}
</section>`;
}

function factsPart(each: ExportReport, { locale, t }: Pick<ExportOptions, 'locale'> & { t: DocumentTexts }): Markup {
  const { report, audit } = each;
  const link = webAddress(each.address);
  const { passed, failed, review, untested, inapplicable } = audit.checks;
  const checks = t('checksText', { passed, failed, review, untested, inapplicable, ...audit.coverage });
  const published = report.published === null ? t('unknown') : report.published.date;
  return html`<dl>
<dt>${t('address')}</dt><dd>${link === null ? each.address : html`<a href="${link}">${each.address}</a>`}</dd>
<dt>${t('published')}</dt><dd>${published}</dd>
<dt>${t('captured')}</dt><dd>${timeText(each.capturedAt, locale)}</dd>
<dt>${t('lastSeen')}</dt><dd>${timeText(each.lastSeenAt, locale)}</dd>
<dt>${t('hash')}</dt><dd class="hash">${each.contentHash}</dd>
<dt>${t('checks')}</dt><dd>${checks}</dd>
</dl>`;
}

function picturesPart(
  { findings }: ExportReport,
  { locale, t }: Pick<ExportOptions, 'locale'> & { t: DocumentTexts },
): Markup | null {
  // A picture of several findings is shown once.
  const pictures = new Map(findings.flatMap(({ screenshots }) => screenshots.map((each) => [each.uid, each] as const)));
  if (pictures.size === 0) return null;
  const figures = [...pictures.values()].map(
    ({ at, png }) =>
      html`<figure><img src="data:image/png;base64,${base64(png)}" alt=""><figcaption>${dateText(at, locale)}</figcaption></figure>`,
  );
  return html`<h4>${t('screenshots')}</h4>${figures}`;
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** What nobody can be blamed for, counted by its reason. */
function untestedPart({ audit }: ExportReport, t: DocumentTexts): Markup | null {
  const reasons = new Map<string, number>();
  for (const { outcome, reason } of audit.outcomes)
    if (outcome === 'untested' && reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  if (reasons.size === 0) return null;
  const lines = [...reasons].map(([reason, count]) => html`<li>${reason}${count > 1 && ` × ${count}`}</li>`);
  return html`<h4>${t('untestedList')}</h4><ul class="untested" lang="zh-CN">${lines}</ul>`;
}
