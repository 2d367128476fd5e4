import type { DocumentTexts } from '../../locales/ledger/document.ts';
import type { Report } from '../../parsers/report.ts';
import type { Equation, Finding, Term } from '../../rules/finding.ts';
import { cellLabel, placeLabel } from '../cell-label.ts';
import type { ExportFinding, ExportOptions, ExportVerdict } from '../selection.ts';
import { dateText, numberText } from './figures.ts';
import { html, type Markup } from './markup.ts';

type Words = Pick<ExportOptions, 'locale'> & { t: DocumentTexts };

/** One finding: what is wrong in a sentence, the sum written out, what is quoted, the likely slip, the basis, what reviewers said. */
export function findingPart(
  report: Report,
  { finding, verdict }: ExportFinding,
  { number, locale, t }: Words & { number: number },
): Markup {
  const { level, outcome, equation, quote, context, prior, basis, message } = finding;
  const place = placeLabel(report, finding.cells);
  const title = locale === 'en' ? finding.english.title : finding.title;
  const plain = locale === 'en' ? finding.english.plain : finding.plain;
  const sentence =
    quote !== null &&
    html`<blockquote lang="zh-CN">${t('quoted')}${context?.before ?? ''}<b>${quote.text}</b>${context?.after ?? ''}</blockquote>`;
  const other =
    prior !== null &&
    prior.value !== null &&
    html`<p class="prior">${t('prior', { year: prior.year, value: numberText(prior.value) })}</p>`;
  return html`<article class="finding ${level}">
<h4><span class="ordinal">${number}</span><span class="level">${t(level)} · ${t(outcome)}</span> ${title}${place !== null && html`<span class="place" lang="zh-CN">${place}</span>`}</h4>
<p>${plain}</p>
${equation === null && message !== plain && html`<p class="message" lang="zh-CN">${message}</p>`}
${sentence}${equation !== null && equationPart(equation, t)}${other}${suspectPart(report, finding, t)}
<p class="basis"><b>${t('basis')}</b> <span lang="zh-CN">${basis}</span></p>
${verdict !== null && verdictPart(verdict, { locale, t })}
</article>`;
}

function suspectPart(report: Report, { suspect, proposed }: Finding, t: DocumentTexts): Markup | null {
  if (suspect === null) return null;
  const cell = cellLabel(report, suspect);
  const words = proposed === null ? t('suspectOnly', { cell }) : t('suspect', { cell, value: numberText(proposed) });
  return html`<p class="suspect">${words}</p>`;
}

function equationPart({ left, right, leftSum, rightSum, difference }: Equation, t: DocumentTexts): Markup {
  return html`<table class="equation">${side(left, leftSum, t)}${side(right, rightSum, t)}
<tfoot><tr><td>${difference === 0 ? '=' : '≠'}</td><th scope="row">${t('difference')}</th><td>${numberText(Math.abs(difference))}</td></tr></tfoot></table>`;
}

/** Zeros of a long sum are left out: they change nothing, and the table below shows them. */
function side(terms: readonly Term[], sum: number, t: DocumentTexts): Markup {
  const shown = terms.length > 6 ? terms.filter(({ value, role }) => value !== 0 || role === 'total') : terms;
  const lines = shown.map(
    ({ label, value, role }, at) =>
      html`<tr class="${role}"><td>${at > 0 && '+'}</td><th scope="row">${label}${role === 'total' && html` <small>${t('printed')}</small>`}</th><td>${numberText(value)}</td></tr>`,
  );
  const total =
    terms.length > 1 &&
    html`<tr class="sum"><td>=</td><th scope="row">${t('equals')}</th><td>${numberText(sum)}</td></tr>`;
  return html`<tbody>${lines}${total}</tbody>`;
}

function verdictPart(verdict: ExportVerdict, { locale, t }: Words): Markup {
  const reason = verdict.reason === null ? '' : t('reasonIs', { reason: t(verdict.reason) });
  const by = verdict.by === '' ? '' : `${verdict.by}${t('comma')}`;
  const line = t('verdictLine', {
    verdict: t(verdict.verdict ?? 'unjudged'),
    reason,
    by,
    date: dateText(verdict.at, locale),
  });
  return html`<div class="verdict"><p><b>${t('verdict')}</b> ${line}</p>
${verdict.changed && html`<p>${t('changed', { message: verdict.evidence.message })}</p>`}
${verdict.note !== '' && html`<p>${t('noteIs', { note: verdict.note })}</p>`}
${verdict.tags.length > 0 && html`<p>${t('tagsAre', { tags: verdict.tags.join(t('comma')) })}</p>`}</div>`;
}
