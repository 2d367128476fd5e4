import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CellAddress } from '../../parsers/report.ts';
import { yearsOf } from '../generator/years.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

/** In 2023 two more are taken over than were left; the report itself still adds up. */
const taken: Partial<Record<CellAddress, number>> = {
  'table3/carriedIn/naturalPerson': 2,
  'table3/carriedIn/total': 2,
  'table3/received/naturalPerson': -2,
  'table3/received/total': -2,
};
const government = '云溪市人民政府';
const finance = '云溪市财政局';
const justice = '云溪市司法局';
const statistics = '云溪市统计局';
/** Of the government and one department all three years, of the other not the one between. */
const served: [organ: string, host: string, years: number[]][] = [
  [government, 'www.yunxi.gov.cn', [2021, 2022, 2023]],
  [finance, 'czj.yunxi.gov.cn', [2021, 2022, 2023]],
  [justice, 'sfj.yunxi.gov.cn', [2021, 2023]],
];

let browser: ExtensionBrowser;
let ledger: Page;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  let kept = 0;
  for (const [organ, host, years] of served) {
    const pages = yearsOf(organ, 2021, 3, organ === finance ? { 2023: taken } : {});
    for (const year of years) {
      const address = `http://${host}/${year}.html`;
      browser.server.put(address, pages[year - 2021]?.html ?? '');
      const page = await browser.visit(address);
      await audited(page);
      kept += 1;
      await until(
        async () => (await browser.captures()).length,
        (count) => count === kept,
      );
      await page.close();
    }
  }
  ledger = await browser.surface('ledger.html#/compare');
  await ledger.setViewportSize({ width: 1280, height: 900 });
});

afterAll(() => browser.close());

async function show(hash: string): Promise<void> {
  await ledger.goto(`chrome-extension://${browser.id}/ledger.html${hash}`);
}

/** What a report of the library prints in a cell. */
async function printed(organ: string, year: number, cell: CellAddress): Promise<number | null | undefined> {
  const [table, row = '', column = ''] = cell.split('/') as ['table3', string, string];
  const found = (await browser.captures()).find(({ organ: own, year: of }) => own === organ && of === year);
  return found?.report[table]?.cells[row]?.[column]?.value;
}

test('the years of an organ: found by a part of its name, the break with both figures and pages, by keys and in words', async () => {
  await show('#/compare/years');
  const suggested = ledger.getByRole('list', { name: '年度最多的机关' }).getByRole('button');
  await suggested.first().waitFor();
  expect(await suggested.allTextContents()).toEqual([
    `${finance} 2021–2023`,
    `${government} 2021–2023`,
    `${justice} 2021、2023`,
  ]);
  await ledger.getByRole('combobox', { name: '机关' }).fill('财政');
  await ledger.keyboard.press('Enter');
  await ledger.getByText('2022年年报写结转下年度4，2023年年报写上年结转6，两数不同。').waitFor();
  const pages = await ledger.locator('.chain-finding a').evaluateAll((links) => links.map((link) => link.textContent));
  expect(pages).toEqual(['2022年年报', '原网页', '2023年年报', '原网页']);
  expect(decodeURIComponent(new URL(ledger.url()).hash)).toBe(`#/compare/years?organ=${finance}`);

  const chain = ledger.getByRole('listbox', { name: `${finance}：逐年结转` });
  await chain.focus();
  const heard: (string | null)[] = [];
  for (let at = 0; at < 5; at += 1) {
    heard.push(await chain.locator('[aria-selected="true"]').getAttribute('aria-label'));
    await ledger.keyboard.press('ArrowRight');
  }
  expect(heard).toEqual([
    '2021年：上年结转0，结转下年度3',
    '2021年结转下年度3，2022年上年结转3，相同',
    '2022年：上年结转3，结转下年度4',
    '2022年年报写结转下年度4，2023年年报写上年结转6，两数不同。哪一份写错，不能由此断定',
    '2023年：上年结转6，结转下年度5',
  ]);
  expect(await violations(ledger)).toEqual([]);
  await ledger.reload();
  await ledger.getByText('2022年年报写结转下年度4').waitFor();
});

test('a year without a report is a gap', async () => {
  await show(`#/compare/years?organ=${encodeURIComponent(justice)}`);
  await ledger.getByText('库中没有这些年度的年报：2022。库中没有不等于未公布。').waitFor();
  const chain = ledger.getByRole('listbox', { name: `${justice}：逐年结转` }).getByRole('option');
  expect(await chain.evaluateAll((options) => options.map((option) => option.getAttribute('aria-label')))).toEqual([
    '2021年：上年结转0，结转下年度3',
    '2022年：库中没有',
    '2023年：上年结转4，结转下年度5',
    '2021年与2022年之间缺年报，不能对照',
    '2022年与2023年之间缺年报，不能对照',
  ]);
});

test('rules by years: counts of what could be judged, and the findings behind a field', async () => {
  await show('#/compare/rules');
  await ledger.getByText('依据8份年报的全部结论').waitFor();
  const field = ledger.getByRole('option', { name: '结转数与上一年报告不一致 · 2023' });
  expect(await field.getAttribute('aria-label')).toBe(
    '结转数与上一年报告不一致 · 2023：不符1份、通过1份、无法核对1份（能判断的只有2份，不足20份，只列数，不作比较）',
  );
  expect(await violations(ledger)).toEqual([]);
  await field.click();
  expect(new URL(ledger.url()).hash).toBe('#/findings?rule=prior-year-carry-over&year=2023');
});

