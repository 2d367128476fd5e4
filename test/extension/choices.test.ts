import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, drawnText, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;

const { html, expected } = sample('county-2024');

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  browser.server.put(expected.address, html);
});

afterAll(() => browser.close());

test('a reader who wants nothing kept has nothing kept, and is told', async () => {
  const options = await browser.surface('options.html');
  await options.getByLabel('什么都不保存').check();
  const page = await browser.visit(expected.address);
  await audited(page);
  const frame = await until(
    async () => (await browser.tabState(page))[0],
    (state) => state?.saved != null,
  );
  expect([frame?.saved, await browser.captures()]).toEqual([{ state: 'refused' }, []]);
  await options.getByLabel('什么都不保存').uncheck();
  await page.close();
  await options.close();
});

test('the library says its size, and forgets everything when asked twice', async () => {
  const page = await browser.visit(expected.address);
  await until(
    () => browser.captures(),
    (captures) => captures.length === 1,
  );
  const options = await browser.surface('options.html');
  await options.getByText('共 1 个快照').waitFor();
  await options.getByRole('button', { name: '清空报告库' }).click();
  expect((await browser.captures()).length).toBe(1);
  await options.getByRole('button', { name: '确认清空' }).click();
  await options.getByText('报告库已清空。').waitFor();
  expect(await browser.captures()).toEqual([]);
  await page.close();
  await options.close();
});

test('the pause of a batch is a number of seconds from 1 to 120; anything else leaves it as it was', async () => {
  const options = await browser.surface('options.html');
  const field = options.getByLabel('同一网站两页之间的停顿（秒）');
  const stored = async () => {
    const worker = await browser.worker();
    return worker.evaluate(
      async () =>
        (await chrome.storage.local.get<{ settings: { batchPause: number } }>('settings')).settings.batchPause,
    );
  };
  expect(await field.inputValue()).toBe('3');
  await field.fill('8');
  await field.blur();
  expect(await until(stored, (seconds) => seconds === 8)).toBe(8);
  for (const wrong of ['0', '121', '']) {
    await field.fill(wrong);
    await field.blur();
    expect(await field.inputValue()).toBe('8');
  }
  expect(await stored()).toBe(8);
  await options.close();
});

test('without the badge the icon is bare and still says in words what was found', async () => {
  const page = await browser.visit(expected.address);
  const withBadge = await until(
    () => browser.badge(page),
    ({ text }) => text !== '',
  );
  expect(withBadge).toEqual({ text: '2', title: '勾稽：2 处错误，5 项无法核对' });
  const options = await browser.surface('options.html');
  await options.getByLabel('在图标上显示错误和警告的处数').uncheck();
  const without = await until(
    () => browser.badge(page),
    ({ text }) => text === '',
  );
  expect(without).toEqual({ text: '', title: '勾稽：2 处错误，5 项无法核对' });
  await options.getByLabel('在图标上显示错误和警告的处数').check();
  await page.close();
  await options.close();
});

test('another language is shown at once', async () => {
  const options = await browser.surface('options.html');
  await options.getByLabel('English').check();
  await options.getByRole('heading', { name: 'Gouji settings' }).waitFor();
  await options.getByLabel('中文').check();
  await options.getByRole('heading', { name: '勾稽设置' }).waitFor();
  expect(await options.title()).toBe('勾稽设置');
  await options.close();
});

test('a worker that the browser put to sleep wakes up for popup and page', async () => {
  const page = await browser.visit(expected.address);
  await until(
    () => browser.badge(page),
    ({ text }) => text === '2',
  );
  const path = `popup.html?tab=${await browser.tabId(page)}`;
  await browser.stopWorker(page);
  const popup = await browser.surface(path);
  await popup.waitForSelector('.tile');
  expect(await popup.locator('.tile b').allInnerTexts()).toEqual(['2', '0', '0', '0']);
  await browser.stopWorker(page);
  await page.reload();
  expect(await audited(page)).toBe('audited');
  await page.close();
  await popup.close();
});

test('the auditor injected twice draws once', async () => {
  const page = await browser.visit(expected.address);
  await audited(page);
  const tabId = await browser.tabId(page);
  await (await browser.worker()).evaluate(async (id) => {
    await chrome.scripting.executeScript({ target: { tabId: id }, files: ['/auditor.js'] });
  }, tabId);
  expect(await page.evaluate(() => document.querySelectorAll('gouji-overlay').length)).toBe(1);
  await page.close();
});

test('the scripts of a page reach neither auditor nor library', async () => {
  const page = await browser.visit(expected.address);
  await audited(page);
  const reached = await page.evaluate(() => ({
    auditor: Reflect.get(globalThis, 'goujiAuditor') ?? null,
    root: document.querySelector('gouji-overlay')?.shadowRoot ?? null,
    runtime: Reflect.get(globalThis, 'chrome')?.runtime ?? null,
  }));
  expect(reached).toEqual({ auditor: null, root: null, runtime: null });
  await page.close();
});

test('an extension that was updated under a page takes its marks away and says what to do', async () => {
  const page = await browser.visit(expected.address);
  await audited(page);
  await (await browser.worker()).evaluate(() => chrome.runtime.reload());
  await page.waitForTimeout(500);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const text = await until(
    () => drawnText(page),
    (drawn) => drawn.includes('刷新'),
  );
  expect(text).toBe('勾稽已更新，请刷新页面后继续核对。 刷新页面 ×');
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  await page.close();
});
