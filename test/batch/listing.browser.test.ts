import { describe, expect, test } from 'vitest';
import { readListing } from '../../batch/listing.ts';
import { isShell } from '../../batch/shell.ts';
import { walkListing } from '../../batch/walk-listing.ts';
import { parsePage } from '../../parsers/parse.ts';

const site = 'http://www.yunxi-shi.gov.cn';
const address = `${site}/zwgk/nb/index.html`;
const page = (body: string, head = '<title>政府信息公开年报</title>') =>
  new DOMParser().parseFromString(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, 'text/html');
const read = (body: string, head?: string) => readListing(page(body, head), address);

describe('the reports of a list', () => {
  test('with organ and year as their titles say, whole where the list cuts them short', () => {
    const body = `
      <a href="./202401/t20240117_1.html" title="云溪市民政局2023年政府信息公开工作年度报告">云溪市民政局2023年政府信…</a>
      <a href="/art/2024/1/20/art_7_2.html">2023年云溪市水利局政府信息公开工作年度报告</a>
      <a href="/c.html">云溪市2022年度政府信息公开工作年度报告</a>
      <a href="/d.html">二〇二一年政府信息公开工作年度报告</a>`;
    expect(read(body).reports).toEqual([
      {
        address: `${site}/zwgk/nb/202401/t20240117_1.html`,
        title: '云溪市民政局2023年政府信息公开工作年度报告',
        organ: '云溪市民政局',
        year: 2023,
      },
      {
        address: `${site}/art/2024/1/20/art_7_2.html`,
        title: '2023年云溪市水利局政府信息公开工作年度报告',
        organ: '云溪市水利局',
        year: 2023,
      },
      { address: `${site}/c.html`, title: '云溪市2022年度政府信息公开工作年度报告', organ: '云溪市', year: 2022 },
      { address: `${site}/d.html`, title: '二〇二一年政府信息公开工作年度报告', organ: '', year: 2021 },
    ]);
  });

  test('without what stands in the same column and is none, and each once', () => {
    const body = `
      <a href="/1.html">关于做好2023年政府信息公开工作年度报告编制发布工作的通知</a>
      <a href="/2.html">云溪市2023年法治政府建设年度报告</a>
      <a href="/3.html">云溪市2023年度部门决算年度报告</a>
      <a href="/4.html">一图读懂云溪市2023年政府信息公开工作年度报告</a>
      <a href="/zcwj/">政策文件</a>
      <a href="/5.html">云溪市2023年政府信息公开工作年度报告</a><a href="/5.html#top">云溪市2023年政府信息公开工作年度报告</a>`;
    expect(read(body).reports.map((report) => report.address)).toEqual([`${site}/5.html`]);
  });

  test('that are files are counted and not listed', () => {
    const body =
      '<a href="/1.pdf">云溪市2023年政府信息公开工作年度报告</a><a href="/2.doc">云溪市2022年政府信息公开工作年度报告</a>';
    expect([read(body).reports, read(body).files]).toEqual([[], 2]);
  });

  test('named by their year alone, beside the organ', () => {
    const body =
      '<table><tr><td>云溪市民政局</td><td><a href="/1.html">2023年</a></td><td><a href="/2.html">2022</a></td></tr></table>';
    expect(read(body).reports.map(({ title, year }) => [title, year])).toEqual([
      ['云溪市民政局2023年政府信息公开工作年度报告', 2023],
      ['云溪市民政局2022年政府信息公开工作年度报告', 2022],
    ]);
    expect(read(body, '<title>新闻</title>').reports).toEqual([]);
  });

  test('that lie in a script as pieces of XML', () => {
    const body = `<script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="/art/1.html">云溪市2023年政府信息公开工作年度报告</a></li>]]></record></recordset></datastore></script>`;
    expect(read(body).reports.map((report) => report.address)).toEqual([`${site}/art/1.html`]);
  });
});

