import { describe, expect, test } from 'vitest';
import { gluedHeadings, readHeading } from '../../parsers/headings.ts';
import type { Report } from '../../parsers/report.ts';
import { body, official, page, reportOf, table2, table3, table4 } from './pages.ts';

const six = ['overview', 'proactive', 'requests', 'disputes', 'problems', 'other'];
const keys = (report: Report): string[] => report.sections.map(({ key }) => key);
const outline = (report: Report): [string, number, string[]][] =>
  report.sections.map(({ key, tables, paragraphs }) => [key, tables, paragraphs.map(({ text }) => text)]);
const whole: [string, number, string[]][] = [
  ['overview', 0, ['本局全年公开信息30条。']],
  ['proactive', 1, []],
  ['requests', 1, []],
  ['disputes', 1, []],
  ['problems', 0, ['公开还不够及时，下一步改进。']],
  ['other', 0, ['无。']],
];

describe('a line read as a heading', () => {
  test.each([
    ['一、总体情况', 'overview', 'official'],
    ['一、政府信息公开总体情况', 'overview', 'official'],
    ['一、总体工作情况', 'overview', 'official'],
    ['1、 总体情况', 'overview', 'official'],
    ['第一部分 总体情况', 'overview', 'official'],
    ['一、概述', 'overview', 'likeness'],
    ['二、行政机关主动公开政府信息情况', 'proactive', 'official'],
    ['二、主动公开情况', 'proactive', 'short'],
    ['三、行政机关收到和处理政府信息公开申请情况', 'requests', 'official'],
    ['三、收到和处理政府信息公开申请的情况', 'requests', 'official'],
    ['三、依申请公开情况', 'requests', 'short'],
    ['四、政府信息公开行政复议、行政诉讼情况', 'disputes', 'official'],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes', 'official'],
    ['四、政府信息公开行政复议和行政诉讼情况', 'disputes', 'official'],
    ['四、政府信息公开行政复议行政诉讼情况', 'disputes', 'official'],
    ['四、政府信息公开行政法复议、行政诉讼情况', 'disputes', 'likeness'],
    ['五、政府信息公开工作存在的主要问题及改进情况', 'problems', 'official'],
    ['五、存在的主要问题和改进措施', 'problems', 'official'],
    ['五、存在问题及改进情况', 'problems', 'official'],
    ['五、明年工作计划', 'problems', 'likeness'],
    ['六、其他需要报告的事项', 'other', 'official'],
    ['六、其它需要报告的事项。', 'other', 'official'],
    ['六、其他报告的事项', 'other', 'official'],
    ['六、需要报告的其他事项', 'other', 'official'],
    ['六、其他需要报告的事项（文字描述）', 'other', 'official'],
    ['六、其他事项', 'other', 'likeness'],
    ['總體情況', 'overview', 'official'],
  ])('%s: %s, %s', (line, key, match) => {
    const heading = readHeading(line);
    expect([heading?.key, heading?.match]).toEqual([key, match]);
  });

  test.each([
    '本报告由总体情况、主动公开政府信息情况等六部分组成。',
    '（四）平台建设情况',
    '三、本年度办理结果',
    '一、本年新收政府信息公开申请数量',
    '四、结转下年度继续办理',
    '本局全年无因信息公开提起的行政复议、行政诉讼。',
    '存在的主要问题',
    '',
  ])('%s: no heading of a section', (line) => expect(readHeading(line)).toEqual(null));
});

