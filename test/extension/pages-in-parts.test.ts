import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, drawnText, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const { html } = sample('county-2024');
const site = 'http://parts.lanxi-shi.gov.cn/nb/';

/** What stands between two pieces of text of the sample, the first included. */
function between(from: string, to: string): string {
  return html.slice(html.indexOf(from), html.indexOf(to));
}

const top = html.slice(0, html.indexOf('<div class="article"'));
const foot = html.slice(html.indexOf('<div class="foot"'));
const headings = {
  first: '<p>根据《中华人民共和国政府信息公开条例》',
  requests: '<h3>三、收到和处理',
  problems: '<h3>五、存在的主要问题',
};

function part(content: string, ...links: [file: string, text: string][]): string {
  const pager = links.map(([file, text]) => `<a href="${file}">${text}</a>`).join(' ');
  return `${top}<div class="article">${content}<div class="pages">${pager}</div></div></div></div>${foot}`;
}

const pages: Record<string, string> = {
  't20250124_4711.html': part(between(headings.first, headings.requests), ['t20250124_4711_1.html', '下一页']),
  't20250124_4711_1.html': part(
    between(headings.requests, headings.problems),
    ['t20250124_4711.html', '上一页'],
    ['t20250124_4711_2.html', '下一页'],
  ),
  't20250124_4711_2.html': part(between(headings.problems, '<div class="foot"'), ['t20250124_4711_1.html', '上一页']),
};

async function open(file: string): Promise<Page> {
  const page = await browser.visit(`${site}${file}`);
  await audited(page);
  await until(
    () => browser.tabState(page),
    ({ 0: frame }) => frame?.saved != null,
  );
  return page;
}

/** What the popup says of the pages. */
async function said(page: Page): Promise<string[]> {
  const popup = await browser.popup(page);
  await popup.waitForSelector('.partial');
  const lines = await popup.locator('.partial p, .partial a').allInnerTexts();
  await popup.close();
  return lines;
}

async function newest(file: string) {
  const captures = (await browser.captures()).filter(({ address }) => address === `${site}${file}`);
  const [capture] = captures.toSorted((one, other) => other.capturedAt - one.capturedAt);
  if (capture === undefined) throw new Error(`nothing was kept of ${file}`);
  const { report, audit } = capture;
  const judged = (rule: string) =>
    audit.outcomes.filter((each) => each.rule === rule).map(({ subject, outcome }) => `${subject} ${outcome}`);
  return {
    tables: [report.table2, report.table3, report.table4].map((table) => table !== null),
    sections: report.sections.map(({ key }) => key),
    year: report.year,
    failed: audit.findings.map(({ rule }) => rule).filter((rule) => /^(?:table|missing)/.test(rule)),
    missing: judged('missing-table'),
  };
}

const sums = ['table3-row-total', 'table3-column-total', 'table4-total'];
const six = ['overview', 'proactive', 'requests', 'disputes', 'problems', 'other'];

test('a report on three pages is joined as its pages are visited, and nothing of it is ever missing', async () => {
  for (const [file, page] of Object.entries(pages)) browser.server.put(`${site}${file}`, page);

  const first = await open('t20250124_4711.html');
  expect(await newest('t20250124_4711.html')).toEqual({
    tables: [true, false, false],
    sections: ['overview', 'proactive'],
    year: 2024,
    failed: [],
    missing: ['table2 passed', 'table3 untested', 'table4 untested'],
  });
  expect(await said(first)).toEqual([
    '这份年报分成几页，别的页面上的部分没有核对。打开那些页面后会合并核对。',
    't20250124_4711_1.html',
  ]);

  const second = await open('t20250124_4711_1.html');
  expect(await newest('t20250124_4711_1.html')).toEqual({
    tables: [true, true, true],
    sections: ['overview', 'proactive', 'requests', 'disputes'],
    year: 2024,
    failed: sums,
    missing: ['table2 passed', 'table3 passed', 'table4 passed'],
  });
  expect(await said(second)).toEqual(['与第1页合并核对。', '其余页面上的部分还没有核对。', 't20250124_4711_2.html']);

  const third = await open('t20250124_4711_2.html');
  expect(await newest('t20250124_4711_2.html')).toEqual({
    tables: [true, true, true],
    sections: six,
    year: 2024,
    failed: sums,
    missing: ['table2 passed', 'table3 passed', 'table4 passed'],
  });
  expect(await said(third)).toEqual(['与第1、2页合并核对。']);
  await third.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  // The first page, still open, is audited with the others once the reader comes back to it.
  await first.bringToFront();
  await first.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const joined = await until(
    () => newest('t20250124_4711.html'),
    ({ sections }) => sections.length === 6,
  );
  expect(joined).toEqual({
    tables: [true, true, true],
    sections: six,
    year: 2024,
    failed: sums,
    missing: ['table2 passed', 'table3 passed', 'table4 passed'],
  });
  expect(await said(first)).toEqual(['与第2、3页合并核对。']);
  for (const page of [first, second, third]) await page.close();
});

test('a finding whose figures stand on another page says so', async () => {
  const page = await open('t20250124_4711_2.html');
  const popup = await browser.popup(page);
  await popup.locator('.list-item').first().click();
  const text = await until(
    () => drawnText(page),
    (drawn) => drawn.includes('另一页'),
  );
  expect(text.includes('在这份年报的另一页上')).toBe(true);
  await popup.close();
  await page.close();
});
