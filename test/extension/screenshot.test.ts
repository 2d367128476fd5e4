import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Screenshot } from '../../store/screenshot.ts';
import { sample } from '../pages/sample.ts';
import { audited, drawnText, ExtensionBrowser, until } from './browser.ts';
import { builtExtension } from './build.ts';
import { clickDrawn } from './drawn.ts';

/**
 * What a person's click on the toolbar icon grants (`activeTab`) no test can click: here the extension runs with that grant
 * written into its manifest, everything else as it is published.
 */
const granted = mkdtempSync(join(tmpdir(), 'gouji-granted-'));
let published: ExtensionBrowser;
let browser: ExtensionBrowser;

beforeAll(async () => {
  cpSync(builtExtension(), granted, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(granted, 'manifest.json'), 'utf8'));
  writeFileSync(join(granted, 'manifest.json'), JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  browser = await ExtensionBrowser.open({ extension: granted });
  published = await ExtensionBrowser.open();
});

afterAll(async () => {
  await browser.close();
  await published.close();
  rmSync(granted, { recursive: true });
});

async function visited(at: ExtensionBrowser): Promise<Page> {
  const { html, expected } = sample('county-2024');
  at.server.put(expected.address, html);
  const page = await at.visit(expected.address);
  await audited(page);
  await until(
    () => at.captures(),
    ({ length }) => length === 1,
  );
  return page;
}

/** Presses the popup's button while the report is what is seen; gives what the popup then says. */
async function pictured(at: ExtensionBrowser, page: Page): Promise<string> {
  const popup = await at.popup(page);
  await popup.waitForSelector('main[aria-busy=false]');
  await page.bringToFront();
  await popup.evaluate(() => document.querySelector<HTMLButtonElement>('footer button[title]')?.click());
  const said = await until(
    () => popup.evaluate(() => document.querySelector('.pictured')?.textContent ?? ''),
    (text) => text !== '',
  );
  await popup.close();
  return said.trim();
}

interface Kept {
  key: string | null;
  captureKey: string | null;
  address: string;
  title: string;
  /** The size that is noted is that of the picture, which can be drawn. */
  isWhole: boolean;
}

/** All pictures, as they lie in the extension's IndexedDB. */
async function kept(at: ExtensionBrowser): Promise<Kept[]> {
  return (await at.worker()).evaluate(async () => {
    const library = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('gouji');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const rows = await new Promise<Screenshot[]>((resolve, reject) => {
      const reading = library.transaction('screenshots').objectStore('screenshots').getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
    });
    library.close();
    return Promise.all(
      rows.map(async ({ key, captureKey, address, title, width, height, png }) => {
        const drawn = await createImageBitmap(new Blob([png]));
        return { key, captureKey, address, title, isWhole: drawn.width === width && drawn.height === height };
      }),
    );
  });
}

test('a picture of the page as it is seen is kept with the finding whose card is open', async () => {
  const page = await visited(browser);
  const [capture] = await browser.captures();
  const { expected } = sample('county-2024');
  const about = {
    captureKey: capture?.key,
    address: expected.address,
    title: expected.title,
    isWhole: true,
  };

  expect(await pictured(browser, page)).toBe('已存证，这份年报共有 1 张截图。');
  expect(await kept(browser)).toEqual([{ key: null, ...about }]);

  const finding = capture?.audit.findings.find(({ rule }) => rule === 'table4-total');
  const tabId = await browser.tabId(page);
  const focus = { type: 'focus', fingerprint: finding?.fingerprint };
  await (await browser.worker()).evaluate(
    ([id, order]) => chrome.tabs.sendMessage(id as number, order),
    [tabId, focus],
  );
  expect(await pictured(browser, page)).toBe('已存证，附于问题“表四合计错误”；这份年报共有 2 张截图。');
  expect(await kept(browser)).toEqual([
    { key: null, ...about },
    { key: finding?.fingerprint, ...about },
  ]);
  await page.close();
});

test('nothing is kept where the reader wants nothing kept', async () => {
  const page = await browser.visit(sample('county-2024').expected.address);
  await audited(page);
  await browser.choose({ language: 'zh-CN', keepNothing: true });
  expect(await pictured(browser, page)).toBe('没有截图：按您的选择，什么都不保存。');
  expect((await kept(browser)).length).toBe(2);
  await browser.choose({ language: 'zh-CN' });
  await page.close();
});

test('without a click on the toolbar icon the browser forbids it, and the popup says what to do', async () => {
  const page = await visited(published);
  expect(await pictured(published, page)).toBe(
    '没有截图：浏览器只允许从工具栏图标、右键菜单或快捷键截图，请再试一次。',
  );
  expect(await kept(published)).toEqual([]);
  await page.close();
});

test('the card says which keys to press', async () => {
  const worker = await published.worker();
  const shortcuts = await worker.evaluate(async () =>
    (await chrome.commands.getAll()).flatMap(({ name, shortcut }) => (name === 'screenshot' ? [shortcut] : [])),
  );
  expect(shortcuts).toEqual(['Alt+Shift+S']);
  const page = await visited(published);
  const tabId = await published.tabId(page);
  const order = { type: 'next' };
  await worker.evaluate(([id, told]) => chrome.tabs.sendMessage(id as number, told), [tabId, order]);
  await page.bringToFront();
  await clickDrawn(page, '.screenshot-ask');
  expect((await drawnText(page)).includes('请按 Alt+Shift+S，或点工具栏上的勾稽图标再点“截图存证”')).toBe(true);
  await page.close();
});