describe('a heading is found', () => {
  test.each([
    ['as a paragraph', (text: string) => `<p>${text}</p>`],
    ['as an h-tag', (text: string) => `<h3>${text}</h3>`],
    ['as a bold paragraph', (text: string) => `<p><strong>${text}</strong></p>`],
    ['between line breaks', (text: string) => `<br>${text}<br>`],
    ['cut into inline pieces', (text: string) => `<p>${[...text].map((c) => `<span>${c}</span>`).join('')}</p>`],
    ['indented by ideographic blanks', (text: string) => `<div>　　${text}</div>`],
    ['with a bookmark left by an export', (text: string) => `<p>[bookmark: _Toc1]${text}</p>`],
    ['in a layout table', (text: string) => `<table><tr><td>${text}</td></tr></table>`],
    ['with its number lost to an automatic list', (text: string) => `<p>${text.slice(2)}</p>`],
  ])('%s', (_name, dress) => {
    expect(outline(reportOf(page(`<div id="zoom">${body(official, dress)}</div>`)))).toEqual(whole);
  });

  test('in long wordings of 2019', () => {
    const long = {
      ...official,
      proactive: '二、行政机关主动公开政府信息情况',
      requests: '三、行政机关收到和处理政府信息公开申请情况',
      disputes: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      problems: '五、政府信息公开工作存在的主要问题及改进情况',
    };
    expect(outline(reportOf(page(body(long))))).toEqual(whole);
  });

  test('by likeness, and said to be no official wording', () => {
    const odd = { ...official, disputes: '四、政府信息公开行政法复议、行政诉讼情况', problems: '五、明年工作计划' };
    const report = reportOf(page(body(odd)));
    expect(report.sections.map(({ key, official: sure }) => [key, sure])).toEqual([
      ['overview', true],
      ['proactive', true],
      ['requests', true],
      ['disputes', false],
      ['problems', false],
      ['other', true],
    ]);
  });

  test('glued to the text after it', () => {
    const glued = body()
      .replace('一、总体情况</p>\n<p>', '一、总体情况 ')
      .replace('六、其他需要报告的事项</p>\n<p>', '六、其他需要报告的事项：');
    expect(outline(reportOf(page(glued)))).toEqual(whole);
  });

  test('in text turned into one paragraph', () => {
    const prose =
      '<p>一、总体情况 本局全年公开信息30条。五、存在的主要问题及改进情况 公开还不够及时，下一步改进。六、其他需要报告的事项 无。</p>';
    expect(outline(reportOf(page(prose + table3)))).toEqual([
      ['overview', 0, ['本局全年公开信息30条。']],
      ['problems', 0, ['公开还不够及时，下一步改进。']],
      ['other', 1, ['无。']],
    ]);
  });

  test('numbered sentences in rows of one table belong to their section', () => {
    const row = (text: string) => `<tr><td colspan="10">${text}</td></tr>`;
    const rows = (table: string) => table.replace(/<\/?table>/g, '');
    const html = [
      row('云岭县财政局2022年政府信息公开工作年度报告'),
      row('一、总体情况'),
      row('（二）依申请公开。按期答复。'),
      row('（三）政府信息管理。更新目录。'),
      row('（四）平台建设。维护专栏。'),
      row('二、主动公开政府信息情况'),
      rows(table2),
      row('三、收到和处理政府信息公开申请情况'),
      rows(table3),
      row('四、政府信息公开行政复议、行政诉讼情况'),
      rows(table4),
    ].join('');
    expect(outline(reportOf(page(`<table>${html}</table>`)))).toEqual([
      ['overview', 0, ['（二）依申请公开。按期答复。', '（三）政府信息管理。更新目录。', '（四）平台建设。维护专栏。']],
      ['proactive', 1, []],
      ['requests', 1, []],
      ['disputes', 1, []],
    ]);
  });

  test('in rows of one table that holds the whole report', () => {
    const row = (text: string) => `<tr><td colspan="10">${text}</td></tr>`;
    const rows = (table: string) => table.replace(/<\/?table>/g, '');
    const one = [
      '<table>',
      row('云岭县财政局2022年政府信息公开工作年度报告'),
      row('一、总体情况'),
      row('<p>本局全年公开信息30条。</p>'),
      row('二、主动公开政府信息情况'),
      rows(table2),
      row('三、收到和处理政府信息公开申请情况'),
      rows(table3),
      row('四、政府信息公开行政复议、行政诉讼情况'),
      rows(table4),
      row('五、存在的主要问题及改进情况'),
      row('公开还不够及时，下一步改进。'),
      row('六、其他需要报告的事项'),
      row('无。'),
      '</table>',
    ].join('');
    const report = reportOf(page(one));
    expect(outline(report)).toEqual(whole);
    expect(report.preamble).toEqual([]);
  });
});

