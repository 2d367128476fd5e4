/**
 * A page's HTML without scripts and style sheets, which no parser reads and which are most of many a page. Parsed
 * inertly: nothing in it runs or is fetched.
 */
export function leanHtml(html: string): string {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  for (const element of copy.querySelectorAll('script, style, link[rel~="stylesheet" i]')) element.remove();
  return `<!DOCTYPE html>${copy.documentElement.outerHTML}`;
}
