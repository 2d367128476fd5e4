import type { Parsed } from '../parsers/report.ts';

/** Characters of visible text below which a page says nothing yet. */
const little = 200;

/**
 * Whether the page that was fetched is only the vessel of one that its scripts, or a frame, are to fill. Where a report, a list
 * or an attachment was found there is nothing more to wait for.
 */
export function isShell(page: Document, { recognition, report }: Parsed): boolean {
  if (page.querySelector('meta[http-equiv="refresh" i][content*="url" i]') !== null)
    return recognition.kind !== 'report';
  const hasScripts = page.querySelector('script') !== null;
  if (recognition.kind === 'nothing') return hasScripts && visibleLength(page) < little;
  if (recognition.kind !== 'attachment-only') return false;
  if (page.querySelector('iframe[src], frame[src]') !== null) return true;
  const attached = (report?.media ?? []).some(({ kind }) => kind === 'attachment');
  const prose = (report?.sections ?? []).flatMap(({ paragraphs }) => paragraphs);
  return hasScripts && !attached && prose.length === 0;
}

function visibleLength(page: Document): number {
  const body = page.body?.cloneNode(true) as HTMLElement | undefined;
  for (const unseen of body?.querySelectorAll('script, style, noscript, template') ?? []) unseen.remove();
  return (body?.textContent ?? '').replace(/\s+/g, '').length;
}