describe('no heading of a section is', () => {
  test('the sentence that lists the parts, or a sub-heading of the same words', () => {
    const content = body().replace(
      '<p>本局全年公开信息30条。</p>',
      '<p>（一）主动公开政府信息情况</p><p>本局全年公开信息30条。</p><p>1.主动公开情况</p><p>（二）收到和处理政府信息公开申请情况</p>',
    );
    const report = reportOf(
      page(
        `<p>本报告由一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况等六部分组成。</p>${content}`,
      ),
    );
    expect(keys(report)).toEqual(six);
    expect(report.preamble.map(({ text }) => text.slice(0, 8))).toEqual(['本报告由一、总体']);
    expect(report.sections[0]?.paragraphs.map(({ text, heading }) => [text, heading])).toEqual([
      ['（一）主动公开政府信息情况', true],
      ['本局全年公开信息30条。', false],
      ['1.主动公开情况', true],
      ['（二）收到和处理政府信息公开申请情况', true],
    ]);
  });

  test('a table of contents', () => {
    const contents = Object.values(official)
      .map((text) => `<p>${text}</p>`)
      .join('');
    expect(outline(reportOf(page(contents + body())))).toEqual(whole);
  });
});

test('sections keep the order in which they are printed', () => {
  const swapped = `<p>二、主动公开政府信息情况</p>${table2}<p>一、总体情况</p><p>文字。</p><p>三、收到和处理政府信息公开申请情况</p>${table3}`;
  expect(keys(reportOf(page(swapped)))).toEqual(['proactive', 'overview', 'requests']);
});

test('a section with a heading and nothing else is there and empty', () => {
  const report = reportOf(page(body().replace('<p>无。</p>', '')));
  expect(report.sections.at(-1)).toEqual({
    key: 'other',
    heading: '六、其他需要报告的事项',
    official: true,
    location: 'h6',
    paragraphs: [],
    media: [],
    tables: 0,
  });
});

test('signature and date end the report', () => {
  const report = reportOf(page(`${body()}<p>云岭县财政局</p><p>2023年1月16日</p>`));
  expect(report.ending.map(({ text }) => text)).toEqual(['云岭县财政局', '2023年1月16日']);
  expect(report.sections.at(-1)?.paragraphs.map(({ text }) => text)).toEqual(['无。']);
});

test.each(['發布時間：2023-01-20 來源：財政局', '下一頁', '責任編輯：張三'])('“%s” is no prose', (line) => {
  expect(
    reportOf(
      page(`<h1>云岭县财政局2022年政府信息公開工作年度報告</h1><p>${line}</p><p>現公布本局年度報告。</p>${body()}`, ''),
    ).preamble,
  ).toMatchObject([{ text: '現公布本局年度報告。' }]);
});

test('header and footer of a site stay outside, with and without markup of their own', () => {
  const site = page(`
    <div class="header"><p>云岭县人民政府</p><p>今天是2024年5月1日 访问量 1234567</p></div>
    <div class="crumbs">当前位置：首页 &gt; 年报</div>
    <h1>云岭县财政局2022年政府信息公开工作年度报告</h1>
    <p>发布时间：2023-01-16　来源：云岭县财政局　【字号：大 中 小】</p>
    <p>根据条例编制本报告。</p>
    ${body()}
    <p>云岭县财政局</p><p>2023年1月16日</p>
    <p>【打印本页】【关闭窗口】</p>
    <p>版权所有：云岭县人民政府 备案号 12345678 电话 0577-1234567</p>
    <div class="footer"><p>六、其他需要报告的事项</p></div>`);
  const report = reportOf(site);
  expect(outline(report)).toEqual(whole);
  expect(report.preamble.map(({ text }) => text)).toEqual(['根据条例编制本报告。']);
  expect(report.ending.map(({ text }) => text)).toEqual(['云岭县财政局', '2023年1月16日']);
});

