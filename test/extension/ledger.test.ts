import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  for (const name of ['county-2024', 'gbk-2022', 'trs-2022']) await (await visited(name)).close();
});

afterAll(() => browser.close());

/** Has a report audited and kept. */
async function visited(name: string): Promise<Page> {
  const { html, expected } = sample(name);
  browser.server.put(expected.address, html);
  const page = await browser.visit(expected.address);
  await audited(page);
  await until(
    () => browser.tabState(page),
    ({ 0: frame }) => frame?.saved != null,
  );
  return page;
}

async function ledger(hash = '', size = { width: 1280, height: 800 }): Promise<Page> {
  const page = await browser.surface(`ledger.html${hash}`);
  await page.setViewportSize(size);
  await page.locator('.vlist .row').first().waitFor();
  await counted(page, hash.startsWith('#/reports') ? '份年报' : '个问题');
  // What listens for keys stands only after the first frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  return page;
}

function textsOf(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) => all.map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''));
}

const titlesOf = (page: Page) => textsOf(page, '.row-finding .c-finding .line-title');

/** Waits until the list holds so many. */
async function counted(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).first().waitFor();
}

const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test('the popup leads to the ledger, whole and at the report in view', async () => {
  const page = await visited('county-2024');
  const popup = await browser.popup(page);
  const [opened] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.getByRole('link', { name: '台账', exact: true }).click(),
  ]);
  await counted(opened, '6 个问题');
  const captures = await browser.captures();
  const { id } = captures.find(({ site }) => site === 'zjj.lanxi-shi.gov.cn') ?? {};
  expect(await popup.getByRole('link', { name: '在台账中查看这份年报' }).getAttribute('href')).toBe(
    `/ledger.html#/report/${id}`,
  );
  for (const each of [opened, popup, page]) await each.close();
});

test('the first rows are drawn with a handful of files, and the rest comes after them', async () => {
  const page = await browser.context.newPage();
  const files: string[] = [];
  page.on('request', (request) => {
    const [, name = '', type = ''] = /\/([\w-]+?)(?:-[\w-]{8})?\.(js|css)$/.exec(request.url()) ?? [];
    if (name !== '') files.push(`${name}.${type}`);
  });
  await page.goto(`chrome-extension://${browser.id}/ledger.html`);
  await until(
    async () => files,
    (all) => all.includes('late.js') && all.includes('index-worker.js'),
  );
  expect(await page.locator('.row-finding').count()).toBe(6);
  const rest = files.findIndex((name) => name === 'late.js' || name === 'index-worker.js');
  expect(files.slice(0, rest).toSorted()).toEqual([
    'ledger.css',
    'ledger.js',
    'lists.css',
    'lists.js',
    'rolldown-runtime.js',
  ]);
  await page.close();
});

test('findings are listed across reports, and a filter narrows them, step by step back and forward', async () => {
  const page = await ledger('#/findings?sort=rule');
  await counted(page, '6 个问题');
  expect(await titlesOf(page)).toEqual([
    '提示 不符 新旧格式混用',
    '错误 不符 使用已废止的旧格式',
    '提示 待核 处理决定数量疑似填成项目数量',
    '错误 不符 表三（七）总计与各项之和不符',
    '错误 不符 表三行合计错误',
    '错误 不符 表四合计错误',
  ]);
  await page.getByRole('button', { name: '级别' }).click();
  await page.getByRole('checkbox', { name: /^错误/ }).check();
  await counted(page, '4 个问题');
  expect(hashOf(page)).toBe('#/findings?level=error&sort=rule');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '机关', exact: true }).click();
  await page.getByRole('checkbox', { name: /岚溪市/ }).check();
  await counted(page, '3 个问题');
  await page.goBack();
  await counted(page, '4 个问题');
  await page.goBack();
  await counted(page, '6 个问题');
  await page.goForward();
  await counted(page, '4 个问题');
  await page.getByRole('button', { name: '去掉条件：级别：错误' }).click();
  await counted(page, '6 个问题');
  expect(hashOf(page)).toBe('#/findings?sort=rule');
  await page.close();
});

