import { isOtherTitle, isReportTitle, titleYear, withArabicYear } from '../parsers/title.ts';
import { pageAddress, siteOf } from '../store/address.ts';
import { scriptedPages } from './trs-pager.ts';

/** A link of a list that looks like leading to an annual report. */
export interface ListedReport {
  address: string;
  title: string;
  /** As the title names it; empty where it does not. */
  organ: string;
  year: number | null;
}

export interface Listing {
  reports: ListedReport[];
  /** Links to reports that are files, which cannot be read as pages. */
  files: number;
  /** Further pages of the list. */
  next: string[];
}

const column = /(政府信息公开|信息公开|政务公开)?(工作)?(年度报告|年报)/;
const anotherReport = /决算|预算|法治|统计|审计|财政|质量|社会责任|环境|绩效|普法|自查|述职/;
const file = /\.(?:pdf|docx?|wps|ofd|xlsx?|et|zip|rar|jpe?g|png)$/i;
const onward = /^(?:下一?页|后一?页|下页|>|>>|»|›|next)$/i;

/** The reports that a page lists, whatever organ's and year's, and where the list goes on. */
export function readListing(page: Document, address: string): Listing {
  const base = baseOf(page, address);
  const isColumn = column.test(headOf(page));
  const reports = new Map<string, ListedReport>();
  const files = new Set<string>();
  const next = new Set<string>();
  for (const link of [...page.querySelectorAll('a[href]'), ...hiddenLinks(page)]) {
    const target = targetOf(link, base);
    const text = squeezed(link.textContent ?? '');
    if (target === null) continue;
    if (onward.test(text) || (/^\d{1,3}$/.test(text) && isNumbered(target, address))) {
      if (siteOf(target) === siteOf(address) && target !== pageAddress(address)) next.add(target);
      continue;
    }
    const title = titleOf(link, text, isColumn);
    if (title === null) continue;
    if (file.test(new URL(target).pathname)) files.add(target);
    else if (!reports.has(target)) reports.set(target, { address: target, ...named(title) });
  }
  for (const script of page.querySelectorAll('script:not([src])'))
    for (const further of scriptedPages(script.textContent ?? '', base))
      if (further !== pageAddress(address)) next.add(further);
  return { reports: [...reports.values()], files: files.size, next: [...next] };
}

/** What the page says that it lists. */
function headOf(page: Document): string {
  const metas = [...page.querySelectorAll('meta[name]')]
    .filter((meta) => /^column(name|type)$/i.test(meta.getAttribute('name') ?? ''))
    .map((meta) => meta.getAttribute('content') ?? '');
  const heads = [...page.querySelectorAll('title, h1, h2, h3')].slice(0, 8).map(({ textContent }) => textContent ?? '');
  return squeezed([...metas, ...heads].join(' '));
}

/** Lists of the JCMS system lie in a script as pieces of XML, and are drawn from there. */
function hiddenLinks(page: Document): Element[] {
  return [...page.querySelectorAll('script[type="text/xml" i]')].flatMap((script) =>
    [...(script.textContent ?? '').matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].flatMap(([, html = '']) => [
      ...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]'),
    ]),
  );
}

function baseOf(page: Document, address: string): string {
  const written = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.canParse(written, address) ? new URL(written, address).href : address;
}

function targetOf(link: Element, base: string): string | null {
  const written = (link.getAttribute('href') ?? '').trim();
  if (written === '' || /^(?:#(?![/!])|javascript:)/i.test(written) || !URL.canParse(written, base)) return null;
  const target = pageAddress(new URL(written, base).href);
  return /^https?:/.test(target) ? target : null;
}

/** A list cuts its titles short and keeps them whole in the tooltip; one by organ has the year alone, and the name beside it. */
function titleOf(link: Element, text: string, isColumn: boolean): string | null {
  const tooltip = squeezed(link.getAttribute('title') ?? '');
  const title = tooltip.length > text.length ? tooltip : text;
  if (isOtherTitle(title) || anotherReport.test(title)) return null;
  if (isReportTitle(title)) return title;
  if (!isColumn) return null;
  if (/年报|年度报告/.test(title) && titleYear(title) !== null) return title;
  if (!/^20\d\d年?度?$/.test(title)) return null;
  const row = squeezed(link.closest('tr, dl, li, p')?.textContent ?? '').replaceAll(/20\d\d年?度?|[|｜·、，：:]/g, '');
  return `${row.length > 0 && row.length <= 40 ? row : ''}${/^20\d\d/.exec(title)?.[0] ?? ''}年政府信息公开工作年度报告`;
}

function named(title: string): Omit<ListedReport, 'address'> {
  const organ = withArabicYear(title)
    .replace(/^[【[（(].{0,8}?[】\]）)]/, '')
    .replace(/^(?:关于)?(?:印发|公布|发布)?/, '')
    .replaceAll(/20\d\d年?度?/g, '')
    .replace(/(?:关于)?(?:政府)?(?:信息|政务)公开.*$|(?:工作)?(?:年度报告|年报).*$/, '');
  return { title, organ: /[\p{Script=Han}]{3,}/u.test(organ) ? organ : '', year: titleYear(title) };
}

/** Whether this is the same list under another number: `index.html` and `index_2.html`, `list.jsp?page=3`. */
function isNumbered(target: string, address: string): boolean {
  const shape = (written: string) => {
    const url = new URL(written);
    const folder = url.pathname.replace(/[^/]*$/, '');
    const name = url.pathname.slice(folder.length).replace(/\.\w+$/, '');
    return { folder, name: name.replace(/[_-]?\d+$/, '') || 'index', plain: name };
  };
  if (siteOf(target) !== siteOf(address)) return false;
  const [one, other] = [shape(target), shape(address)];
  if (one.folder === other.folder && one.name === (other.name === '' ? 'index' : other.name)) return true;
  // `zfxxgknb.htm`, then `zfxxgknb/2.htm`.
  return (
    /^\d+$/.test(one.plain) && one.folder.replace(/\/$/, '').endsWith(other.plain || other.folder.replace(/\/$/, ''))
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
