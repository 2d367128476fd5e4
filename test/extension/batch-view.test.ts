import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CellAddress } from '../../parsers/report.ts';
import type { Standing } from '../../store/review.ts';
import { yearsOf } from '../generator/years.ts';
import { violations } from './accessibility.ts';
import { ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

beforeEach(() => browser.choose({ language: 'zh-CN', batchPause: 1, reviewer: '云溪' }));

async function ledger(hash: string): Promise<Page> {
  const opened = await browser.surface(`ledger.html${hash}`);
  await opened.setViewportSize({ width: 1280, height: 900 });
  return opened;
}

async function start(addresses: string[], name: string): Promise<void> {
  page = await ledger('#/batch');
  await page.getByLabel('网址', { exact: true }).fill(addresses.join('\n'));
  await page.getByLabel('批次名称').fill(name);
  await page.getByRole('button', { name: '开始核对' }).click();
  await page.getByRole('heading', { name }).waitFor();
}

const ended = () => page.getByText('已结束').waitFor({ timeout: 30_000 });

/** Rows of the table of pages: state, page and result. */
async function rows(): Promise<string[]> {
  const texts = await page.locator('.jobs tbody tr').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('td')]
        .slice(1, 4)
        .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
        .join(' | '),
    ),
  );
  return texts;
}

/** One thing done in the extension's database. */
function inDatabase<T>(work: { store: string; put?: unknown; get?: string }): Promise<T> {
  return page.evaluate(
    ({ store, put, get }) =>
      new Promise<T>((resolve, reject) => {
        const opening = indexedDB.open('gouji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const table = opening.result.transaction(store, 'readwrite').objectStore(store);
          const asked = put === undefined ? table.get(get ?? '') : table.put(put);
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result as T);
          };
        };
      }),
    work,
  );
}

const organ = '望屿市甲山区水利局';
const site = 'http://slj.wangyu-shi.gov.cn/nb/';
const wrong: Partial<Record<CellAddress, number>> = { 'table3/granted/total': 1 };
const [faulty] = yearsOf(organ, 2022, 1, { 2022: wrong });
const [right] = yearsOf(organ, 2022, 1);
if (faulty === undefined || right === undefined) throw new Error('one year was asked for');

test('what failed is listed by cause with what to do, and tried again; the rest has its result', async () => {
  browser.server.put(`${site}2022.html`, faulty.html);
  await start([`${site}2022.html`, `${site}gone.html`, 'http://nb.example.com/1.html'], '云溪一批');
  await ended();
  expect(await rows()).toEqual([
    `完成 | ${organ}2022年政府信息公开工作年度报告${site}2022.html | 错误 1`,
    `失败 | ${site}gone.html | 网页不存在404`,
    '失败 | http://nb.example.com/1.html | 没有权限nb.example.com',
  ]);
  expect(
    await page
      .locator('.failures li')
      .allInnerTexts()
      .then((lines) => lines.map((line) => line.split('\n')[0])),
  ).toEqual(['网页不存在', '没有权限']);
  await page.getByRole('button', { name: '允许读取这 1 个网站' }).waitFor();
  expect(await violations(page)).toEqual([]);
  browser.server.put(`${site}gone.html`, right.html.replaceAll(organ, '望屿市乙山区水利局'));
  await page.getByRole('button', { name: '重试 · 网页不存在' }).click();
  await page.getByRole('link', { name: /乙山区/ }).waitFor();
  await ended();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出失败清单' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('失败清单-云溪一批.txt');
  await page.close();
});

test('paused it waits, resumed it goes on, given up it ends; renamed and removed', async () => {
  const addresses = ['一', '二', '三', '四'].map((number) => `${site}${encodeURIComponent(number)}.html`);
  for (const address of addresses) browser.server.put(address, { body: right.html, delay: 300 });
  await start(addresses, '云溪二批');
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByText('已暂停').waitFor();
  const paused = await until(
    () => rows(),
    (lines) => lines.every((line) => !line.startsWith('读取中')),
  );
  const read = paused.filter((line) => line.startsWith('完成')).length;
  await page.waitForTimeout(2500);
  expect((await rows()).filter((line) => line.startsWith('完成')).length).toBe(read);
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByText('进行中').waitFor();
  await page.getByRole('button', { name: '取消余下的' }).click();
  await page.getByRole('button', { name: '确认取消' }).click();
  await ended();
  const states = (await rows()).map((line) => ['完成', '已取消'].find((state) => line.startsWith(state)) ?? line);
  const done = states.filter((state) => state === '完成').length;
  // A pause of a second lies between two pages: the last of four was not reached.
  expect(done < 4).toBe(true);
  expect(states.toSorted()).toEqual([...Array(done).fill('完成'), ...Array(4 - done).fill('已取消')]);
  await page.getByRole('button', { name: '改名' }).click();
  await page.getByLabel('批次名称').fill('云溪旧批');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '云溪旧批' }).waitFor();
  await page.getByRole('button', { name: '删除批次' }).click();
  await page.getByRole('button', { name: /确认删除/ }).click();
  await page.getByRole('heading', { name: '批量核对' }).waitFor();
  await page.getByText('云溪一批').waitFor();
  expect(await page.getByText('云溪旧批').count()).toBe(0);
  await page.close();
});

