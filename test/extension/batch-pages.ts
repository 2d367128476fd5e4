import iconv from 'iconv-lite';
import { parseHtml } from '../../cli/tree.ts';
import { joinPages } from '../../parsers/join-pages.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Report } from '../../parsers/report.ts';
import { neighbourOf, noNeighbours } from '../../rules/neighbour.ts';
import { audit } from '../../rules/runner.ts';
import { yearsOf } from '../generator/years.ts';
import { sample } from '../pages/sample.ts';
import type { PageServer } from './page-server.ts';

/** What must have become of an address in the end. */
interface Wanted {
  /** `done`, or the cause of the failure. */
  outcome: string;
  /** The address that its capture stands under; null where there is none. */
  capture: string | null;
}

interface BatchPages {
  /** By address, in the order of the list. */
  wanted: Map<string, Wanted>;
  /** Every capture: address, and its findings, one a line. */
  captures: Map<string, string[]>;
  /** How often each address is asked for where nothing is killed. */
  requests: Map<string, number>;
  /** Addresses that answer by naming another, which is asked for at once. */
  leading: Set<string>;
  /** Addresses that only a page in a tab asks for, while that page has its site's turn. */
  inPages: Set<string>;
}

const sites = 40;
const first = 2020;
const special = [
  ...[
    'redirect-first',
    'redirect',
    'redirect',
    'moved',
    'moved',
    'script',
    'script',
    'script',
    'frame',
    'paged',
    'paged',
  ],
  ...['slow', 'slow', 'slow', 'never', 'gone', 'gone', 'gone', 'broken', 'broken', 'flaky', 'flaky', 'refused'],
  ...['attachment', 'attachment', 'listing', 'older', 'nothing', 'nothing', 'file'],
] as const;

/**
 * Two hundred addresses on forty sites of invented organs, five a site: on ten of them five years in GBK, on the others four years
 * and one address that gives trouble.
 */
