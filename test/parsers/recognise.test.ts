import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { hints, recognise } from '../../parsers/recognise.ts';
import type { PageKind } from '../../parsers/report.ts';
import { body, page, table2, table3, table4 } from './pages.ts';

const title = (text: string, rest = ''): string => `<title>${text}</title>${rest}`;
const kindOf = (html: string, address = 'http://www.yunling.gov.cn/a.html') => recognise(parseHtml(html), address).kind;
const links = (...texts: string[]): string =>
  `<ul>${texts.map((text, at) => `<li><a href="/a/${at}.html">${text}</a></li>`).join('')}</ul>`;
const blank = (html: string): string => html.replace(/<td>\d+<\/td>/g, '<td></td>');

const pages: [string, PageKind, string][] = [
  ['the three tables under a report title', 'report', page(body())],
  ['one table alone is enough', 'report', page(table4)],
  ['tables and a title that says nothing', 'report', page(body(), title('政府信息公开'))],
  ['tables under a title of 2018', 'report', page(body(), title('云岭县财政局2018年政府信息公开工作年度报告'))],
  [
    'a column that shows its newest report',
    'report',
    page(`${links('2020年年报', '2021年年报')}${body()}`, title('政府信息公开年报')),
  ],
  [
    'a report sent out by a notice',
    'report',
    page(body(), title('云岭县财政局关于印发2025年政府信息公开工作年度报告的通知')),
  ],
  ['labels cut into inline elements', 'report', page(body().replaceAll('本年新收', '本年<span>新</span><b>收</b>'))],
  [
    'labels in traditional characters',
    'report',
    page(
      '<table><tr><td>本年新收政府信息公開申請數量</td><td>3</td></tr><tr><td>結轉下年度繼續辦理</td><td>0</td></tr></table>',
      '',
    ),
  ],
  ['a report whose tables are all blank', 'report', page(blank(body()))],
  [
    'a notice about compiling reports, with the blank form',
    'nothing',
    page(blank(body()), title('关于做好2022年度政府信息公开工作年度报告编制和发布工作的通知')),
  ],
  [
    'the notice that sets the format',
    'nothing',
    page(blank(body()), title('关于印发《政府信息公开工作年度报告格式》的通知')),
  ],
  [
    'a report published as a file',
    'attachment-only',
    page(
      '<h1>云岭县林业局2021年政府信息公开工作年度报告</h1><p>来源：云岭县林业局</p><a href="P0.pdf">附件</a>',
      title('云岭县林业局2021年政府信息公开工作年度报告'),
    ),
  ],
  [
    'a report in a viewer frame, with other years beside it',
    'attachment-only',
    page(
      `<p>发布时间：2022-01-20</p><iframe src="/viewer.html?file=a.pdf"></iframe>${links('云岭县林业局2020年政府信息公开工作年度报告', '云岭县林业局2019年政府信息公开工作年度报告', '云岭县林业局2018年政府信息公开工作年度报告')}`,
      title('云岭县林业局2021年政府信息公开工作年度报告_云岭县'),
    ),
  ],
  [
    'a report as pictures',
    'attachment-only',
    page('<img src="1.jpg"><img src="2.jpg">', title('云岭县林业局2021年度政府信息公开工作报告')),
  ],
  ['a report of 2017', 'older-report', page('<p>一、概述</p>', title('云岭县林业局2017年政府信息公开工作年度报告'))],
  [
    'the statistics sheet of 2018',
    'older-report',
    page(
      '<table><tr><td>指标名称</td><td>计量单位</td><td>统计数</td></tr></table>',
      title('云岭县林业局政府信息公开工作年度报告'),
    ),
  ],
  [
    'a list of reports',
    'listing',
    page(
      links(
        '云岭县2022年政府信息公开工作年度报告',
        '云岭县财政局2022年政府信息公开工作年度报告',
        '云岭县林业局2022年政府信息公开年报',
      ),
      title('政府信息公开年报'),
    ),
  ],
  [
    'a list of one year',
    'listing',
    page(
      links(
        '云岭县财政局2022年政府信息公开工作年度报告',
        '云岭县林业局2022年政府信息公开工作年度报告',
        '云岭县审计局2022年政府信息公开工作年度报告',
      ),
      title('2022年政府信息公开工作年度报告_云岭县人民政府'),
    ),
  ],
  ['work points carried out', 'nothing', page('<p>…</p>', title('云岭县2022年政务公开工作要点落实情况'))],
  ['a report on law-based government', 'nothing', page('<p>…</p>', title('云岭县2022年法治政府建设年度报告'))],
  ['an explanation of a report', 'nothing', page('<p>…</p>', title('一图读懂云岭县2022年政府信息公开工作年度报告'))],
  ['a university without the form', 'nothing', page('<p>…</p>', title('云岭大学2021-2022学年信息公开工作年度报告'))],
  ['an ordinary page', 'nothing', page('<table><tr><td>单位</td><td>12</td></tr></table>', title('通知公告'))],
  ['nothing at all', 'nothing', ''],
];

describe('a page is', () => {
  test.each(pages)('%s: %s', (_name, kind, html) => expect(kindOf(html)).toEqual(kind));
});

describe('late content may still make a report of', () => {
  const cases: [string, boolean, string, string][] = [
    [
      'a page titled like one',
      true,
      page('', title('云岭县财政局2022年政府信息公开工作年度报告')),
      'http://a.gov.cn/1',
    ],
    [
      'a page in the column of reports',
      true,
      page('', '<meta name="ColumnType" content="信息公开年报">'),
      'http://a.gov.cn/1',
    ],
    ['a page whose address says so', true, page('', ''), 'http://a.gov.cn/zfxxgknb/2023/1.html'],
    ['no ordinary page', false, page(table2 + table3, title('新闻')), 'http://a.gov.cn/news/1.html'],
  ];
  test.each(cases)('%s: %s', (_name, expected, html, address) =>
    expect(hints(parseHtml(html), address)).toEqual(expected),
  );
});
