import { describe, expect, test } from 'vitest';
import { body, page, reportOf } from './pages.ts';

const identity = (content: string, head = '<title>政府信息公开年报</title>', address?: string) => {
  const { title, organ, year, yearEvidence } = reportOf(page(content, head), address);
  return [title, organ?.name ?? null, organ?.evidence ?? null, year, yearEvidence];
};
const name = '云岭县财政局2022年政府信息公开工作年度报告';

describe('title, organ and year come', () => {
  test.each([
    ['from the heading', `<h1>${name}</h1>${body()}`, undefined, [name, '云岭县财政局', 'title', 2022, 'title']],
    ['from <title>', body(), `<title>${name}_云岭县人民政府</title>`, [name, '云岭县财政局', 'title', 2022, 'title']],
    [
      'from the standard tag',
      body(),
      `<meta name="ArticleTitle" content="${name}">`,
      [name, '云岭县财政局', 'title', 2022, 'title'],
    ],
    [
      'from a bold line',
      `<p align="center"><b>${name}</b></p>${body()}`,
      undefined,
      [name, '云岭县财政局', 'title', 2022, 'title'],
    ],
    [
      'from two lines',
      `<p>云岭县财政局</p><p>2022年政府信息公开工作年度报告</p>${body()}`,
      undefined,
      [name, '云岭县财政局', 'title', 2022, 'title'],
    ],
    [
      'from two lines cut behind the year',
      `<p>云岭县财政局2022年</p><p>政府信息公开工作年度报告</p>${body()}`,
      undefined,
      [name, '云岭县财政局', 'title', 2022, 'title'],
    ],
    [
      'from the fuller of two titles',
      `<h1>2022年度政府信息公开工作年度报告</h1><p>来源：云岭县财政局</p><p>${name}</p>${body()}`,
      undefined,
      [name, '云岭县财政局', 'title', 2022, 'title'],
    ],
    [
      'from a notice’s title',
      `<h1>云岭县财政局关于印发2025年政府信息公开工作年度报告的通知</h1>${body()}`,
      undefined,
      ['云岭县财政局关于印发2025年政府信息公开工作年度报告的通知', '云岭县财政局', 'title', 2025, 'title'],
    ],
    [
      'the organ from the source where the title has none',
      `<h1>2022年度政府信息公开工作年度报告</h1>${body()}`,
      '<meta name="ContentSource" content="云岭县财政局">',
      ['2022年度政府信息公开工作年度报告', '云岭县财政局', 'meta', 2022, 'title'],
    ],
    [
      'the organ from the signature',
      `<h1>2022年度政府信息公开工作年度报告</h1>${body()}<p>云岭县财政局</p><p>2023年1月9日</p>`,
      undefined,
      ['2022年度政府信息公开工作年度报告', '云岭县财政局', 'signature', 2022, 'title'],
    ],
    [
      'the organ’s full name from the signature',
      `<h1>县财政局2022年政府信息公开工作年度报告</h1>${body()}<p>云岭县财政局</p><p>2023年1月9日</p>`,
      undefined,
      ['县财政局2022年政府信息公开工作年度报告', '云岭县财政局', 'signature', 2022, 'title'],
    ],
    [
      'organ and year from the prose',
      `<p>根据条例，现公布云岭县财政局2022年政府信息公开工作年度报告。</p>${body()}`,
      undefined,
      [null, '云岭县财政局', 'prose', 2022, 'prose'],
    ],
    [
      'the year from the statistics period',
      `<h1>云岭县财政局政府信息公开工作年度报告</h1><p>统计期限自2022年1月1日起至2022年12月31日止。</p>${body()}`,
      undefined,
      ['云岭县财政局政府信息公开工作年度报告', '云岭县财政局', 'title', 2022, 'period'],
    ],
    [
      'the organ from the site, at last',
      body(),
      '<title>信息公开年报</title><meta name="SiteName" content="云岭县人民政府门户网站">',
      [null, '云岭县人民政府', 'site', null, null],
    ],
    ['from nowhere', body(), '<title>首页</title>', [null, null, null, null, null]],
  ])('%s', (_name, content, head, expected) => expect(identity(content, head)).toEqual(expected));

  test.each([
    ['http://a.gov.cn/nb.html?nbYear=2019', 2019],
    ['http://a.gov.cn/xxgk/202301/t20230118_1.html', 2022],
    ['http://a.gov.cn/xxgk/1.html', null],
  ])('the year from the address %s, last of all', (address, year) =>
    expect(reportOf(page(body(), ''), address).year).toEqual(year),
  );
});