export function serveBatch(server: PageServer): BatchPages {
  const wanted: BatchPages['wanted'] = new Map();
  const reports = new Map<string, Report>();
  const requests: BatchPages['requests'] = new Map();
  const leading: BatchPages['leading'] = new Set();
  const inPages: BatchPages['inPages'] = new Set();
  for (let at = 0; at < sites; at += 1) {
    const host = `http://s${at}.wangyu-shi.gov.cn/`;
    const organ = `望屿市${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'山河湖海'[Math.floor(at / 10)]}区水利局`;
    const kind = special[at];
    // Every third organ takes over in 2022 what 2021 did not leave.
    const wrong = at % 3 === 0 ? { 2022: { 'table3/carriedIn/total': 2 } as const } : {};
    const years = yearsOf(organ, first, 5, wrong);
    const put = (path: string, html: string, asked: number, more: object = {}) => {
      const address = `${host}${path}`;
      server.put(address, { body: html, ...more });
      wanted.set(address, { outcome: 'done', capture: address });
      requests.set(address, asked);
      return address;
    };
    const leads = (path: string, to: string) => {
      server.put(`${host}${path}`, { body: '', status: 302, headers: { location: `${host}${to}` } });
      wanted.set(`${host}${path}`, { outcome: 'done', capture: `${host}${to}` });
      requests.set(`${host}${path}`, 1);
      leading.add(`${host}${path}`);
    };
    const read = (address: string, html: string) =>
      reports.set(address, parsePage(parseHtml(html), address).report ?? never(address));
    const fails = (path: string, outcome: string, asked: number, page: Parameters<PageServer['put']>[1] | null) => {
      if (page !== null) server.put(`${host}${path}`, page);
      wanted.set(`${host}${path}`, { outcome, capture: null });
      requests.set(`${host}${path}`, asked);
    };
    const path = 'nb/fifth.html';
    // Asked for before the page that it leads to, it answers for both.
    if (kind === 'redirect-first') leads(path, 'nb/2023.html');
    for (const [place, { html }] of years.entries()) {
      const file = `nb/${first + place}.html`;
      const gbk = html.replace(/charset="?utf-8"?/i, 'charset="gbk"');
      if (kind === undefined) read(put(file, '', 1, { body: iconv.encode(gbk, 'gb18030'), charset: 'gbk' }), gbk);
      else if (place < 4) read(put(file, html, 1), html);
    }
    const fifth = years[4]?.html ?? never(host);
    switch (kind) {
      case undefined:
        break;
      case 'redirect-first':
        break;
      case 'redirect':
        leads(path, 'nb/2023.html');
        requests.set(`${host}nb/2023.html`, 2);
        break;
      case 'moved':
        leads(path, 'new/2024.html');
        server.put(`${host}new/2024.html`, fifth);
        requests.set(`${host}new/2024.html`, 1);
        read(`${host}new/2024.html`, fifth);
        break;
      case 'script':
        put(path, shell('data/fifth.html'), 2);
        server.put(`${host}nb/data/fifth.html`, fifth);
        inPages.add(`${host}nb/data/fifth.html`);
        read(`${host}${path}`, fifth);
        break;
      case 'frame': {
        const title = `${organ}2024年政府信息公开工作年度报告`;
        const frame = `${host}nb/text/fifth.html`;
        const outer = `<!doctype html><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><title>${title}</title><h1>${title}</h1><iframe src="text/fifth.html" width="900" height="900"></iframe>`;
        put(path, outer, 2);
        wanted.set(`${host}${path}`, { outcome: 'done', capture: frame });
        server.put(frame, fifth);
        inPages.add(frame);
        read(frame, fifth);
        break;
      }
      case 'paged': {
        const [top, bottom] = halves(fifth);
        const pages = [
          { file: path, html: top.replace('</body>', '<p><a href="fifth_1.html">下一页</a></p></body>') },
          { file: 'nb/fifth_1.html', html: bottom.replace('</body>', '<p><a href="fifth.html">上一页</a></p></body>') },
        ].map(({ file, html }) => {
          const address = put(file, html, 1);
          return { address, report: parsePage(parseHtml(html), address).report ?? never(address) };
        });
        // Of the list is the first page only.
        wanted.delete(`${host}nb/fifth_1.html`);
        for (const page of pages)
          reports.set(
            page.address,
            joinPages(
              page,
              pages.filter((other) => other !== page),
            ),
          );
        break;
      }
      case 'slow':
        read(put(path, fifth, 1, { delay: 3000 }), fifth);
        break;
      case 'flaky':
        read(put(path, fifth, 2, { status: [503, 200] }), fifth);
        break;
      case 'never':
        fails(path, 'timeout', 3, { body: '', delay: Number.POSITIVE_INFINITY });
        break;
      case 'gone':
        fails(path, 'not-found', 1, null);
        break;
      case 'broken':
        fails(path, 'server-error', 3, { body: '', status: 502 });
        break;
      case 'refused':
        fails(path, 'refused', 1, { body: '', status: 403 });
        break;
      case 'attachment':
        fails(path, 'attachment-only', 1, sample('attachment-only').html);
        break;
      case 'listing':
        fails(path, 'not-a-report', 1, sample('listing').html);
        break;
      case 'older':
        fails(path, 'older-report', 1, sample('report-2016').html);
        break;
      case 'nothing':
        fails(
          path,
          'not-a-report',
          1,
          `<!doctype html><meta charset="utf-8"><title>通知</title><p>${'请各单位做好防汛工作。'.repeat(40)}`,
        );
        break;
      case 'file':
        fails(path, 'not-html', 1, { body: '%PDF-1.7', headers: { 'content-type': 'application/pdf' } });
        break;
    }
  }
  return { wanted, captures: findingsOf(reports), requests, leading, inPages };
}

/** What each report's findings are beside the same organ's other years. */
function findingsOf(reports: ReadonlyMap<string, Report>): Map<string, string[]> {
  const all = [...reports].map(([address, report]) => ({ address, report }));
  return new Map(
    all.map(({ address, report }) => {
      const beside = (years: number) => {
        const other = all.find(
          ({ report: each }) => each.organ?.folded === report.organ?.folded && each.year === (report.year ?? 0) + years,
        );
        return other === undefined ? null : neighbourOf(other.report, other.address, null);
      };
      const neighbours = { ...noNeighbours, prior: beside(-1), next: beside(1) };
      const { findings } = audit(report, { neighbours });
      return [address, linesOf(findings)];
    }),
  );
}

export function linesOf(
  findings: readonly { rule: string; subject: string; outcome: string; message: string }[],
): string[] {
  return findings.map(({ rule, subject, outcome, message }) => `${rule} ${subject} ${outcome} ${message}`).sort();
}

/** A page that its script fills. */
function shell(content: string): string {
  const script = `fetch('${content}').then((answer) => answer.text()).then((text) => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    document.title = page.title;
    document.getElementById('app').append(...page.body.childNodes);
  });`;
  return `<!doctype html><meta charset="utf-8"><title>政府信息公开</title><div id="app"></div><script>${script}</script>`;
}

/** A report cut in two before its fourth part. */
function halves(html: string): [string, string] {
  const cut = html.search(/<[^<>]*>[^<>]*四、政府信息公开行政复议/);
  const body = html.indexOf('<body');
  const bodyEnd = html.indexOf('>', body) + 1;
  return [`${html.slice(0, cut)}</body></html>`, `${html.slice(0, bodyEnd)}${html.slice(cut)}`];
}

function never(what: string): never {
  throw new Error(`no report at ${what}`);
}
