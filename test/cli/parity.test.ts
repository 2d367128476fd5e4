import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../cli/chromium.ts';
import { readPages } from '../../cli/page.ts';
import { parsePage } from '../../parsers/parse.ts';
import { bundleInPage } from '../bench/bundle.ts';

/** Every page is read twice, by a real browser from its bytes and by the command line, and must give one report. */

const root = resolve(import.meta.dirname, '../..');
const shared = join(process.env.GOUJI_SHARED ?? resolve(root, '../shared'), 'reports/pages');
const pagesOf = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.html'))
        .map((name) => join(folder, name))
    : [];

const samples = pagesOf(join(root, 'test/pages'));
const published = pagesOf(shared);
const address = 'http://www.qinghe.gov.cn/page.html';

let browser: Browser;
let page: Page;
let bundle = '';
beforeAll(async () => {
  bundle = await bundleInPage();
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('this test needs Chromium');
  browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--lang=zh-CN'] });
  page = await browser.newPage();
}, 60_000);
afterAll(() => browser.close());

async function inBrowser(path: string): Promise<unknown> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: 'text/html', body: readFileSync(path) })
      : route.abort(),
  );
  await page.goto(address);
  await page.evaluate(bundle);
  return page.evaluate((where) => {
    const { recognition, report } = globalThis.goujiInPage.parsePage(document, where);
    return { recognition, report };
  }, address);
}

function onCommandLine(path: string): unknown[] {
  return [...readPages(readFileSync(path), path)].map(({ document }) => {
    const { recognition, report } = parsePage(document, address);
    return { recognition, report };
  });
}

describe('the command line reads a page as the browser does', () => {
  test.each(samples.map((path) => [path.slice(root.length + 1), path]))('%s', async (_, path) => {
    expect(onCommandLine(path)).toEqual([await inBrowser(path)]);
  });

  if (published.length === 0)
    test('published pages are not at hand here: left out', () => {
      expect(existsSync(shared)).toEqual(false);
    });
  else
    test.each(published.map((path) => [path.slice(shared.length + 1), path]))('published page %s', async (_, path) => {
      expect(onCommandLine(path)).toEqual([await inBrowser(path)]);
    });
});
