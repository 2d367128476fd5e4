import type { DocumentTexts } from '../../locales/ledger/document.ts';
import type { ExportOptions } from '../selection.ts';
import { dateText } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { levels, type Tally, verdicts } from './tally.ts';

/** The first page: what was selected, how much of it, and how to read it. */
export function cover(tally: Tally, { locale, at, selection, version }: ExportOptions, t: DocumentTexts): Markup {
  const facts: [string, string | number][] = [
    [t('selection'), selection],
    [t('organs'), tally.byOrgan.size],
    [t('reports'), tally.reports],
    [t('findings'), tally.findings],
    ...(tally.reports === 0 ? [] : [[t('period'), spanText(tally, locale)] as [string, string]]),
    [t('exportedAt'), dateText(at.getTime(), locale)],
  ];
  return html`<header class="cover">
<p class="product">${t('product')}</p><h1>${t('title')}</h1><p class="subtitle">${t('subtitle')}</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<p class="method">${t('method')}</p><p class="version">${t('version', { version })}</p>
</header>`;
}

function spanText({ firstAt, lastAt }: Tally, locale: string): string {
  const [first, last] = [dateText(firstAt, locale), dateText(lastAt, locale)];
  return first === last ? first : `${first} – ${last}`;
}

/** Findings by level and verdict, by rule and by organ. */
export function summary(tally: Tally, t: DocumentTexts): Markup {
  if (tally.reports === 0) return html`<section class="summary"><h2>${t('summary')}</h2><p>${t('empty')}</p></section>`;
  if (tally.findings === 0)
    return html`<section class="summary"><h2>${t('summary')}</h2><p>${t('noFindings')}</p>${organTable(tally, t)}</section>`;
  return html`<section class="summary"><h2>${t('summary')}</h2>
${levelTable(tally, t)}${ruleTable(tally, t)}${organTable(tally, t)}</section>`;
}

function levelTable({ byLevel }: Tally, t: DocumentTexts): Markup {
  const rows = [...levels, 'review' as const].flatMap((level) => {
    const stands = byLevel.get(level);
    if (stands === undefined) return [];
    const all = verdicts.reduce((sum, verdict) => sum + stands[verdict], 0);
    return [
      html`<tr><th scope="row" class="${level}">${t(level)}</th><td>${all}</td>${verdicts.map((verdict) => html`<td>${stands[verdict]}</td>`)}</tr>`,
    ];
  });
  return html`<h3>${t('byLevel')}</h3><table class="counts"><thead><tr><th>${t('level')}</th><th>${t('all')}</th>${verdicts.map((verdict) => html`<th>${t(verdict)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function ruleTable({ byRule }: Tally, t: DocumentTexts): Markup {
  const rows = [...byRule.values()]
    .toSorted((a, b) => b.findings - a.findings || a.id.localeCompare(b.id))
    .map(
      ({ id, title, level, findings, reports }) =>
        html`<tr><th scope="row"><a href="#r-${id}">${title}</a></th><td class="word ${level}">${t(level)}</td><td>${findings}</td><td>${reports}</td></tr>`,
    );
  return html`<h3>${t('byRule')}</h3><table class="counts"><thead><tr><th>${t('rule')}</th><th>${t('level')}</th><th>${t('findings')}</th><th>${t('inReports')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function organTable({ byOrgan }: Tally, t: DocumentTexts): Markup {
  const columns = [...levels, 'review' as const];
  const rows = [...byOrgan.values()]
    .toSorted((a, b) => a.organ.localeCompare(b.organ, 'zh-CN'))
    .map(
      ({ organ, anchor, reports, counts, untested }) =>
        html`<tr><th scope="row"><a href="#${anchor}">${organ}</a></th><td>${reports}</td>${columns.map((level) => html`<td>${counts[level]}</td>`)}<td>${untested}</td></tr>`,
    );
  return html`<h3>${t('byOrgan')}</h3><table class="counts"><thead><tr><th>${t('organ')}</th><th>${t('reports')}</th>${columns.map((level) => html`<th>${t(level)}</th>`)}<th>${t('untested')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** The rules that found something: what they ask, and by which clause. */
export function reference({ byRule }: Tally, t: DocumentTexts): Markup | null {
  if (byRule.size === 0) return null;
  const parts = [...byRule.values()]
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(
      ({ id, title, plain, basis }) =>
        html`<article id="r-${id}"><h3>${title} <code>${id}</code></h3><p>${plain}</p><p class="basis"><b>${t('basis')}</b> <span lang="zh-CN">${basis}</span></p></article>`,
    );
  return html`<section class="reference"><h2>${t('reference')}</h2>${parts}</section>`;
}
