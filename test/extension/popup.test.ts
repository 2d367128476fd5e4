import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, hostState, settled, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

beforeEach(() => browser.choose({ language: 'zh-CN' }));

async function opened(name: string): Promise<{ page: Page; popup: Page }> {
  const { html, expected } = sample(name);
  browser.server.put(expected.address, html);
  const page = await browser.visit(expected.address);
  if (expected.status === 'audited') {
    await audited(page);
    await until(
      () => browser.tabState(page),
      ({ 0: frame }) => frame?.saved != null,
    );
  } else await settled(page);
  const popup = await browser.popup(page);
  await popup.waitForSelector('main[aria-busy=false]');
  return { page, popup };
}

async function close(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

/** What the popup says, a line each. */
async function linesOf(popup: Page, selector: string): Promise<string[]> {
  return (await popup.locator(selector).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

test('a report: what it is, what does not match, what was checked, what is kept', async () => {
  const { page, popup } = await opened('county-2024');
  expect(await linesOf(popup, 'h1')).toEqual(['岚溪市住房和城乡建设局2024年政府信息公开工作年度报告']);
  expect(await linesOf(popup, '.facts')).toEqual(['岚溪市住房和城乡建设局 · 2024 年 · 2021 年版式']);
  expect(await linesOf(popup, '.tile')).toEqual(['2 错误', '0 警告', '0 提示', '0 待核']);
  expect((await linesOf(popup, '.list-item')).length).toBe(2);
  const [state] = Object.values(await browser.tabState(page));
  expect(state?.audited).toEqual({ counts: { error: 2, warning: 0, note: 0, review: 0 }, toReview: 0, untested: 5 });
  const date = new Date().toLocaleDateString('zh-CN', { year: 'numeric', month: 'long', day: 'numeric' });
  expect(await linesOf(popup, '.saved')).toEqual([`已存入报告库：自 ${date} 起，共 1 个快照`]);
  await close(page, popup);
});

test('marks switched off leave the page byte for byte as it was, and come back', async () => {
  const { page, popup } = await opened('county-2024');
  const untouched = await page.evaluate(
    (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
    sample('county-2024').html,
  );
  const now = () => page.evaluate(() => document.documentElement.outerHTML);
  expect((await now()) === untouched).toBe(false);
  await popup.getByRole('switch').click();
  expect(
    await until(
      () => hostState(page),
      (state) => state === null,
    ),
  ).toBe(null);
  expect((await now()) === untouched).toBe(true);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await popup.getByRole('switch').click();
  expect(await audited(page)).toBe('audited');
  await close(page, popup);
});

test('a problem that is chosen is shown on the page', async () => {
  const { page, popup } = await opened('county-2024');
  const before = await page.evaluate(() => scrollY);
  await popup.locator('.list-item').first().click();
  const scrolled = await until(
    () => page.evaluate(() => scrollY),
    (y) => y > before,
  );
  expect(scrolled > before).toBe(true);
  await close(page, popup);
});

test.each<[string, string, string | null]>([
  ['notice-tables', '本页不是年报', '核对本页'],
  ['listing', '这是年报列表', '批量核对此栏目'],
  ['report-2016', '2018 年及以前的年报', null],
  ['attachment-only', '年报只以附件或图片发布', null],
])('the popup of the page %s says “%s”', async (name, title, button) => {
  const { page, popup } = await opened(name);
  expect(await linesOf(popup, 'h1')).toEqual([title]);
  expect(await linesOf(popup, '.primary')).toEqual(button === null ? [] : [button]);
  expect(await hostState(page)).toBe(null);
  await close(page, popup);
});

test('an attachment is offered to be opened', async () => {
  const { page, popup } = await opened('attachment-only');
  const links = popup.locator('.attachments a');
  expect(await links.evaluateAll((all) => all.map((link) => link.textContent))).toEqual([
    '青禾县应急管理局2022年政府信息公开工作年度报告.doc',
  ]);
  await close(page, popup);
});

test('a page that is no report can be audited by hand, and that is answered', async () => {
  const { page, popup } = await opened('notice-tables');
  await popup.getByRole('button', { name: '核对本页' }).click();
  await popup.getByRole('status').waitFor();
  expect(await linesOf(popup, '[role=status]')).toEqual(['本页没有认出年报。']);
  expect([await hostState(page), await browser.hasAuditor(page)]).toEqual([null, false]);
  await close(page, popup);
});

test('a site that is switched off is left alone until it is switched on', async () => {
  const { page, popup } = await opened('county-2024');
  await popup.getByRole('button', { name: '在本站停用' }).click();
  expect(
    await until(
      () => hostState(page),
      (state) => state === null,
    ),
  ).toBe(null);
  await popup.getByRole('heading', { name: '已在本站停用' }).waitFor();
  await page.reload();
  await settled(page);
  expect([await hostState(page), await browser.hasAuditor(page), (await browser.badge(page)).text]).toEqual([
    null,
    false,
    '',
  ]);
  await popup.getByRole('button', { name: '在本站启用' }).click();
  expect(await audited(page)).toBe('audited');
  await close(page, popup);
});

test('a page of the browser itself cannot be audited, and the popup says so', async () => {
  const popup = await browser.surface('popup.html?tab=999999');
  await popup.waitForSelector('main[aria-busy=false]');
  expect(await linesOf(popup, 'h1')).toEqual(['这一页不能核对']);
  await close(popup);
});

test('in English the popup speaks English', async () => {
  await browser.choose({ language: 'en' });
  const { page, popup } = await opened('listing');
  expect(await linesOf(popup, 'h1')).toEqual(['A list of reports']);
  await close(page, popup);
});