describe('an article is found', () => {
  test.each([
    ['in a form around the whole page', (html: string) => `<form id="form1">${html}</form>`],
    [
      'in wrappers that are named like furniture',
      (html: string) => `<div class="header"><div id="print">${html}</div></div>`,
    ],
    [
      'beside menus that repeat the headings',
      (html: string) => `<div class="nav"><p>六、其他需要报告的事项</p></div>${html}`,
    ],
    [
      'with furniture between its lines',
      (html: string) => html.replace('<p>无。</p>', '<p>【打印】【关闭】</p><p>无。</p><p>— 4 —</p>'),
    ],
  ])('%s', (_name, around) => expect(outline(reportOf(page(around(body()))))).toEqual(whole));

  test('and its own short sentences are no furniture', () => {
    const sentences = ['分享经验做法3次。', '相关信息公开12条。', '浏览量达3万次。', '下一条目标是公开5条。'];
    const content = body().replace('<p>本局全年公开信息30条。</p>', sentences.map((text) => `<p>${text}</p>`).join(''));
    expect(reportOf(page(content)).sections[0]?.paragraphs.map(({ text }) => text)).toEqual(sentences);
  });
});

test('a page that carries its report twice, for screens and for phones, holds one report', () => {
  const report = reportOf(page(`<div class="pc">${body()}</div><div class="mobile">${body()}</div>`));
  expect([outline(report), report.also]).toEqual([whole, []]);
});

test('pictures and files are listed in the section they stand in', () => {
  const content = body().replace(
    table3,
    '<p><img src="t3.png" alt="表三"></p><a href="t3.doc">表三.doc</a><a href="/">首页</a>',
  );
  const requests = reportOf(page(content)).sections.find(({ key }) => key === 'requests');
  expect(requests?.media).toEqual([
    { kind: 'image', address: 't3.png', text: '表三', location: 'm1' },
    { kind: 'attachment', address: 't3.doc', text: '表三.doc', location: 'm2' },
  ]);
});

describe('a page with two reports', () => {
  const second = body().replace('30条', '77条').replace('<td>59</td>', '<td>81</td>');
  const both = `<p>云岭县财政局2021年政府信息公开工作年度报告</p>${body()}<p>云岭县财政局2022年政府信息公开工作年度报告</p>${second}`;
  test.each([
    ['2021', '本局全年公开信息30条。', 59],
    ['2022', '本局全年公开信息77条。', 81],
  ])('gives the one of %s, which its title names', (year, text, inForce) => {
    const name = `云岭县财政局${year}年政府信息公开工作年度报告`;
    const report = reportOf(page(both, `<title>${name}</title>`));
    expect([report.title, report.year, report.sections[0]?.paragraphs[0]?.text]).toEqual([name, Number(year), text]);
    expect(report.also).toEqual([`云岭县财政局${year === '2021' ? '2022' : '2021'}年政府信息公开工作年度报告`]);
    expect(report.table2?.cells.normativeDocuments?.inForce?.value).toEqual(inForce);
  });
});

test.each([
  ['一、总体情况 2022年，我局', [[0, 6]]],
  ['工作完成。二、主动公开政府信息情况', [[5, 17]]],
  ['总体情况：2022年，我局', [[0, 4]]],
  ['本报告包括：一、总体情况；二、主动公开政府信息情况；三、其他。', []],
  ['落实总体情况和主动公开政府信息情况。', []],
])('headings glued into “%s”', (text, expected) => expect(gluedHeadings(text)).toEqual(expected));
