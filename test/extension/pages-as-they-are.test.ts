import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../parsers/report.ts';
import { sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, settled, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const { html, expected } = sample('county-2024');
const title = expected.title ?? '';
const tables = [...html.matchAll(/<table>[\s\S]*?<\/table>/g)].map(([table]) => table);

/** What a reader gets from a page: whose report, how its figures stand, what does not match. */
interface Got {
  identity: (string | number | null)[];
  figures: Record<string, Record<string, Record<string, number | null>>>;
  sections: string[];
  findings: string[];
}

function figuresOf(report: Report): Got['figures'] {
  return Object.fromEntries(
    (['table2', 'table3', 'table4'] as const).map((key) => [
      key,
      Object.fromEntries(
        Object.entries(report[key]?.cells ?? {}).map(([row, figures]) => [
          row,
          Object.fromEntries(Object.entries(figures).map(([column, { value }]) => [column, value])),
        ]),
      ),
    ]),
  );
}

/** The sums that do not hold; what other rules say of a page is their own tests' business. */
const sums = ['table3-row-total', 'table3-column-total', 'table3-balance', 'table4-total'];

/** Visits the page and gives what the library then holds of it. */
async function read(address: string): Promise<{ page: Page; got: Got; report: Report }> {
  const page = await browser.visit(address);
  await until(
    () => browser.tabState(page),
    (state) => Object.values(state).some(({ saved }) => saved !== null),
  );
  const host = new URL(address).hostname;
  const captures = (await browser.captures()).filter(({ site }) => site === host);
  const [capture] = captures;
  if (capture === undefined) throw new Error(`nothing was kept of ${address}`);
  const { report, audit } = capture;
  return {
    page,
    report,
    got: {
      identity: [report.title, report.organ?.name ?? null, report.year, report.published?.date ?? null],
      figures: figuresOf(report),
      sections: report.sections.map(({ key }) => key),
      findings: audit.findings
        .filter(({ rule }) => sums.includes(rule))
        .map(({ rule, subject }) => `${rule} ${subject}`),
    },
  };
}

const whole: Got = {
  identity: [title, '岚溪市住房和城乡建设局', 2024, '2025-01-24'],
  figures: Object.fromEntries((['table2', 'table3', 'table4'] as const).map((key) => [key, expected[key] ?? {}])),
  sections: ['overview', 'proactive', 'requests', 'disputes', 'problems', 'other'],
  findings: ['table3-row-total unavailable.notHeld', 'table3-column-total naturalPerson', 'table4-total review'],
};

/** Every replacement finds its place, or the page would not be of its kind. */
function changed(...changes: [from: string | RegExp, to: string | ((...found: string[]) => string)][]): string {
  return changes.reduce((text, [from, to]) => {
    const found = typeof from === 'string' ? text.includes(from) : text.search(from) >= 0;
    if (!found) throw new Error(`“${from}” is not on the page`);
    return typeof to === 'string'
      ? text.replaceAll(new RegExp(from, 'g'), to)
      : text.replaceAll(new RegExp(from, 'g'), to);
  }, html);
}

const pairs =
  '开開报報结結转轉条條复復经經议議关關系係现現对對总總维維纠糾发發制製继繼续續机機构構书書务務业業产產权權办辦规規门門时時间間计計数數类類处處统統质質实實项項诉訴讼訟单單应應当當与與为為于於国國专專级級区區废廢个個过過进進还還这這运運错錯长長题題据據强強征徵许許队隊营營罚罰费費额額无無义義属屬执執护護违違询詢问問请請补補资資责責监監众眾电電话話动動设設馆館协協员員环環节節评評优優认認评評标標准準';
const traditional: Record<string, string> = Object.fromEntries(
  [...pairs].flatMap((character, at, all) => (at % 2 === 0 ? [[character, all[at + 1] ?? character]] : [])),
);

/** The kinds of markup that all say what the sample says. */
const kinds: [kind: string, page: string | Buffer][] = [
  ['as its site prints it', html],
  [
    'in one paragraph, headings and all, around its tables',
    changed([/<h3>(.*?)<\/h3>\s*/, '$1 '], [/<\/p>\s*<p>/, ' ']),
  ],
  [
    'with a head and a foot full of numbers',
    changed(
      ['<body>', '<body><div class="top">今日访问 12,345 次，累计收到政府信息公开申请 999 件</div>'],
      [
        '</body>',
        '<div>本站去年制发规范性文件 17 件</div><table><tr><td>访问量</td><td>123</td></tr><tr><td>来信</td><td>456</td></tr></table></body>',
      ],
    ),
  ],
  ['with unclosed rows and cells', changed(['</td>', ''], ['</tr>', ''])],
  ['with forms in forms around it', changed(['<body>', '<body><form><form>'], ['</body>', '</form></form></body>'])],
  ['with paragraphs between the rows of its tables', changed(['</tr>\n<tr>', '</tr><p>&nbsp;</p>\n<tr>'])],
  ['with its tables inside paragraphs', changed(['<table>', '<p><table>'], ['</table>', '</table></p>'])],
  ['with bold and italics that cross', changed([/<h3>(.*?)<\/h3>/, '<p><b><i>$1</b></i></p>'])],
  ['with tables that are closed twice', changed(['</table>', '</table></table></tbody>'])],
  [
    'with two doctypes and its meta tags in the body',
    changed(
      [/^<!DOCTYPE html>/, '<!DOCTYPE html>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "a">'],
      [/<meta name="(?:Art|Pub|Con)[^>]*>\n/, ''],
      [
        '<div class="wrap">\n<div class="crumbs">',
        `<div class="wrap"><meta content="${title}" name="ArticleTitle"><meta name="PubDate" content="2025-01-24 10:40"><div class="crumbs">`,
      ],
    ),
  ],
  [
    'with comments of Word printed as text',
    changed(
      ['<p>（', '<p>&lt;!--[if !supportLists]--&gt;（'],
      ['<td>规章', '<td>&lt;!--[if !supportMisalignedColumns]--&gt;规章'],
    ),
  ],
  ['with comments that nobody ended', changed(['</body>', '<!-- 统计代码 <table><tr><td>1</td></tr></table></body>'])],
  ['with spans far beyond its tables', changed(['colspan="4"', 'colspan="4000" rowspan="1"'])],
  [
    'with every digit in an element of its own',
    changed([/(?<=<td>)\d+(?=<\/td>)/, (digits) => [...digits].map((digit) => `<span>${digit}</span>`).join('')]),
  ],
  [
    'in GBK, as its meta tag alone says',
    iconv.encode(changed(['<meta charset="utf-8">', '<meta charset="gbk">']), 'gb18030'),
  ],
];

describe('a report is read whole', () => {
  test.each(kinds.map(([kind, page], at) => [kind, page, at] as const))('%s', async (_, content, at) => {
    const address = `http://kind${at}.lanxi-shi.gov.cn/nb/t20250124_1.html`;
    browser.server.put(address, Buffer.isBuffer(content) ? { body: content, charset: '' } : content);
    const { page, got } = await read(address);
    expect(got).toEqual(whole);
    await page.close();
  });

  test('in traditional characters', async () => {
    const address = 'http://fanti.lanxi-shi.gov.cn/nb/t20250124_1.html';
    browser.server.put(
      address,
      html.replaceAll(/[\u4e00-\u9fff]/g, (character) => traditional[character] ?? character),
    );
    const { page, got, report } = await read(address);
    expect({ ...got, identity: whole.identity }).toEqual(whole);
    expect([report.year, report.organ?.folded, report.period?.from]).toEqual([
      2024,
      '岚溪市住房和城乡建设局',
      '2024-01-01',
    ]);
    await page.close();
  });

  test('in a frame that holds nothing but the tables, named by the page around it', async () => {
    const site = 'http://named.lanxi-shi.gov.cn/nb/';
    browser.server.put(
      `${site}inner.html`,
      `<!doctype html><meta charset="utf-8"><title>表格</title>${tables.join('')}`,
    );
    browser.server.put(
      `${site}t1.html`,
      `<!doctype html><meta charset="utf-8"><title>岚溪市</title><h1>${title}</h1><p>发布时间：2025-01-24　来源：市住房和城乡建设局</p><iframe src="inner.html" width="900" height="600"></iframe>`,
    );
    const { page, got, report } = await read(`${site}t1.html`);
    expect([got, report.continued]).toEqual([{ ...whole, sections: [] }, [`${site}t1.html`]]);
    await page.close();
  });
});

/** What the popup says of a page, a line each. */
async function popupLines(page: Page, ...selectors: string[]): Promise<string[][]> {
  const popup = await browser.popup(page);
  await popup.waitForSelector('main[aria-busy=false]');
  const lines: string[][] = [];
  for (const selector of selectors)
    lines.push((await popup.locator(selector).allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim()));
  await popup.close();
  return lines;
}

test('a table that is a picture is said not to be readable, and nothing more is held against the page', async () => {
  const address = 'http://picture.lanxi-shi.gov.cn/nb/t1.html';
  browser.server.put(
    address,
    html.replace(tables[1] ?? '', '<p><img src="W020250124.png" width="600" height="400"></p>'),
  );
  const { page, got } = await read(address);
  expect([Object.keys(got.figures.table3 ?? {}), got.findings]).toEqual([[], ['table4-total review']]);
  const [items] = await popupLines(page, '.list-item');
  expect(items).toEqual([
    expect.stringContaining('表四合计'),
    expect.stringContaining('表格是图片或附件，无法在网页上核对'),
  ]);
  await page.close();
});

test.each([
  ['a PDF', '<p>附件：<a href="./P1.pdf">年报全文.pdf</a></p>', '附件', ['年报全文.pdf']],
  ['a DOC', '<p>附件：<a href="./P1.doc">年报全文</a></p>', '附件', ['年报全文']],
  ['a DOCX', '<p>附件：<a href="./P1.docx">年报全文</a></p>', '附件', ['年报全文']],
  ['a viewer’s frame', '<iframe src="/generic2/web/viewer.html?file=P1.pdf"></iframe>', '阅读器', ['附件']],
])('a report that is only %s is recognised, and its link kept', async (kind, content, word, links) => {
  const address = `http://only${kinds.length + kind.length}.lanxi-shi.gov.cn/nb/t1.html`;
  browser.server.put(
    address,
    `<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>发布时间：2025-01-24</p><div class="article">${content}</div>`,
  );
  const page = await browser.visit(address);
  await settled(page);
  const [heading, why, offered] = await popupLines(page, 'h1', '.why', '.attachments a');
  expect([heading, offered]).toEqual([['年报只以附件或图片发布'], links]);
  expect(why).toEqual([expect.stringContaining(word)]);
  await page.close();
});

test('of two reports on a page the one that it is named after is audited, the other named', async () => {
  const { html: both, expected: said } = sample('two-reports');
  browser.server.put(said.address, both);
  const page = await browser.visit(said.address);
  await audited(page);
  const [heading, partial] = await popupLines(page, '.report h1', '.partial');
  expect([heading, partial]).toEqual([[said.title], [`本页另有 1 份年报没有核对：${said.also?.join('、')}`]]);
  await page.close();
});

test('what an export lost is filled in where that is certain, and the popup says so', async () => {
  const address = 'http://lost.lanxi-shi.gov.cn/nb/t1.html';
  browser.server.put(address, html.replace('自2024年1月1日起至2024年12月31日止', '自202411日起至20241231日止'));
  const { page, report } = await read(address);
  expect([report.period?.from, report.period?.to]).toEqual(['2024-01-01', '2024-12-31']);
  const [doubts] = await popupLines(page, '.doubts li');
  expect(doubts).toEqual(report.doubts.map(({ text }) => text));
  expect(doubts).toEqual([expect.stringContaining('统计期限')]);
  await page.close();
});

test('digits glued by an export are taken for nothing else, and what needs them is not checked', async () => {
  const address = 'http://glued.lanxi-shi.gov.cn/nb/t1.html';
  const row = /(<tr><td[^>]*>二、上年结转政府信息公开申请数量<\/td>)<td>(\d+)<\/td><td>(\d+)<\/td>/;
  browser.server.put(address, changed([row, '$1<td colspan="2">$2 $3</td>']));
  const { page, report } = await read(address);
  const [doubts] = await popupLines(page, '.doubts li');
  expect([report.table3?.cells.carriedIn?.naturalPerson?.doubt?.code, doubts?.length]).toEqual(['spans-do-not-fit', 1]);
  await page.close();
});

test('the popup says how many figures were checked, and lists the others on request', async () => {
  const address = 'http://covered.lanxi-shi.gov.cn/nb/t1.html';
  browser.server.put(address, html);
  const { page } = await read(address);
  const captures = (await browser.captures()).filter(({ site }) => site === 'covered.lanxi-shi.gov.cn');
  const { coverage, uncovered } = captures[0]?.audit ?? {};
  const [share, summary, lines] = await popupLines(page, '.coverage', '.uncovered summary', '.uncovered li');
  const left = (uncovered?.cells.length ?? 0) + (uncovered?.claims.length ?? 0);
  expect(left).toBe((coverage?.figures ?? 0) - (coverage?.covered ?? 0));
  expect(share).toEqual([`页面上的 ${coverage?.figures} 个数字，核对了 ${coverage?.covered} 个`]);
  expect([summary, lines?.length]).toEqual([[`哪些数字没有规则核对（${left} 个）`], left]);
  expect(lines?.slice(0, 3)).toEqual([
    '表二“行政许可”行“本年处理决定数量”列',
    '表二“行政处罚”行“本年处理决定数量”列',
    '表二“行政强制”行“本年处理决定数量”列',
  ]);
  await page.close();
});
