import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { Reviews } from '../../store/reviews.ts';
import { backup, fill, findingOf, keepReport, organs } from '../batch/bundle/copies.ts';
import { sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;
let ledger: Page;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  for (const each of browser.context.pages().slice(1)) await each.close();
  ledger = await openLedger(browser);
  await ledger.evaluate(() => chrome.runtime.sendMessage({ type: 'erase' }));
});

/** Without the dialogue for saving, which belongs to the browser: files are downloaded. */
async function openBrowser(): Promise<ExtensionBrowser> {
  const opened = await ExtensionBrowser.open();
  await opened.context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  return opened;
}

async function openLedger(of: ExtensionBrowser, part = 'backup'): Promise<Page> {
  const page = await of.surface(`ledger.html#/transfer/${part}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.waitForSelector('h1');
  return page;
}

/** A bundle that was written outside of the browser, of a library with something of every kind. */
async function written(name: string, work: (database: Database) => Promise<unknown> = fill): Promise<Buffer> {
  const database = new Database(name);
  await work(database);
  const file = await backup(database, { settings: null, copy: name });
  database.close();
  return Buffer.from(await file.arrayBuffer());
}

async function openFile(page: Page, buffer: Buffer, name = '同事.gouji'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer });
}

async function takeIn(page: Page, buffer: Buffer): Promise<void> {
  await openFile(page, buffer);
  await page.getByRole('button', { name: '写入报告库' }).click();
  await page.getByRole('heading', { name: '已写入“同事.gouji”' }).waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
}

async function saveFile(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '写成文件' }).click();
  return readFile(await (await downloading).path());
}

/** All that lies in the extension's database, bytes as numbers; what only speeds up the rest is left out. */
function content(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const database = opening.result;
          const found: Record<string, unknown[]> = {};
          const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? [...value] : value);
          for (const name of [...database.objectStoreNames].filter((each) => each !== 'segments')) {
            const rows = await new Promise<unknown[]>((read) => {
              const reading = database.transaction(name).objectStore(name).getAll();
              reading.onsuccess = () => read(reading.result);
            });
            found[name] = rows.map((row) => JSON.parse(JSON.stringify(row, plain)));
          }
          database.close();
          resolve(found);
        };
      }),
  );
}

/** Ids of captures, and what refers to them, are given anew. */
function withoutIds(tables: Record<string, unknown[]>): unknown {
  const { jobs = [], ...others } = tables;
  const plain = Object.entries(others).map(([name, rows]) => [
    name,
    rows.map((row) => {
      const { id: _, ...rest } = row as { id?: number };
      return name === 'acts' ? row : rest;
    }),
  ]);
  return [plain, jobs.map((job) => (job as { address: string; state: string }).state)];
}

test('a library that was saved, erased and opened again is the same', async () => {
  await takeIn(ledger, await written('library'));
  const before = await content(ledger);
  expect(before.captures?.length).toEqual(3);
  const file = await saveFile(ledger);
  await ledger.getByText('已写成').waitFor();
  await ledger.evaluate(() => chrome.runtime.sendMessage({ type: 'erase' }));
  expect((await content(ledger)).captures).toEqual([]);
  await takeIn(ledger, file);
  expect(withoutIds(await content(ledger))).toEqual(withoutIds(before));
  await ledger.goto(ledger.url().replace(/#.*/, '#/reports'));
  for (const organ of organs) await ledger.locator('.c-name', { hasText: organ }).waitFor();
});

test('findings of a page that was visited are found again, in the library and in a file before it is taken in', async () => {
  const { html, expected } = sample('county-2024');
  browser.server.put(expected.address, html);
  await audited(await browser.visit(expected.address));
  await until(
    () => browser.captures(),
    ({ length }) => length === 1,
  );
  const file = await saveFile(ledger);
  await openFile(ledger, file);
  await ledger.getByRole('button', { name: '核验文件中的问题' }).click();
  await ledger.getByText('核验完毕').waitFor();
  const same = [`${expected.findings.length} 个重现，结论相同`];
  expect(await ledger.locator('.replay-counts li').allInnerTexts()).toEqual(same);
  await ledger.getByRole('link', { name: '重现', exact: true }).click();
  await ledger.getByRole('button', { name: '核验整个报告库' }).click();
  await ledger.getByText('核验完毕').waitFor();
  expect(await ledger.locator('.replay-counts li').allInnerTexts()).toEqual(same);
  expect(await violations(ledger)).toEqual([]);
});

test('two profiles with different verdicts: both are shown before and kept after, and one is chosen', async () => {
  const organ = organs[0] as string;
  const finding = findingOf(organ);
  await takeIn(
    ledger,
    await written('wang', async (database) => {
      await keepReport(database, organ);
      await new Reviews(database).say([finding], { verdict: 'confirmed', note: '已电话核实' }, { by: '王', at: 1e12 });
    }),
  );
  const other = await openBrowser();
  try {
    const theirs = await openLedger(other);
    await takeIn(
      theirs,
      await written('li', async (database) => {
        await keepReport(database, organ);
        await new Reviews(database).say(
          [finding],
          { verdict: 'dismissed', reason: 'explained' },
          { by: '李', at: 2e12 },
        );
      }),
    );
    await openFile(ledger, await saveFile(theirs));
  } finally {
    await other.close();
  }
  await ledger.getByRole('heading', { name: '意见不一的问题' }).waitFor();
  await ledger.locator('.side .verdict').first().waitFor();
  expect(await ledger.locator('.side .verdict').allInnerTexts()).toEqual(['已确认', '已忽略 · 年报中已有说明']);
  expect(await violations(ledger)).toEqual([]);
  expect((await content(ledger)).acts?.length).toEqual(1);
  await ledger.getByRole('button', { name: '写入报告库' }).click();
  await ledger.getByRole('link', { name: '处理 1 个意见不一的问题' }).click();
  await ledger.getByRole('heading', { name: '意见不一', level: 1 }).waitFor();
  await ledger.locator('.side .verdict').first().waitFor();
  expect(await ledger.locator('.side .verdict').allInnerTexts()).toEqual(['已确认', '已忽略 · 年报中已有说明']);
  expect(await violations(ledger)).toEqual([]);
  await ledger.getByRole('button', { name: '采用另一方意见' }).click();
  await ledger.getByText('没有意见不一的问题。').waitFor();
  expect((await content(ledger)).standings).toMatchObject([
    { by: '李', opinion: { verdict: 'dismissed' }, rivals: [] },
  ]);
  await ledger.getByRole('button', { name: '撤销' }).click();
  await ledger.getByText('已撤销。').waitFor();
  expect((await content(ledger)).standings).toMatchObject([{ by: '王', rivals: [{ by: '李' }] }]);
});

test('a file that is damaged, cut off or something else is refused with a sentence, and changes nothing', async () => {
  const good = await written('good');
  await takeIn(ledger, good);
  const before = await content(ledger);
  const damaged = Buffer.from(good);
  damaged[300] = (damaged[300] ?? 0) ^ 1;
  for (const [file, sentence] of [
    [damaged, '“同事.gouji”已损坏：内容与写入时的校验值不符。报告库没有改动。'],
    [good.subarray(0, good.length - 100), '“同事.gouji”不完整，后面缺了一截，可能没有下载或复制完。报告库没有改动。'],
    [Buffer.from('年报'), '“同事.gouji”不是勾稽的备份文件。报告库没有改动。'],
  ] as const) {
    await openFile(ledger, file);
    await ledger.getByText(sentence).waitFor();
    expect(await ledger.getByRole('button', { name: '写入报告库' }).count()).toEqual(0);
    await ledger.getByRole('button', { name: '关闭' }).click();
  }
  expect(await content(ledger)).toEqual(before);
});