describe('the next pages of a list', () => {
  test.each<[string, string, string[]]>([
    ['by a link that says so', '<a href="index_1.html">下一页</a>', ['index_1.html']],
    [
      'by their numbers',
      '<b>1</b><a href="index_1.html">2</a><a href="index_2.html">3</a>',
      ['index_1.html', 'index_2.html'],
    ],
    ['by a parameter', '<a href="index.html?page=2">2</a>', ['index.html?page=2']],
    [
      'by the script of the publishing system',
      '<script>createPageHTML(4, 0, "index", "html");</script>',
      ['index_1.html', 'index_2.html', 'index_3.html'],
    ],
    [
      'by a script that counts from 1',
      "<script>createPageHTML('page_div',3, 1,'fenye','html',50);</script>",
      ['fenye_2.html', 'fenye_3.html'],
    ],
    ['of another site: none', '<a href="http://www.example.com/2.html">下一页</a>', []],
    ['numbers of something else: none', '<a href="/weather/3.html">12</a>', []],
  ])('%s', (_, body, next) => {
    expect(read(body).next).toEqual(next.map((file) => `${site}/zwgk/nb/${file}`));
  });
});

test('a list is read page by page to its end, each page once; pages that bring nothing new end it', async () => {
  const link = (at: number) => `<a href="/nb/${at}.html">云溪市${2018 + at}年政府信息公开工作年度报告</a>`;
  const pager = '<a href="index.html">1</a><a href="index_1.html">2</a><a href="index_2.html">3</a>';
  const pages: Record<string, string> = {
    [address]: `${link(1)}${link(2)}${pager}`,
    [`${site}/zwgk/nb/index_1.html`]: `${link(3)}${pager}`,
    [`${site}/zwgk/nb/index_2.html`]: `${link(4)}${pager}<a href="index_3.html">下一页</a>`,
  };
  const asked: string[] = [];
  const steps = [];
  for await (const step of walkListing(address, async (each) => {
    asked.push(each);
    const body = pages[each];
    return body === undefined
      ? { cause: 'not-found', detail: '404', again: false, after: null }
      : { page: page(body), address: each };
  }))
    steps.push([step.pages, step.reports.length, step.left, step.trouble?.cause ?? null]);
  expect(asked).toEqual([address, ...[1, 2, 3].map((at) => `${site}/zwgk/nb/index_${at}.html`)]);
  expect(steps).toEqual([
    [1, 2, 2, null],
    [2, 3, 1, null],
    [3, 4, 1, null],
    [3, 4, 0, 'not-found'],
  ]);
});

describe('a page that its scripts are to fill', () => {
  const title = '云溪市民政局2023年政府信息公开工作年度报告';
  const head = `<title>${title}</title><meta name="ArticleTitle" content="${title}">`;
  const check = (body: string, given = '<title>云溪市</title>') => {
    const fetched = page(body, given);
    return isShell(fetched, parsePage(fetched, `${site}/1.html`));
  };
  test.each<[string, boolean]>([
    ['an empty vessel with a script', check('<div id="app"></div><script src="app.js"></script>')],
    ['a report in a frame', check(`<h1>${title}</h1><iframe src="text.html"></iframe>`, head)],
    [
      'the title of a report, and nothing below it yet',
      check(`<h1>${title}</h1><div id="zoom"></div><script src="a.js"></script>`, head),
    ],
    ['a page that leads on by itself', check('', '<meta http-equiv="refresh" content="0; url=/2.html">')],
  ])('%s is opened in a tab', (_, is) => {
    expect(is).toBe(true);
  });
  test.each<[string, boolean]>([
    ['a page of text', check(`<p>${'请各单位做好防汛工作。'.repeat(40)}</p><script src="a.js"></script>`)],
    [
      'a report as a file',
      check(`<h1>${title}</h1><div id="zoom"><a href="1.doc">${title}.doc</a></div><script src="a.js"></script>`, head),
    ],
    ['an empty page without scripts', check('')],
  ])('%s is not', (_, is) => {
    expect(is).toBe(false);
  });
});
