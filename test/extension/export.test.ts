import { readFile } from 'node:fs/promises';
import papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Capture } from '../../store/schema.ts';
import { sheetsOf } from '../exporters/libreoffice.ts';
import { sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;
let ledger: Page;
let captures: Omit<Capture, 'html'>[] = [];

const names = ['county-2024', 'wps-2021', 'libreoffice-2020'];

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  for (const name of names) {
    const { html, expected } = sample(name);
    browser.server.put(expected.address, html);
    await audited(await browser.visit(expected.address));
  }
  captures = await until(
    () => browser.captures(),
    (kept) => kept.length === names.length,
  );
});

afterAll(() => browser.close());

beforeEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

/** Playwright cannot answer the browser's own dialog for a file: there is none, or it answers with a file of the extension's own. */
async function exportView(params: string, picker: 'none' | 'own-file'): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript((kind) => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
    if (kind === 'none') return;
    const pick = async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    Object.assign(globalThis, { showSaveFilePicker: pick });
  }, picker);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`chrome-extension://${browser.id}/ledger.html#/transfer/export${params}`);
  await page.getByText(/\d 份年报/).waitFor();
  return page;
}

async function downloaded(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Names and sizes of the files that the extension itself has. */
function ownFiles(page: Page): Promise<[string, number][]> {
  return page.evaluate(async () => {
    const files: [string, number][] = [];
    for await (const [name, handle] of (await navigator.storage.getDirectory()) as unknown as AsyncIterable<
      [string, FileSystemFileHandle]
    >)
      files.push([name, (await handle.getFile()).size]);
    return files;
  });
}

/** How the view says that it ended, without the size. */
async function told(page: Page): Promise<string> {
  return ((await page.locator('.export-state').textContent()) ?? '').replace(/，[\d.]+ [kM]B/, '');
}

const findings = () => captures.flatMap(({ audit }) => audit.findings.map(({ rule, message }) => ({ rule, message })));
const byMessage = <Row extends { message: unknown }>(rows: Row[]) =>
  rows.toSorted((a, b) => String(a.message).localeCompare(String(b.message)));

test('the whole library as XLSX, which LibreOffice opens', async () => {
  ledger = await exportView('', 'none');
  const { name, bytes } = await downloaded(ledger, 'XLSX');
  expect(name).toMatch(/^勾稽 整个报告库 \d{4}-\d\d-\d\d\.xlsx$/);
  const { 问题: [heads = [], ...rows] = [], 年报: reports = [] } = await sheetsOf(bytes);
  const at = (heading: string) => heads.indexOf(heading);
  expect(byMessage(rows.map((row) => ({ rule: row[at('规则编号')], message: row[at('说明')] })))).toEqual(
    byMessage(findings()),
  );
  expect(
    reports
      .slice(2)
      .map(([organ, year]) => [organ, year])
      .toSorted(),
  ).toEqual(captures.map(({ organ, year }) => [organ, year]).toSorted());
  await ledger.getByRole('status').getByText('已导出').waitFor();
  expect(await told(ledger)).toBe(`已导出“${name}”：${names.length} 份年报，${findings().length} 个问题。`);
  expect(await violations(ledger)).toEqual([]);
});

test('what a list selected as CSV, which a parser reads back', async () => {
  const rule = 'table4-total';
  ledger = await exportView(`?of=findings&rule=${rule}`, 'none');
  expect(await ledger.getByRole('radio', { name: '列表中选定的内容' }).isChecked()).toBe(true);
  const { name, bytes } = await downloaded(ledger, 'CSV');
  expect(name).toMatch(/^勾稽 规则：表四合计错误 \d{4}-\d\d-\d\d\.csv$/);
  const { data } = papa.parse<Record<string, string>>(bytes.toString('utf8'), { header: true, skipEmptyLines: true });
  expect(data.map((row) => ({ rule: row.规则编号, message: row.说明 }))).toEqual(
    findings().filter((finding) => finding.rule === rule),
  );
});

test('into the file that the reader picked', async () => {
  ledger = await exportView('', 'own-file');
  await ledger.getByRole('radio', { name: 'JSON' }).check();
  await ledger.getByRole('button', { name: '导出', exact: true }).click();
  await ledger.getByRole('status').getByText('已导出').waitFor();
  const [[name = ''] = []] = await ownFiles(ledger);
  const text = await ledger.evaluate(async (file) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
    return (await handle.getFile()).text();
  }, name);
  expect(JSON.parse(text).counts).toEqual({ reports: names.length, findings: findings().length });
  await ledger.evaluate(async (file) => (await navigator.storage.getDirectory()).removeEntry(file), name);
});

test('a cancelled export leaves nothing, in the picked file or elsewhere', async () => {
  const ids = await manyCopies(3000);
  ledger = await exportView(`?of=reports&${ids.map((id) => `pick=${id}`).join('&')}`, 'own-file');
  for (const format of ['XLSX', 'CSV']) {
    await ledger.getByRole('radio', { name: format }).check();
    await ledger.getByRole('button', { name: '导出', exact: true }).click();
    await ledger.getByRole('button', { name: '取消' }).click();
    await ledger.getByText('已取消').waitFor();
    expect(await told(ledger)).toBe('已取消，没有留下文件。');
    expect(await ownFiles(ledger)).toEqual([]);
  }
});

/** Copies of a capture, kept beside the library's own lists, so that an export takes its time. Gives their ids. */
async function manyCopies(count: number): Promise<number[]> {
  return (await browser.worker()).evaluate(
    (copies) =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onsuccess = () => {
          const library = opening.result;
          const change = library.transaction(['captures', 'summaries'], 'readwrite');
          const ids = Array.from({ length: copies }, (_, at) => 1_000_000 + at);
          for (const [name, own] of [
            ['captures', (id: number) => ({ id, key: `copy ${id}` })],
            ['summaries', (id: number) => ({ id })],
          ] as const) {
            const store = change.objectStore(name);
            const reading = store.openCursor();
            reading.onsuccess = () => {
              for (const id of ids) store.put({ ...reading.result?.value, ...own(id) });
            };
          }
          change.oncomplete = () => {
            library.close();
            resolve(ids);
          };
          change.onerror = () => reject(change.error);
        };
      }),
    count,
  );
}
