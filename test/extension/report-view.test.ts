import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yearsOf } from '../generator/years.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const organ = '望屿市甲山县水利局';
const address = 'http://slj.wangyu-shi.gov.cn/2022.html';
const cell = 'table3/granted/naturalPerson';

function printed(more: number): string {
  const [page] = yearsOf(organ, 2022, 1, { 2022: { [cell]: more } });
  return page?.html ?? '';
}

async function visit(html: string, captures: number): Promise<void> {
  browser.server.put(address, html);
  const page = await browser.visit(address);
  await audited(page);
  await until(
    () => browser.captures(),
    ({ length }) => length === captures,
  );
  await page.close();
}

async function ledger(hash: string): Promise<Page> {
  const page = await browser.surface(`ledger.html#/report/${hash}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  return page;
}

/** The figure that the cell holds in a capture. */
async function figureIn(capture: number): Promise<number | null | undefined> {
  const found = (await browser.captures()).find(({ id }) => id === capture);
  return found?.report.table3?.cells.granted?.naturalPerson?.value;
}

/** As an older parser may have read the page that is kept. */
async function misread(page: Page, capture: number, value: number): Promise<void> {
  await page.evaluate(
    async ([id, wrong]) => {
      const opened = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const through = (bytes: BlobPart, stream: GenericTransformStream) =>
        new Response(new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair));
      const library = await opened(indexedDB.open('gouji'));
      const found = await opened(library.transaction('captures').objectStore('captures').get(id));
      const report = await through(found.report, new DecompressionStream('gzip')).json();
      Object.assign(report.table3.cells.granted.naturalPerson, { value: wrong, raw: String(wrong) });
      const packed = through(JSON.stringify(report), new CompressionStream('gzip'));
      const bytes = new Uint8Array(await packed.arrayBuffer());
      await opened(
        library
          .transaction('captures', 'readwrite')
          .objectStore('captures')
          .put({ ...found, report: bytes }),
      );
      library.close();
    },
    [capture, value] as const,
  );
}

test('a page that was edited shows the cell before and after, and what was found then and now', async () => {
  await visit(printed(0), 1);
  const before = await figureIn(1);
  await visit(printed(5), 2);
  const after = await figureIn(2);
  expect(after).toBe((before ?? 0) + 5);

  const page = await ledger('2?section=states');
  const changes = page.locator('.cell-changes tbody tr');
  await changes.first().waitFor();
  expect(await changes.allInnerTexts()).toEqual([`表三“（一）予以公开”行“自然人”列\t${before}\t${after}`]);
  expect(await page.locator('.changes-lead').textContent()).toMatch(/两次读取之间，网页上表格有 1 格有变化。$/);
  expect(await page.locator('.findings-compared a').allInnerTexts()).toEqual([
    '表三行合计错误',
    '表三（七）总计与各项之和不符',
    '发布后内容有变动',
  ]);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('a figure leads to its finding, and the finding to its figures', async () => {
  const page = await ledger('2');
  const figure = page.locator(`.figures [data-cell="${cell}"]`);
  await figure.locator('button').click();
  await page.locator('#open-finding .card').waitFor();
  expect(new URL(page.url()).hash).toContain('finding=');
  expect(await figure.evaluate(({ classList }) => classList.contains('is-open'))).toBe(true);
  await page.locator('#open-finding .term-name').last().click();
  expect(await page.locator('.form-figure.is-pointed').count()).toBe(1);
  await page.reload();
  await page.locator('#open-finding .card').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('all is audited again by today’s parser, and what that changed is shown', async () => {
  const page = await ledger('again');
  const right = await figureIn(1);
  await misread(page, 1, 900);
  await page.getByRole('button', { name: '核对全部 2 份快照' }).click();
  await page.getByText('核对完毕，共 2 份').waitFor();
  expect(await figureIn(1)).toBe(right);
  expect(await page.locator('.again-counts').textContent()).toBe('没有变化1有变化1记录损坏0');
  expect(await page.locator('.again-cells li').allInnerTexts()).toEqual([
    `表三“（一）予以公开”行“自然人”列：900 → ${right}`,
  ]);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('a capture is deleted once that is confirmed, and the other stays', async () => {
  const page = await ledger('2');
  await page.getByRole('button', { name: '删除快照…' }).click();
  await page.getByRole('button', { name: '删除', exact: true }).click();
  await page.waitForURL(/#\/report\/1$/);
  expect((await browser.captures()).map(({ id }) => id)).toEqual([1]);
  await page.close();
});