test('the title is located where it is printed, over two lines too', () => {
  const report = reportOf(page(`<p>云岭县财政局</p><p>2022年 政府信息公开工作年度报告</p>${body()}`));
  expect([report.title, report.titleLocation]).toEqual([name, 't1']);
  expect(report.preamble).toEqual([]);
});

test('contact and cited documents are read from the prose, with their place', () => {
  const preamble =
    '根据《关于印发年度报告格式的通知》（国办公开办函〔2021〕30号）编制。有疑问请联系（地址：云岭县文昌路 3号；电话：0577-88001234）。';
  const { contact, documents } = reportOf(page(`<p>${preamble}</p>${body()}`));
  expect(contact).toEqual({
    phone: '0577-88001234',
    address: '云岭县文昌路3号',
    quote: { section: null, text: '地址：云岭县文昌路 3号；电话：0577-88001234', location: 'p1', start: 44, end: 73 },
  });
  expect(documents).toEqual([
    {
      number: '国办公开办函〔2021〕30号',
      quote: { section: null, text: '国办公开办函〔2021〕30号', location: 'p1', start: 18, end: 33 },
    },
  ]);
});

test.each([
  ['（国办公开办函﹝2019﹞60号）', '国办公开办函〔2019〕60号'],
  ['（国办公开办函[2019]60号）', '国办公开办函〔2019〕60号'],
  ['按照国办公开办函【2019】60号要求', '国办公开办函〔2019〕60号'],
  ['（国务院令第711号）', '国令第711号'],
  ['（国务院第711号令）', '国令第711号'],
])('the document number in %s', (text, number) => {
  expect(reportOf(page(`<p>${text}</p>${body()}`)).documents.map((document) => document.number)).toEqual([number]);
});

describe('the report goes on', () => {
  const paging = (...links: [string, string][]) =>
    page(`${body()}<div class="page">${links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ')}</div>`);
  test.each([
    [
      'on the pages of its own article',
      paging(['./t2023_9_1.html', '2'], ['./t2023_9_1.html', '下一页'], ['./t2023_9_2.html', '尾页']),
      ['./t2023_9_1.html', './t2023_9_2.html'],
    ],
    ['on the page before', paging(['t2023_9.html', '上一页'], ['t2023_9_1.html', '2']), ['t2023_9.html']],
    ['on the page before the last', paging(['t2023_475_1.html', '上一页']), ['t2023_475_1.html']],
    ['nowhere in the neighbouring articles', paging(['t2023_8.html', '上一页'], ['t2023_10.html', '下一篇']), []],
    ['nowhere through scripts', paging(['javascript:next()', '下一页'], ['#', '2']), []],
  ])('%s', (name, html, expected) => {
    const files: Record<string, string> = {
      'on the page before': 't2023_9_1',
      'on the page before the last': 't2023_475_2',
    };
    const address = `http://a.gov.cn/nb/${files[name] ?? 't2023_9'}.html`;
    expect(reportOf(html, address).continued).toEqual(expected);
  });
});

test('a file offered below the article is kept, one that a script has yet to fill in is not', () => {
  const content = `<div id="zoom"><h1>${name}</h1><p>来源：云岭县财政局</p></div>
    <iframe ms-attr-src="/viewer.html?file={{x}}"></iframe><iframe src="/viewer.html?file=a.pdf"></iframe>
    <div class="fj"><a href="./P1.doc">${name}.doc</a></div><div class="footer"><a href="/help.pdf">帮助</a></div>`;
  expect(reportOf(page(content)).media.map(({ kind, address }) => [kind, address])).toEqual([
    ['frame', '/viewer.html?file=a.pdf'],
    ['attachment', './P1.doc'],
  ]);
});