test('a listing that is open in a tab is read from the popup with its next page, and chosen from', async () => {
  const list = 'http://mzj.wangyu-shi.gov.cn/nb/';
  const link = (year: number) => `<li><a href="${year}.html">望屿市民政局${year}年政府信息公开工作年度报告</a></li>`;
  const listing = (years: number[], pager: string) =>
    `<!doctype html><html lang="zh"><meta charset="utf-8"><title>政府信息公开年报</title><h1>政府信息公开年报</h1><ul>${years.map(link).join('')}</ul>${pager}`;
  browser.server.put(list, listing([2023, 2022, 2021], '<script>createPageHTML(2, 0, "index", "html");</script>'));
  browser.server.put(`${list}index_1.html`, listing([2020, 2018], ''));
  const tab = await browser.visit(list);
  await until(
    () => browser.tabState(tab),
    (state) => state[0]?.kind === 'listing',
  );
  const popup = await browser.popup(tab);
  const opening = browser.context.waitForEvent('page');
  await popup.getByRole('button', { name: '批量核对此栏目' }).click();
  page = await opening;
  await page.getByText('读了 2 页，找到 5 份年报。').waitFor({ timeout: 20_000 });
  // Of before 2019 there is nothing to check.
  await page.getByRole('button', { name: '核对所选 4 份' }).waitFor();
  expect(await page.locator('.listed li label').allTextContents()).toEqual(
    [2023, 2022, 2021, 2020, 2018].map((year) => `${year} 望屿市民政局${year}年政府信息公开工作年度报告`),
  );
  await page.getByLabel('年份').selectOption('2023');
  await page.getByRole('button', { name: '全不选' }).click();
  await page.getByRole('button', { name: '核对所选 3 份' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
  await tab.close();
});

describe('findings that were confirmed are checked again', () => {
  test('what was corrected is said with its figures, and marked as fixed only on a click', async () => {
    const address = `${site}2022.html`;
    page = await ledger('#/batch');
    const kept = (await browser.captures()).find((capture) => capture.address === address);
    const finding = kept?.audit.findings[0];
    if (kept === undefined || finding === undefined) throw new Error('the faulty report was kept before');
    const { fingerprint, rule, message, expected, actual, outcome } = finding;
    const evidence = { digest: '0', outcome, message, expected, actual, captureKey: kept.key, ruleVersion: 1 };
    const standing: Standing = {
      key: fingerprint,
      fingerprint,
      organ,
      year: 2022,
      rule,
      address,
      opinion: { verdict: 'confirmed', reason: null, note: '', tags: [] },
      at: 1,
      by: '云溪',
      evidence,
      act: 'a',
      rivals: [],
    };
    await inDatabase({ store: 'standings', put: standing });
    browser.server.put(address, right.html);
    await page.getByLabel('复查已确认的问题').check();
    await page.getByText('1 个网页，1 个已确认的问题').waitFor();
    await page.getByRole('button', { name: '开始复查' }).click();
    const corrected = page.getByRole('region', { name: '已改正' });
    await corrected.locator('li').waitFor({ timeout: 30_000 });
    const lines = await corrected.locator('li > *').allTextContents();
    expect(lines.slice(0, 2)).toEqual([`${organ}2022年政府信息公开工作年度报告`, message]);
    expect(/ → /.test(lines[2] ?? '')).toBe(true);
    expect(/^20\d\d-.* 至 20\d\d-.* 之间改正$/.test(lines.at(-1) ?? '')).toBe(true);
    const verdict = async () => (await inDatabase<Standing>({ store: 'standings', get: fingerprint })).opinion.verdict;
    expect(await verdict()).toBe('confirmed');
    expect(await violations(page)).toEqual([]);
    await corrected.getByRole('button', { name: '把这 1 个标为“已改正”' }).click();
    await page.getByText('已把 1 个问题标为“已改正”。').waitFor();
    expect(await verdict()).toBe('fixed');
    await page.close();
  });
});

test('where nothing is to be kept, the view says that no batch can run', async () => {
  await browser.choose({ language: 'zh-CN', keepNothing: true });
  page = await ledger('#/batch');
  await page.getByText('不能批量核对').waitFor();
  expect(await page.getByRole('button', { name: '开始核对' }).count()).toBe(0);
  await page.close();
});
