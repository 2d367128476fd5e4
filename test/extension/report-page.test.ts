import { afterAll, beforeAll, expect, test } from 'vitest';
import { edited, sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, hostState, settled, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const { html, expected } = sample('county-2024');

async function capturesAt(site: string, isEnough: (count: number) => boolean) {
  const captures = await until(
    async () => (await browser.captures()).filter((capture) => capture.site === site),
    ({ length }) => isEnough(length),
  );
  return captures;
}

test('a report is marked without a click, counted on the icon and kept', async () => {
  browser.server.put(expected.address, html);
  const page = await browser.visit(expected.address);
  expect(await audited(page)).toBe('audited');
  const badge = await until(
    () => browser.badge(page),
    ({ text }) => text !== '',
  );
  expect(badge).toEqual({ text: '2', title: '勾稽：2 处错误，5 项无法核对' });
  const kept = await capturesAt('zjj.lanxi-shi.gov.cn', (count) => count > 0);
  expect(kept.map(({ address, organ, year, title }) => ({ address, organ, year, title }))).toEqual([
    { address: expected.address, organ: expected.organ, year: expected.year, title: expected.title },
  ]);
  await page.close();
});

test('the same page visited again, by a link that tracks its readers, is kept once', async () => {
  const address = 'http://one.lanxi-shi.gov.cn/report.html';
  for (const link of [address, `${address}?utm_source=mail`]) browser.server.put(link, html);
  const first = await browser.visit(address);
  const [before] = await capturesAt('one.lanxi-shi.gov.cn', (count) => count > 0);
  await first.close();
  const second = await browser.visit(`${address}?utm_source=mail#part3`);
  const after = await until(
    async () => (await browser.captures()).filter(({ site }) => site === 'one.lanxi-shi.gov.cn'),
    (captures) => captures.some(({ lastSeenAt, capturedAt }) => lastSeenAt > capturedAt),
  );
  expect(after.map(({ id, address, capturedAt }) => ({ id, address, capturedAt }))).toEqual([
    { id: before?.id, address, capturedAt: before?.capturedAt },
  ]);
  await second.close();
});

test('an edited page is kept beside its first state', async () => {
  const address = 'http://two.lanxi-shi.gov.cn/report.html';
  browser.server.put(address, html);
  const page = await browser.visit(address);
  const [first] = await capturesAt('two.lanxi-shi.gov.cn', (count) => count > 0);
  browser.server.put(address, edited(html, [{ after: '<td', find: '21', replace: '12' }]));
  await page.reload();
  const both = await capturesAt('two.lanxi-shi.gov.cn', (count) => count > 1);
  expect(both.map(({ year, contentHash }) => [year, contentHash === first?.contentHash])).toEqual([
    [2024, true],
    [2024, false],
  ]);
  await page.close();
});

test('the library is the extension’s own: the page has no database', async () => {
  const page = await browser.visit(expected.address);
  await audited(page);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.close();
});

test('a GBK page is read as its readers see it', async () => {
  const gbk = sample('gbk-2022');
  const { readFileSync } = await import('node:fs');
  const body = readFileSync(new URL('../pages/gbk-2022.html', import.meta.url));
  browser.server.put(gbk.expected.address, { body, charset: 'gb2312' });
  const page = await browser.visit(gbk.expected.address);
  await audited(page);
  const [kept] = await capturesAt('www.heyang-shi.gov.cn', (count) => count > 0);
  expect([kept?.organ, kept?.year]).toEqual([gbk.expected.organ, gbk.expected.year]);
  await page.close();
});

test.each([
  ['notice-tables', { text: '', title: '' }],
  ['blank-form', { text: '', title: '' }],
  ['listing', { text: '', title: '勾稽：年报列表' }],
  ['attachment-only', { text: '附', title: '勾稽：年报只以附件或图片发布，没有核对' }],
  ['report-2016', { text: '旧', title: '勾稽：2018 年及以前的年报，没有核对' }],
])('the page %s gets no auditor and no host, and the icon says so', async (name, badge) => {
  const other = sample(name);
  browser.server.put(other.expected.address, other.html);
  const page = await browser.visit(other.expected.address);
  await settled(page);
  expect([await hostState(page), await browser.hasAuditor(page)]).toEqual([null, false]);
  const { text, title } = await browser.badge(page);
  expect({ text, title: badge.title === '' ? '' : title }).toEqual(badge);
  await page.close();
});

test('a report on a page that forbids everything to scripts is marked too', async () => {
  const address = 'http://csp.lanxi-shi.gov.cn/report.html';
  browser.server.put(address, { body: html, headers: { 'content-security-policy': "default-src 'none'" } });
  const page = await browser.visit(address);
  expect(await audited(page)).toBe('audited');
  await page.close();
});

test('leaving the report for another page empties the icon', async () => {
  const page = await browser.visit(expected.address);
  await until(
    () => browser.badge(page),
    ({ text }) => text === '2',
  );
  browser.server.put('http://www.lanxi-shi.gov.cn/', '<!doctype html><title>岚溪市人民政府</title><p>首页</p>');
  await page.goto('http://www.lanxi-shi.gov.cn/');
  await settled(page);
  expect([(await browser.badge(page)).text, await browser.tabState(page)]).toEqual(['', {}]);
  await page.close();
});
