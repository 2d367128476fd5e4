import { readFile } from 'node:fs/promises';
import papa from 'papaparse';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;
let ledger: Page;

const { html, expected } = sample('county-2024');

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  browser.server.put(expected.address, html);
  await audited(await browser.visit(expected.address));
  await until(
    () => browser.captures(),
    (captures) => captures.length === 1,
  );
});

afterAll(() => browser.close());

/** The export view of a browser in which no file can be picked: what is written is downloaded. */
async function exportView(params = ''): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${browser.id}/ledger.html#/transfer/export${params}`);
  return page;
}

async function downloaded(page: Page, format: string): Promise<{ download: Download; bytes: Buffer }> {
  await page.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出' }).click(),
  ]);
  return { download, bytes: await readFile(await download.path()) };
}

test('the library is exported as CSV, which a parser reads back', async () => {
  ledger = await exportView();
  await ledger.getByText('1 份年报').waitFor();
  const { download, bytes } = await downloaded(ledger, 'CSV');
  expect(download.suggestedFilename()).toMatch(/^勾稽 整个报告库 \d{4}-\d\d-\d\d\.csv$/);
  const { data } = papa.parse<Record<string, string>>(bytes.toString('utf8'), { header: true, skipEmptyLines: true });
  const [capture] = await browser.captures();
  expect(data.map((row) => [row.规则编号, row.说明])).toEqual(
    capture?.audit.findings.map(({ rule, message }) => [rule, message]),
  );
  const told = (await ledger.getByRole('status').allInnerTexts()).map((text) => text.replace(/，\d+ kB/, ''));
  expect(told).toEqual(['1 份年报', `已导出“${download.suggestedFilename()}”：1 份年报，${data.length} 个问题。`]);
});

test('nothing is held against the view', async () => {
  expect(await violations(ledger)).toEqual([]);
});
