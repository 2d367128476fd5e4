import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import { body, page, table2, table3, table4 } from './pages.ts';

const name = '云岭县财政局2022年政府信息公开工作年度报告';
const outerAddress = 'http://www.yunling.gov.cn/nb/2022.html';

/** What is said of a report in a frame whose page and surrounding page are these. */
function framed(inner: string, ...outers: string[]) {
  const { report } = parsePage(
    parseHtml(inner),
    'http://www.yunling.gov.cn/inner.html',
    outers.map((html) => ({ document: parseHtml(html), address: outerAddress })),
  );
  const { title, organ, year, yearEvidence, published, continued } = report ?? {};
  return [title, organ?.name ?? null, year, yearEvidence, published?.date ?? null, continued];
}

const tables = page(table2 + table3 + table4, '<title>表格</title>');
const nameless = page(body(), '<title>正文</title>');
const outer = page(
  `<h1>${name}</h1><p>发布时间：2023-01-20　来源：云岭县财政局</p><iframe src="inner.html"></iframe>`,
  `<title>云岭县人民政府</title>`,
);
const said = [name, '云岭县财政局', 2022, 'title', '2023-01-20'];

describe('a report in a frame', () => {
  test.each<[string, string, string[], unknown[]]>([
    ['that names nothing is named by the page around it', nameless, [outer], [...said, []]],
    ['that holds only tables goes on in the page around it', tables, [outer], [...said, [outerAddress]]],
    [
      'that names itself is not named by the page around it',
      page(`<h1>云岭县水利局2022年政府信息公开工作年度报告</h1>${body()}`, ''),
      [outer],
      ['云岭县水利局2022年政府信息公开工作年度报告', '云岭县水利局', 2022, 'title', null, []],
    ],
    [
      'is named by the farther page where the nearer names nothing',
      nameless,
      [page('<iframe src="inner.html"></iframe>', ''), outer],
      [...said, []],
    ],
    [
      'of another year than the page around it says stays without a name',
      page(`<p>本年度报告统计期限自2021年1月1日起至2021年12月31日止。</p>${body()}`, ''),
      [outer],
      [null, null, 2021, 'period', null, []],
    ],
    [
      'is not named by a list of reports beside it',
      nameless,
      [
        page(
          `<ul><li><a href="1.html">云岭县财政局2021年政府信息公开工作年度报告</a></li><li><a href="2.html">${name}</a></li></ul>`,
          '<title>年报</title>',
        ),
      ],
      [null, null, null, null, null, []],
    ],
    [
      'is not named by a page that names reports of two years',
      nameless,
      [page(`<h2>${name}</h2><h2>云岭县财政局2021年政府信息公开工作年度报告</h2>`, '<title>年报</title>')],
      [null, null, null, null, null, []],
    ],
  ])('%s', (_, inner, outers, expected) => {
    expect(framed(inner, ...outers)).toEqual(expected);
  });
});
