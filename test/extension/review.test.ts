import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewAct } from '../../store/review.ts';
import { edited, sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, drawnText, ExtensionBrowser, until } from './browser.ts';
import { clickDrawn } from './drawn.ts';

const { html, expected } = sample('county-2024');
let browser: ExtensionBrowser;
let page: Page;
let ledger: Page;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  await browser.choose({ language: 'zh-CN', reviewer: '王晓' });
  browser.server.put(expected.address, html);
  page = await browser.visit(expected.address);
  await page.setViewportSize({ width: 1280, height: 900 });
});

afterAll(() => browser.close());

/** All that was ever done with findings, as it lies in the extension's IndexedDB. */
async function acts(): Promise<ReviewAct[]> {
  const worker = await browser.worker();
  return worker.evaluate(
    () =>
      new Promise<ReviewAct[]>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('acts').objectStore('acts').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

/** What was said, the oldest first. */
const told = async () =>
  (await acts()).map(({ rule, after, by, undoes }) => [rule, after.verdict, by, undoes !== null]);

/** Opens the first problem's card, whether it was dismissed or not. */
async function openFirst(): Promise<void> {
  await audited(page);
  await drawn('›');
  await clickDrawn(page, '.bar-steps button:last-of-type');
  await until(
    () => drawnText(page),
    (text) => text.includes('复核意见'),
  );
  await page.waitForTimeout(400);
}

async function drawn(wanted: string): Promise<string> {
  return until(
    () => drawnText(page),
    (text) => text.includes(wanted),
  );
}

async function openLedger(hash: string): Promise<Page> {
  const surface = await browser.surface(`ledger.html#/${hash}`);
  await surface.setViewportSize({ width: 1280, height: 900 });
  return surface;
}

test('a verdict on the page is kept for every finding of the cause, with who gave it', async () => {
  await openFirst();
  await clickDrawn(page, '.verdicts .verdict-confirmed');
  expect(await drawn('已确认 王晓')).toContain('已确认 王晓');
  expect((await told()).toSorted()).toEqual([
    ['table3-column-total', 'confirmed', '王晓', false],
    ['table3-row-total', 'confirmed', '王晓', false],
  ]);
});

test('the card leads to the finding in the ledger', async () => {
  const opened = browser.context.waitForEvent('page');
  await clickDrawn(page, '.verdict-more:last-of-type');
  const beside = await opened;
  await beside.locator('.finding-review .verdict-line', { hasText: '已确认' }).waitFor();
  expect(await beside.locator('.detail .card-place').textContent()).toBe('表三“1.本机关不掌握相关政府信息”行');
  await beside.close();
  await page.bringToFront();
});

test('it is taken back from the card, also after the worker was stopped, and nothing is lost of it', async () => {
  await browser.stopWorker(page);
  await clickDrawn(page, '.verdict-undo');
  await until(told, (all) => all.length === 4);
  expect((await told()).slice(2).toSorted()).toEqual([
    ['table3-column-total', null, '王晓', true],
    ['table3-row-total', null, '王晓', true],
  ]);
  expect(await drawnText(page)).not.toContain('已确认');
});

test('what is dismissed is not counted any more, on the page, on the icon and in the popup', async () => {
  await clickDrawn(page, '.verdicts .verdict-dismissed');
  await drawn('为什么忽略');
  await clickDrawn(page, '.reason:nth-of-type(3)');
  expect(await drawn('已忽略 年报中已有说明')).toContain('错误 1');
  const badge = await until(
    () => browser.badge(page),
    ({ text }) => text === '1',
  );
  expect(badge.text).toBe('1');
  await page.reload();
  await audited(page);
  expect(await drawn('错误 1')).toContain('错误 1');
  const popup = await browser.popup(page);
  expect(await popup.locator('.reviewed').textContent()).toBe('已忽略 1 处');
  expect(await popup.locator('.dismissed summary').textContent()).toBe('已忽略（1）');
  await popup.close();
});

test('the ledger shows it, with its history', async () => {
  ledger = await openLedger('findings');
  await ledger.locator('.row-finding', { hasText: '表三行合计错误' }).click();
  const review = ledger.locator('.finding-review');
  expect(await review.locator('.verdict-line').first().textContent()).toMatch(/^已忽略年报中已有说明王晓，/);
  await review.locator('summary', { hasText: '复核记录（3）' }).click();
  const [first] = await review.locator('.history-acts li').allTextContents();
  expect(first).toMatch(/^王晓 .*已忽略（年报中已有说明）当时写的是：“1\.本机关不掌握相关政府信息”行/);
  expect(await violations(ledger)).toEqual([]);
});

test('after an edit of the page the finding comes back, with what was judged and what is now', async () => {
  const rewritten = edited(html, [{ after: '本机关不掌握相关政府信息', find: '>15<', replace: '>16<' }]);
  browser.server.put(expected.address, rewritten);
  await page.bringToFront();
  await page.reload();
  await openFirst();
  const text = await drawn('复核之后，这一处有了变化');
  expect(text).toMatch(
    /复核之后，这一处有了变化 已忽略 年报中已有说明 王晓.*写的是 15 · 应为 24.*现在.*写的是 16 · 应为 24/,
  );
  expect(text).toContain('错误 2');
  await ledger.bringToFront();
  await ledger.goto(`chrome-extension://${browser.id}/ledger.html#/findings?standpoint=changed`);
  const changed = ledger.locator('.row-finding', { hasText: '表三行合计错误' });
  await changed.click();
  const sides = ledger.locator('.changed-verdict dd');
  await sides.first().waitFor();
  expect((await sides.allTextContents()).map((side) => side.slice(-14))).toEqual([
    '写的是 15 · 应为 24',
    '写的是 16 · 应为 24',
  ]);
  await ledger.getByRole('button', { name: '维持原意见' }).click();
  await ledger.locator('.changed-verdict').waitFor({ state: 'detached' });
  expect((await told()).at(-1)).toEqual(['table3-row-total', 'dismissed', '王晓', false]);
});

test('a selection is judged in one stroke and taken back in one', async () => {
  const before = (await acts()).length;
  await ledger.goto(`chrome-extension://${browser.id}/ledger.html#/findings`);
  await ledger.locator('.vlist-head input').click();
  await ledger.getByRole('button', { name: '标签与更多…' }).click();
  const dialog = ledger.locator('dialog[open]');
  await dialog.getByLabel('添加标签').fill('年终');
  await dialog.getByLabel('添加标签').press('Enter');
  expect(await violations(ledger)).toEqual([]);
  await dialog.getByRole('button', { name: '应用' }).click();
  const said = ledger.locator('.bulk-said');
  await said.getByRole('button', { name: '撤销' }).waitFor();
  const added = (await acts()).slice(before);
  expect([
    new Set(added.map(({ group }) => group)).size,
    added.every(({ after }) => after.tags.includes('年终')),
  ]).toEqual([1, true]);
  await said.getByRole('button', { name: '撤销' }).click();
  await until(acts, (all) => all.length === before + 2 * added.length);
  expect((await acts()).slice(before + added.length).every(({ after }) => after.tags.length === 0)).toBe(true);
});

test('each rule shows its record, and no share before it is fair', async () => {
  await ledger.goto(`chrome-extension://${browser.id}/ledger.html#/record`);
  const row = ledger.locator('tbody tr', { hasText: '表三行合计错误' });
  await row.waitFor();
  expect(await row.locator('td').allTextContents()).toEqual(['1', '0', '0', '0', '1有说明 1', '0', '复核不足 10 项']);
  expect(await violations(ledger)).toEqual([]);
  await row.locator('td a').click();
  await ledger.waitForURL(/#\/findings\?.*rule=table3-row-total/);
});

test('who wants nothing kept is told on the card why nothing can be said', async () => {
  await browser.choose({ language: 'zh-CN', keepNothing: true });
  await page.bringToFront();
  await page.reload();
  await openFirst();
  expect(await drawn('因此不能复核')).toContain('您选择了什么都不保存，因此不能复核；可在设置中更改。');
});
