import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CellAddress } from '../../parsers/report.ts';
import { yearsOf } from '../generator/years.ts';
import { audited, drawnText, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

beforeEach(() => browser.choose({ language: 'zh-CN' }));

/** More is taken over than was left; the report itself still adds up. */
const taken = (more: number): Partial<Record<CellAddress, number>> => ({
  'table3/carriedIn/naturalPerson': more,
  'table3/carriedIn/total': more,
  'table3/received/naturalPerson': -more,
  'table3/received/total': -more,
});
let organs = 0;

interface Site {
  organ: string;
  /** Addresses of the pages of 2021 and 2022. */
  last: string;
  current: string;
  /** Their HTML. */
  pages: [string, string];
}

/** An organ of its own for each test, with a report of 2021 that leaves 3 open and one of 2022 that takes over `count`. */
function siteOf(count: number, names: { last?: string } = {}): Site {
  organs += 1;
  const organ = `望屿市${'甲乙丙丁戊己庚辛壬癸'[organs]}山县水利局`;
  const host = `http://slj${organs}.wangyu-shi.gov.cn`;
  const [last, current] = yearsOf(organ, 2021, 2, { 2022: taken(count - 3) });
  if (last === undefined || current === undefined) throw new Error('two years were asked for');
  return {
    organ,
    last: `${host}/${names.last ?? '2021.html'}`,
    current: `${host}/2022.html`,
    pages: [last.html, current.html],
  };
}

/** The outcome of the carry-over and what the audit that is kept says of it. */
async function carryOver(address: string): Promise<string[]> {
  const captures = (await browser.captures()).filter((capture) => capture.address === address);
  return captures.flatMap(({ audit }) => {
    const outcome = audit.outcomes.find(({ rule }) => rule === 'prior-year-carry-over')?.outcome ?? 'none';
    const finding = audit.findings.find(({ rule }) => rule === 'prior-year-carry-over');
    return [finding === undefined ? outcome : `${outcome} ${finding.actual} against ${finding.expected}`];
  });
}

function kept(address: string, wanted: string): Promise<string[]> {
  return until(
    () => carryOver(address),
    (found) => found.includes(wanted),
  );
}

async function visit(address: string): Promise<Page> {
  const page = await browser.visit(address);
  await audited(page);
  return page;
}

async function close(...pages: Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

describe('two years of one organ', () => {
  test('visited one after the other: the later one is found to differ', async () => {
    const site = siteOf(5);
    browser.server.put(site.last, site.pages[0]);
    browser.server.put(site.current, site.pages[1]);
    const first = await visit(site.last);
    await kept(site.last, 'untested');
    const second = await visit(site.current);
    expect(await kept(site.current, 'failed 5 against 3')).toEqual(['failed 5 against 3']);
    await close(first, second);
  });

  test('visited the other way round: what is kept, what is open and its icon learn of it', async () => {
    const site = siteOf(5);
    browser.server.put(site.last, site.pages[0]);
    browser.server.put(site.current, site.pages[1]);
    const later = await visit(site.current);
    expect(await kept(site.current, 'untested')).toEqual(['untested']);
    const before = (await browser.badge(later)).text;
    const earlier = await visit(site.last);
    expect(await kept(site.current, 'failed 5 against 3')).toEqual(['failed 5 against 3']);
    const after = await until(
      () => browser.badge(later),
      ({ text }) => text !== before,
    );
    expect(Number(after.text) - Number(before)).toBe(1);
    await close(later, earlier);
  });
});

describe('与去年核对 in the popup', () => {
  async function ask(site: Site): Promise<{ page: Page; popup: Page; said(wanted: RegExp): Promise<string> }> {
    browser.server.put(site.current, site.pages[1]);
    const page = await visit(site.current);
    const popup = await browser.popup(page);
    await popup.getByRole('button', { name: '与去年核对' }).click();
    const said = (wanted: RegExp) =>
      until(
        async () => (await popup.locator('.last-year [role=status]').allTextContents()).join(),
        (text) => wanted.test(text),
      );
    return { page, popup, said };
  }

  test('finds the report that the page links to, reads it, keeps it and says that the two agree', async () => {
    const site = siteOf(3);
    const link = `<p><a href="2021.html">${site.organ}2021年政府信息公开工作年度报告</a></p>`;
    site.pages[1] = site.pages[1].replace('</body>', `${link}</body>`);
    browser.server.put(site.last, site.pages[0]);
    const { page, popup, said } = await ask(site);
    expect(await said(/一致/)).toBe('2021年年报：结转下年度3件，与今年的上年结转3件一致。');
    expect(await kept(site.current, 'passed')).toEqual(['passed']);
    expect(await carryOver(site.last)).toEqual(['untested']);
    await close(page, popup);
  });

  test('looks in the column that the breadcrumb names', async () => {
    const site = siteOf(5, { last: 'nb/t2021.html' });
    const crumbs = '<div class="position"><a href="/">首页</a> &gt; <a href="/nb/">年报</a></div>';
    site.pages[1] = site.pages[1].replace(/<body[^>]*>/, (body) => `${body}${crumbs}`);
    const { host } = new URL(site.current);
    browser.server.put(
      `http://${host}/nb/`,
      `<!doctype html><meta charset="utf-8"><title>年报</title><ul><li><a href="/2022.html">2022年政府信息公开工作年度报告</a><li><a href="t2021.html">2021年政府信息公开工作年度报告</a></ul>`,
    );
    browser.server.put(site.last, site.pages[0]);
    const { page, popup, said } = await ask(site);
    expect(await said(/不同/)).toBe('2021年年报：结转下年度3件；今年写上年结转5件，两数不同。');
    expect(await kept(site.current, 'failed 5 against 3')).toEqual(['failed 5 against 3']);
    await close(page, popup);
  });

  test('takes an address, and says what is wrong with it', async () => {
    const site = siteOf(3, { last: 'elsewhere.html' });
    const other = siteOf(3);
    browser.server.put(other.last, other.pages[0]);
    browser.server.put(site.last, site.pages[0]);
    const { page, popup, said } = await ask(site);
    expect(await said(/没有找到/)).toBe('在报告库、本页和所属栏目里没有找到2021年年报。');
    const give = async (address: string) => {
      await popup.locator('.last-year input').fill(address);
      await popup.getByRole('button', { name: '读取' }).click();
    };
    await give(other.last);
    expect(await said(/另一个|同一/)).toBe(
      `这个网址上是${other.organ}2021年的年报。它与本机关是否为同一机关（更名）？`,
    );
    await give(site.current);
    expect(await said(/不是/)).toBe('这个网址上的年报不是2021年的。');
    await give('http://www.example.com/a.html');
    expect(await said(/gov\.cn/)).toBe('这个网址不在 gov.cn 下，勾稽不能读取。');
    await give(site.last);
    expect(await said(/一致/)).toBe('2021年年报：结转下年度3件，与今年的上年结转3件一致。');
    await close(page, popup);
  });
});

test('an organ that was renamed is compared once the reader says so, and no more once it is taken back', async () => {
  const site = siteOf(3);
  const former = siteOf(3);
  browser.server.put(former.last, former.pages[0]);
  browser.server.put(site.current, site.pages[1]);
  const page = await visit(site.current);
  await kept(site.current, 'untested');
  const popup = await browser.popup(page);
  const says = async (text: RegExp) => popup.locator('.last-year [role=status]', { hasText: text }).waitFor();
  await popup.getByRole('button', { name: '与去年核对' }).click();
  await says(/没有找到/);
  await popup.locator('.last-year input').fill(former.last);
  await popup.getByRole('button', { name: '读取' }).click();
  await says(/是否为同一机关/);
  await popup.getByRole('button', { name: '是同一机关', exact: true }).click();
  await says(/一致。（.*您确认过是同一机关）/);
  expect(await kept(site.current, 'passed')).toEqual(['passed']);
  await popup.getByRole('button', { name: '不是同一机关' }).click();
  await says(/还没有对照/);
  expect(await kept(site.current, 'untested')).toEqual(['untested']);
  await close(page, popup);
});

test('the card of the difference shows last year’s figure and where it was read', async () => {
  const site = siteOf(5);
  browser.server.put(site.last, site.pages[0]);
  browser.server.put(site.current, site.pages[1]);
  const first = await visit(site.last);
  await kept(site.last, 'untested');
  const second = await visit(site.current);
  await kept(site.current, 'failed 5 against 3');
  const popup = await browser.popup(second);
  await popup.getByText('去年报告说留下的件数', { exact: false }).first().click();
  const card = await until(
    () => drawnText(second),
    (text) => text.includes('2021年年报写的是'),
  );
  expect(/2021年年报写的是.*四、结转下年度继续办理.*3/.test(card)).toBe(true);
  await close(first, second, popup);
});
