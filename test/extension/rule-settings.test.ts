import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Audit } from '../../rules/finding.ts';
import type { ProblemCounts } from '../../store/schema.ts';
import { sample } from '../pages/sample.ts';
import { audited, drawnText, ExtensionBrowser, hostState, until } from './browser.ts';

let browser: ExtensionBrowser;
let page: Page;
let options: Page;

const { html, expected } = sample('county-2024');
const none: ProblemCounts = { error: 0, warning: 0, note: 0, review: 0 };

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  browser.server.put(expected.address, html);
});

afterAll(() => browser.close());

beforeEach(async () => {
  for (const each of browser.context.pages().slice(1)) await each.close();
  await browser.choose({ language: 'zh-CN' });
  page = await browser.visit(expected.address);
  await audited(page);
  options = await browser.surface('options.html#rules');
  for (const summary of await options.locator('.rules summary').all()) await summary.click();
});

/** Problems by level as the background knows them, once they are as wanted. */
function counts(wanted: Partial<ProblemCounts>): Promise<ProblemCounts | undefined> {
  return until(
    async () => (await browser.tabState(page))[0]?.audited?.counts,
    (known) => isDeepStrictEqual(known, { ...none, ...wanted }),
  );
}

async function popupLines(selector: string): Promise<string[]> {
  const popup = await browser.popup(page);
  await popup.waitForSelector('.tile');
  const lines = (await popup.locator(selector).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  await popup.close();
  return lines;
}

test('a rule that is switched off takes its finding off an open page, and comes back', async () => {
  expect(await counts({ error: 2 })).toEqual({ ...none, error: 2 });
  await options.getByLabel('表四合计错误').selectOption('关闭');
  expect(await counts({ error: 1 })).toEqual({ ...none, error: 1 });
  expect(await drawnText(page)).toContain('1 条规则已关闭');
  expect(await popupLines('details.partial summary')).toEqual(['1 条规则已关闭']);
  expect(await options.getByRole('status').allInnerTexts()).toEqual(['已关闭 1 条，调低 0 条']);
  await options.getByRole('button', { name: '全部恢复默认' }).click();
  expect(await counts({ error: 2 })).toEqual({ ...none, error: 2 });
  expect(await popupLines('details.partial summary')).toEqual([]);
});

test('a rule that is lowered finds the same at the lower level', async () => {
  await options.getByLabel('表四合计错误').selectOption('提示');
  expect(await counts({ error: 1, note: 1 })).toEqual({ ...none, error: 1, note: 1 });
  expect(await popupLines('.tile')).toEqual(['1 错误', '0 警告', '1 提示', '0 待核']);
  expect(await popupLines('details.partial summary')).toEqual(['1 条规则已调低级别']);
});

test('a rule cannot be raised', async () => {
  const offered = (label: string) => options.getByLabel(label).locator('option').allInnerTexts();
  expect(await offered('表四合计错误')).toEqual(['默认（错误）', '警告', '提示', '关闭']);
  expect(await offered('单元格空白或以“-”“/”代替')).toEqual(['默认（提示）', '关闭']);
});

test('marks that the reader switched off stay off when rules are chosen', async () => {
  const popup = await browser.popup(page);
  await popup.getByRole('switch').click();
  await until(
    () => hostState(page),
    (state) => state === null,
  );
  await options.getByLabel('表四合计错误').selectOption('关闭');
  expect(await counts({ error: 1 })).toEqual({ ...none, error: 1 });
  expect(await hostState(page)).toBe(null);
});

test('choices stand for the next page, and what is kept says what did not run as it is', async () => {
  const kept = async (settings: Audit['settings']) => {
    const ofPage = async () => (await browser.captures()).filter(({ address }) => address === expected.address);
    const [capture] = await until(ofPage, ([known]) => isDeepStrictEqual(known?.audit.settings, settings));
    return [capture?.audit.settings, capture?.audit.rules.some(({ id }) => id === 'table4-total')];
  };
  expect(await kept({})).toEqual([{}, true]);
  await options.getByLabel('表四合计错误').selectOption('关闭');
  expect(await kept({ 'table4-total': 'off' })).toEqual([{ 'table4-total': 'off' }, false]);
  await page.reload();
  await audited(page);
  expect(await counts({ error: 1 })).toEqual({ ...none, error: 1 });
});