test('findings are grouped, and a group is folded away and stays so in the address', async () => {
  const page = await ledger('#/findings?sort=rule');
  await page.getByRole('combobox', { name: '分组' }).selectOption('level');
  await page.locator('.row-group').first().waitFor();
  expect(await textsOf(page, '.row-group')).toEqual(['错误4', '提示2']);
  await page.locator('.row-group').first().click();
  await until(
    async () => (await titlesOf(page)).length,
    (rows) => rows === 2,
  );
  expect([await textsOf(page, '.row-group'), await titlesOf(page)]).toEqual([
    ['错误4', '提示2'],
    ['提示 不符 新旧格式混用', '提示 待核 处理决定数量疑似填成项目数量'],
  ]);
  expect(hashOf(page)).toBe('#/findings?sort=rule&group=level&fold=error');
  await page.reload();
  await page.locator('.row-group').first().waitFor();
  expect(await page.locator('.row-group').first().getAttribute('aria-expanded')).toBe('false');
  await page.close();
});

test('a search is one step of the history however much is typed, and "/" leads to it', async () => {
  const page = await ledger();
  await page.locator('body').press('/');
  await page.keyboard.type('合计');
  await counted(page, '2 个问题');
  expect(hashOf(page)).toBe('#/findings?q=合计');
  expect((await textsOf(page, '.row mark')).every((text) => text === '合计')).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  await page.close();
});

