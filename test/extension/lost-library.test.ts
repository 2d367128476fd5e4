import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, type ExtensionBrowser, until } from './browser.ts';
import { type PageServer, servePages } from './page-server.ts';
import { Profile } from './profile.ts';

const [first, second] = [sample('county-2024'), sample('gbk-2022')];
let server: PageServer;
let profile: Profile;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await servePages();
  for (const { html, expected } of [first, second]) server.put(expected.address, html);
  profile = await Profile.make();
});

afterEach(() => browser.context.close());

afterAll(async () => {
  await server.close();
  await profile.remove();
});

/** Has a report audited and kept. */
async function keep({ expected }: typeof first): Promise<void> {
  const page = await browser.visit(expected.address);
  await audited(page);
  await until(
    () => browser.tabState(page),
    ({ 0: frame }) => frame?.saved != null,
  );
  await page.close();
}

async function kept(): Promise<string[]> {
  return (await browser.captures()).map(({ address }) => address).sort();
}

/** Waits until the background has looked after the library, as it does whenever it wakes. */
async function watched(): Promise<void> {
  const worker = await browser.worker();
  await until(
    () => worker.evaluate(async () => (await chrome.storage.session.get('freshLog')).freshLog),
    (begun) => begun === true,
  );
  await until(
    () => worker.evaluate(async () => (await chrome.storage.local.get('librarySeen')).librarySeen),
    (seen) => typeof seen === 'number',
  );
}

async function ledger(): Promise<Page> {
  const page = await browser.surface('ledger.html');
  await page.setViewportSize({ width: 1280, height: 800 });
  return page;
}

test('a library outlives a browser that was killed in the midst of writing, and what is written after that does, too', async () => {
  const both = [first, second].map(({ expected }) => expected.address).sort();
  browser = await profile.launch(server);
  await browser.choose({ language: 'zh-CN' });
  await keep(first);
  await browser.context.close();
  await profile.tearLog();

  browser = await profile.launch(server);
  await watched();
  await keep(second);
  expect(await kept()).toEqual(both);
  await browser.context.close();

  browser = await profile.launch(server);
  expect(await kept()).toEqual(both);
  await watched();
});

test('of a library that the browser threw away the reader is told, until he has taken note', async () => {
  await profile.spoilLog();
  browser = await profile.launch(server);
  const page = await ledger();
  const told = page.getByRole('alert');
  await told.getByRole('heading', { name: '报告库不见了' }).waitFor();
  expect(await told.textContent()).toMatch(/^报告库不见了\d{4}-\d\d-\d\d \d\d:\d\d 时库里还有内容，.*导入备份知道了$/);
  expect(await kept()).toEqual([]);
  expect(await violations(page)).toEqual([]);
  const options = await browser.surface('options.html');
  await options.getByText('报告库不见了：浏览器把存下的内容整个删掉了，台账里有说明。').waitFor();
  expect(await violations(options)).toEqual([]);
  await options.close();

  await told.getByRole('link', { name: '导入备份' }).click();
  await page.getByRole('heading', { name: '报告库不见了' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/transfer/backup');
  await told.getByRole('button', { name: '知道了' }).click();
  await told.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('navigation', { name: '台账的各部分' }).waitFor();
  await page.waitForTimeout(500);
  expect(await told.count()).toBe(0);
});