test('a government against its departments: the missing report first, a sum that is too large as a question', async () => {
  const whole = await printed(government, 2022, 'table3/granted/total');
  const part = await printed(finance, 2022, 'table3/granted/total');
  await show(`#/compare/parts?whole=${encodeURIComponent(government)}&year=2022`);
  await ledger.getByText('缺 1 份年报（共 2 个机关）').waitFor();
  expect(await ledger.locator('.parts-missing p').nth(1).textContent()).toBe(justice);
  await ledger.getByRole('button', { name: '（一）予以公开 总计' }).click();
  const detail = ledger.getByRole('region', { name: '（一）予以公开 · 总计' });
  expect(await detail.locator('> p').textContent()).toBe(
    `政府年报写${whole}，已读的1份部门年报合计${part}。没有判断：缺1份年报。`,
  );

  await show(`#/compare/parts?whole=${encodeURIComponent(government)}&year=2023&cell=table3%2Fgranted%2Ftotal`);
  const figure = await printed(government, 2023, 'table3/granted/total');
  const sentence = await detail.locator('> p').textContent();
  expect(sentence).toBe(
    `待核：政府年报写${figure}，所列2份部门年报合计${Number(figure) * 2}，多出${figure}。可能因为政府年报只统计本级政府收到的申请，或同一件申请转办后由几个部门分别统计。`,
  );
  expect(await violations(ledger)).toEqual([]);
});

test('a roster from a file in GB18030: organs by year, kept, saved as a table, and removed', async () => {
  await show('#/compare/roster');
  await ledger.getByRole('button', { name: '导入名册' }).click();
  const list = `单位名称,上级机关\r\n${finance},${government}\r\n司法局,\r\n${government},\r\n12,\r\n云溪市水利局,${government}\r\n`;
  await ledger.setInputFiles('input[type="file"]', {
    name: '市直部门.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(list, 'gb18030'),
  });
  await ledger.getByText('读到 4 个机关，其中 2 个有上级。第一行是标题。1 行需要留意：').waitFor();
  await ledger.getByText('第5行不像机关名称，没有读入：12').waitFor();
  await ledger.getByRole('button', { name: '保存名册（4个机关）' }).click();
  const rows = () =>
    ledger
      .locator('.matrix tbody tr')
      .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
  await ledger.locator('.matrix').waitFor();
  const found = '✓ 按期未发现问题';
  expect(await rows()).toEqual([
    [`${finance}${government}`, found, found, '✓ 按期警1'],
    ['司法局名称相近的有1个', '?', '?', '?'],
    [government, found, found, found],
    [`云溪市水利局${government}`, '库中没有', '库中没有', '库中没有'],
  ]);
  await ledger.getByRole('button', { name: '名称相近的有1个' }).click();
  await ledger.getByRole('button', { name: '就是它' }).click();
  await until(rows, (now) => now[1]?.[0] === '司法局');
  expect((await rows())[1]).toEqual(['司法局', found, '库中没有', found]);
  expect(await violations(ledger)).toEqual([]);

  await ledger.reload();
  await ledger.locator('.matrix').waitFor();
  expect((await rows())[1]).toEqual(['司法局', found, '库中没有', found]);
  const [download] = await Promise.all([
    ledger.waitForEvent('download'),
    ledger.getByRole('button', { name: '存为 CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
  expect([download.suggestedFilename(), lines.length, lines[12]]).toEqual([
    '市直部门.csv',
    14,
    `云溪市水利局,${government},2023,库中没有,,,,,,,`,
  ]);

  await ledger.getByRole('button', { name: '删除' }).click();
  await ledger.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
  await ledger.getByText('还没有名册。').waitFor();
});

test('a chart is saved as a picture of its own size', async () => {
  await show(`#/compare/years?organ=${encodeURIComponent(finance)}`);
  const [download] = await Promise.all([
    ledger.waitForEvent('download'),
    ledger.getByRole('button', { name: '存为 PNG' }).first().click(),
  ]);
  const bytes = await readFile(await download.path());
  const { width, height } = await ledger
    .locator('.chart-board')
    .first()
    .evaluate((board) => ({ width: board.clientWidth, height: board.clientHeight }));
  expect([bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
    'PNG',
    width * 2,
    height * 2,
  ]);
  expect(download.suggestedFilename()).toBe(`${finance}-结转链.png`);
});

test('the chart that is looked at stays where it is while the library grows', async () => {
  await show(`#/compare/years?organ=${encodeURIComponent(finance)}`);
  const chain = ledger.getByRole('listbox', { name: `${finance}：逐年结转` });
  await chain.focus();
  await ledger.keyboard.press('ArrowRight');
  const element = await chain.elementHandle();
  const address = 'http://tjj.yunxi.gov.cn/2023.html';
  browser.server.put(address, yearsOf(statistics, 2023, 1, {})[0]?.html ?? '');
  const before = (await browser.captures()).length;
  const page = await browser.visit(address);
  await audited(page);
  await until(
    async () => (await browser.captures()).length,
    (count) => count === before + 1,
  );
  await page.close();
  // The list of organs is made of the same reading as the chart.
  await ledger.getByRole('combobox', { name: '机关' }).fill('统计');
  await ledger.getByRole('option', { name: statistics }).waitFor();
  expect(await element?.evaluate((node) => node.isConnected)).toBe(true);
  expect(await chain.locator('[aria-selected="true"]').getAttribute('aria-label')).toBe(
    '2021年结转下年度3，2022年上年结转3，相同',
  );
});
