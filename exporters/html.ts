import { documentTexts } from '../locales/ledger/document.ts';
import { html, Markup } from './document/markup.ts';
import { reportPart } from './document/report-part.ts';
import { style } from './document/style.ts';
import { cover, reference, summary } from './document/summary.ts';
import { Tally } from './document/tally.ts';
import type { Exporter } from './selection.ts';

interface Written {
  organ: string;
  year: number | null;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A report to print, in one file without anything from elsewhere: cover, summary, findings by organ with the tables marked,
 * and the rules. The cover counts what follows, so the parts wait as bytes until all were read.
 */
export const exportHtml: Exporter = async (reports, options, write) => {
  const t = documentTexts(options.locale);
  const encoder = new TextEncoder();
  const put = (piece: Markup) => write(encoder.encode(piece.text));
  const tally = new Tally(options.locale);
  const parts: Written[] = [];
  for await (const each of reports) {
    options.signal.throwIfAborted();
    const organ = each.report.organ?.name ?? t('unknownOrgan');
    tally.add(organ, each);
    const part = reportPart(each, { locale: options.locale, t });
    parts.push({ organ, year: each.report.year, bytes: encoder.encode(part.text) });
    options.progress({ reports: tally.reports, findings: tally.findings });
  }
  parts.sort((a, b) => a.organ.localeCompare(b.organ, 'zh-CN') || yearOf(a) - yearOf(b));

  await put(html`${new Markup('<!doctype html>')}<html lang="${options.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><title>${t('title')}</title><style>${new Markup(style)}</style></head><body>
${cover(tally, options, t)}<main>${summary(tally, t)}`);
  let organ: string | null = null;
  for (const part of parts) {
    options.signal.throwIfAborted();
    if (part.organ !== organ) {
      const anchor = tally.byOrgan.get(part.organ)?.anchor ?? '';
      await put(
        html`${organ !== null && new Markup('</section>')}${new Markup('<section class="organ" id="')}${anchor}${new Markup('">')}<h2>${part.organ}</h2>`,
      );
      organ = part.organ;
    }
    await write(part.bytes);
  }
  await put(html`${organ !== null && new Markup('</section>')}${reference(tally, t)}</main></body></html>`);
};

/** Years that are not known stand last. */
function yearOf({ year }: Written): number {
  return year ?? Number.POSITIVE_INFINITY;
}
