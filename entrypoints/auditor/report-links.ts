/** What to look for: one organ's report of one year. */
export interface Wanted {
  /** As the page names the organ. */
  organ: string;
  year: number;
}

interface Link {
  address: string;
  text: string;
}

const most = 6;

/** Links that look like leading to the report, the likeliest first; at most six. */
export function reportLinks(page: ParentNode, base: string, { organ, year }: Wanted): string[] {
  const scored = linksOf(page, base).flatMap(({ address, text }) => {
    if (!isReport(text) || !yearsIn(text).includes(year) || yearsIn(text).some((other) => other !== year)) return [];
    const score = (text.includes(organ) ? 4 : 0) + (/信息公开/.test(text) ? 2 : 0) + (/年度报告/.test(text) ? 1 : 0);
    return [{ address, score }];
  });
  return distinct(scored.toSorted((a, b) => b.score - a.score).map(({ address }) => address)).slice(0, most);
}

/** Links to the columns that list the site's annual reports, the nearest first; at most three. */
export function columnLinks(page: ParentNode, base: string): string[] {
  const places = page.querySelectorAll(
    '[class*="position" i], [class*="crumb" i], [class*="location" i], [class*="dqwz" i], [class*="curmb" i], [id*="position" i], [id*="crumb" i]',
  );
  // The last link of a breadcrumb is the column that the page stands in.
  const crumbs = [...places].flatMap((place) => linksOf(place, base).toReversed().slice(0, 2));
  const named = linksOf(page, base).filter(
    ({ text }) => /年度?报告?$|年报专?栏?$/.test(text) && yearsIn(text).length === 0,
  );
  return distinct([...named, ...crumbs].map(({ address }) => address))
    .filter((address) => address !== base)
    .slice(0, 3);
}

function isReport(text: string): boolean {
  return /年度?报告|年报|信息公开工作报告/.test(text) && !/决算|预算|法治|统计公报|工作要点|解读/.test(text);
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)20\d\d(?=年)/g)].map(([year]) => Number(year));
}

function linksOf(page: ParentNode, base: string): Link[] {
  return [...page.querySelectorAll('a[href]')].flatMap((link) => {
    const written = link.getAttribute('href') ?? '';
    if (written.startsWith('#') || !URL.canParse(written, base)) return [];
    const url = new URL(written, base);
    url.hash = '';
    if (!/^https?:$/.test(url.protocol) || /\.(?:pdf|docx?|xlsx?|zip|rar|jpe?g|png)$/i.test(url.pathname)) return [];
    // A list cuts its titles short and keeps them whole in the tooltip.
    const texts = [link.getAttribute('title') ?? '', link.textContent ?? ''].map((text) => text.replace(/\s+/g, ''));
    const text = texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
    return text === '' ? [] : [{ address: url.href, text }];
  });
}

function distinct(addresses: string[]): string[] {
  return [...new Set(addresses)];
}
