import { describe, expect, test } from 'vitest';
import { furtherPages, isElsewhere, joinPages, ownPart, type PagePart } from '../../parsers/join-pages.ts';
import { pageNumbers } from '../../parsers/paging.ts';
import type { Report } from '../../parsers/report.ts';
import { official, page, reportOf, table2, table3, table4 } from './pages.ts';

const site = 'http://www.yunling.gov.cn/nb/';
const first = `${site}t2023_9.html`;
const second = `${site}t2023_9_1.html`;
const third = `${site}t2023_9_2.html`;
const head = '<title>云岭县财政局2022年政府信息公开工作年度报告</title>';
const links = (...files: [string, string][]) => files.map(([file, text]) => `<a href="${file}">${text}</a>`).join(' ');

function part(address: string, content: string, top = head): PagePart {
  return { address, report: reportOf(page(content, top), address) };
}

const one = part(
  first,
  `<p>${official.overview}</p><p>全年共收到政府信息公开申请3件。</p><p>${official.proactive}</p>${table2}
   <p>${official.requests}</p>${links(['t2023_9_1.html', '下一页'])}`,
);
const two = part(
  second,
  `${table3}<p>申请均按期办结。</p><p>${official.disputes}</p>${table4}${links(['t2023_9.html', '上一页'], ['t2023_9_2.html', '下一页'])}`,
);
const three = part(
  third,
  `<p>（一）未发生行政复议。</p><p>${official.problems}</p><p>下一步改进。</p><p>${official.other}</p><p>无。</p>
   <p>云岭县财政局</p><p>2023年1月9日</p>${links(['t2023_9_1.html', '上一页'])}`,
);

function outline({ sections }: Report) {
  return sections.map(({ key, paragraphs, tables }) => [key, paragraphs.map(({ text }) => text), tables]);
}

function tablesOf({ table2: two2, table3: three3, table4: four4 }: Report) {
  return [two2, three3, four4].map((table) => table?.locations ?? null);
}

const whole = [
  ['overview', ['全年共收到政府信息公开申请3件。'], 0],
  ['proactive', [], 1],
  ['requests', ['申请均按期办结。'], 1],
  ['disputes', ['（一）未发生行政复议。'], 1],
  ['problems', ['下一步改进。'], 0],
  ['other', ['无。'], 0],
];

describe('a report on three pages', () => {
  test('is one report from whichever page it is seen', () => {
    const joined = [joinPages(one, [two, three]), joinPages(two, [three, one]), joinPages(three, [one, two])];
    expect(joined.map(outline)).toEqual([whole, whole, whole]);
    expect(joined.map(({ continued }) => continued)).toEqual([[], [], []]);
    expect(joined.map(({ claims }) => claims.map(({ kind, low }) => [kind, low]))).toEqual(
      joined.map(() => [
        ['received', 3],
        ['review', 0],
      ]),
    );
    expect(joined.map(({ ending }) => ending.map(({ text }) => text))).toEqual(
      joined.map(() => ['云岭县财政局', '2023年1月9日']),
    );
  });

  test('says of every piece on which page it stands', () => {
    const joined = joinPages(two, [three, one]);
    expect(tablesOf(joined)).toEqual([['t1@1'], ['t1'], ['t2']]);
    expect(joined.joined).toEqual([
      { address: third, page: 3 },
      { address: first, page: 1 },
    ]);
    expect(joined.sections.map(({ key, location }) => [key, isElsewhere(location)])).toEqual([
      ['overview', true],
      ['proactive', true],
      ['requests', true],
      ['disputes', false],
      ['problems', true],
      ['other', true],
    ]);
  });

  test('goes on where a page is not known yet, also one that only another page names', () => {
    const joined = joinPages(one, [two]);
    expect([joined.continued, furtherPages({ address: first, report: joined })]).toEqual([[third], [third, second]]);
    expect(tablesOf(joined)).toEqual([['t1'], ['t1@0'], ['t2@0']]);
  });

  test('gives each page back as it was, so that it can be joined anew', () => {
    const joined = joinPages(two, [three, one]);
    const { title, organ, year, yearEvidence, published, period, contact, doubts, ...own } = ownPart(joined);
    const { sections, preamble, ending, media, table2: no, table3: has3, table4: has4, claims } = two.report;
    expect([own.sections, own.preamble, own.ending, own.media, own.table2, own.table3, own.table4, own.claims]).toEqual(
      [sections, preamble, ending, media, no, has3, has4, claims],
    );
    const parts = [{ address: second, report: joined }, three];
    expect(outline(joinPages(one, parts))).toEqual(whole);
  });

  test('of another year or another organ are not joined', () => {
    const other = part(second, `${table3}`, '<title>云岭县财政局2021年政府信息公开工作年度报告</title>');
    const neighbour = part(second, `${table3}`, '<title>云岭县水利局2022年政府信息公开工作年度报告</title>');
    expect(joinPages(one, [other, neighbour])).toEqual(one.report);
  });
});

test('a cell that two pages print with different figures can be relied on for neither', () => {
  const again = part(second, table3.replaceAll('>3<', '>4<'));
  const both = joinPages(part(first, table3 + table4), [again]);
  expect(both.table3?.cells.received?.total).toMatchObject({
    raw: '3',
    doubt: { code: 'two-candidates', text: '两页上都有这一格，写的数字不同' },
  });
  expect(both.table3?.cells.carriedIn?.total?.doubt).toEqual(null);
});

test.each([
  ['numbered from 1', ['t9', 't9_1', 't9_2'], [1, 2, 3]],
  ['numbered from 2', ['art_7_9', 'art_7_9_2'], [1, 2]],
  ['without the first', ['t9_2', 't9_1'], [3, 2]],
])('pages %s', (_, files, numbers) => {
  const addresses = files.map((file) => `${site}${file}.html`);
  expect(addresses.map((address) => pageNumbers(addresses).get(address))).toEqual(numbers);
});