test('a search without result says which condition to take away', async () => {
  const page = await browser.surface('ledger.html#/findings?q=%E7%94%B3%E8%AF%B7%E4%BA%BA&level=note&tag=x');
  await page.getByRole('heading', { name: '没有符合条件的结果' }).waitFor();
  await page.getByText('去掉任何一个条件也没有结果。').waitFor();
  await page.goto(page.url().replace(/#.*/, '#/findings?q=%E5%90%88%E8%AE%A1&level=note'));
  await page.getByRole('button', { name: '去掉“级别：提示”，有 2 个问题' }).click();
  await counted(page, '2 个问题');
  await page.close();
});

test('keys go through the list, open findings beside it and select them', async () => {
  const page = await ledger('#/findings?sort=rule&order=desc');
  const grid = page.locator('.vlist');
  const pane = page.getByRole('complementary', { name: '问题详情' });
  await grid.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const second = (await titlesOf(page))[1]?.split(' ').at(-1) ?? '';
  await pane.getByRole('heading', { level: 2 }).filter({ hasText: second }).waitFor();
  expect(hashOf(page)).toMatch(/^#\/findings\?sort=rule&order=desc&open=\d+\./);
  await page.keyboard.press('ArrowDown');
  const third = (await titlesOf(page))[2]?.split(' ').at(-1) ?? '';
  await pane.getByRole('heading', { level: 2 }).filter({ hasText: third }).waitFor();
  expect(await pane.getByText(/第 3 处/).textContent()).toBe('第 3 处，共 6 处');
  await page.keyboard.press('Escape');
  await pane.waitFor({ state: 'detached' });
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+j');
  await counted(page, '已选 3 项');
  expect(await grid.locator('[aria-selected=true]').count()).toBe(3);
  await page.keyboard.press('Control+a');
  await counted(page, '已选 6 项');
  expect(await page.getByRole('link', { name: '导出所选' }).getAttribute('href')).toBe(
    '#/transfer/export?sort=rule&order=desc&of=findings',
  );
  await page.keyboard.press('Escape');
  await counted(page, '6 个问题');
  await page.close();
});

test('an address with an open finding shows it again, with its way to the page', async () => {
  const page = await ledger();
  await page.locator('.row-finding', { hasText: '表四合计错误' }).click();
  const pane = page.getByRole('complementary', { name: '问题详情' });
  await pane.getByRole('heading', { level: 2 }).waitFor();
  const again = await ledger(new URL(page.url()).hash);
  const link = again.getByRole('complementary', { name: '问题详情' }).getByRole('link', { name: '打开原网页' });
  expect(await link.getAttribute('href')).toBe(sample('county-2024').expected.address);
  for (const each of [page, again]) await each.close();
});

test('a view is saved under a name, opened by it, and deleted but not lost', async () => {
  const page = await ledger('#/findings?level=error&group=organ');
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('textbox', { name: '名称' }).fill('各机关的错误');
  await page.getByRole('button', { name: '保存当前视图' }).click();
  await page.getByText('已保存为“各机关的错误”。').waitFor();
  await page.getByRole('link', { name: '各机关的错误' }).waitFor();
  const other = await ledger('#/reports');
  await other.getByRole('button', { name: '视图' }).click();
  await other.getByRole('link', { name: '各机关的错误' }).click();
  await counted(other, '4 个问题');
  expect(hashOf(other)).toBe('#/findings?level=error&group=organ');
  await other.getByRole('button', { name: '视图' }).click();
  await other.getByRole('button', { name: '删除视图“各机关的错误”' }).click();
  await other.getByRole('link', { name: '各机关的错误' }).waitFor({ state: 'detached' });
  await other.getByRole('button', { name: '撤销' }).click();
  await other.getByRole('link', { name: '各机关的错误' }).waitFor();
  for (const each of [page, other]) await each.close();
});

test('reports are listed with what was found in them, and sorted by the heads of columns', async () => {
  const page = await ledger('#/reports');
  await counted(page, '3 份年报');
  await page.getByRole('columnheader', { name: '问题' }).getByRole('button').click();
  await until(
    () => textsOf(page, '.row-report .c-counts'),
    ([first]) => first?.startsWith('2 处错误') === true,
  );
  expect(await textsOf(page, '.row-report .c-counts')).toEqual([
    '2 处错误，0 处警告，0 处提示，0 处待核2',
    '1 处错误，0 处警告，0 处提示，1 处待核11',
    '没有发现问题',
  ]);
  expect(hashOf(page)).toBe('#/reports?sort=errors');
  await page.close();
});

test('a report that is read meanwhile is in the list, and what was selected still is', async () => {
  const page = await ledger('#/findings?sort=rule');
  await page.locator('.vlist').focus();
  await page.keyboard.press('x');
  await counted(page, '已选 1 项');
  const [chosen] = await textsOf(page, '.row.picked .c-finding');
  const other = await visited('layout-2023');
  const reports = await ledger('#/reports');
  await counted(reports, '4 份年报');
  expect(await textsOf(page, '.row.picked .c-finding')).toEqual([chosen]);
  for (const each of [reports, other, page]) await each.close();
});

test.each([
  ['#/findings', 1280, 'light'],
  ['#/findings?level=error&group=rule', 1280, 'dark'],
  ['#/findings', 420, 'dark'],
  ['#/reports', 420, 'light'],
  ['#/findings?q=nothing', 1280, 'light'],
] as const)('nothing stands in the way of anyone at %s, %d wide, %s', async (hash, width, colorScheme) => {
  const page = await browser.surface(`ledger.html${hash}`);
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
  await page.locator('.row, .empty').first().waitFor();
  if (hash === '#/findings') {
    await page.locator('.row-finding').first().click();
    await page.locator('.detail .card').waitFor();
  }
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test("filters and views that are open stand in nobody's way either", async () => {
  const page = await ledger();
  for (const name of ['规则', '采集日期', '视图']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.close();
});

test('the options page leads to the ledger', async () => {
  const options = await browser.surface('options.html');
  expect(await options.getByRole('link', { name: '打开台账' }).getAttribute('href')).toBe('/ledger.html');
  await options.close();
});
