import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { rules } from '../../rules/list.ts';
import { sample } from '../pages/sample.ts';
import { violations } from './accessibility.ts';
import { audited, ExtensionBrowser } from './browser.ts';

let browser: ExtensionBrowser;

const { html, expected } = sample('county-2024');

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
  browser.server.put(expected.address, html);
});

afterAll(() => browser.close());

beforeEach(() => browser.choose({ language: 'zh-CN' }));

async function reference(hash = ''): Promise<Page> {
  const page = await browser.surface(`reference.html${hash}`);
  await page.waitForSelector('.rule');
  return page;
}

/** The rule whose section is the target of the address and in view. */
async function shownRule(page: Page): Promise<string | null> {
  await page.waitForSelector('.rule');
  return page.evaluate(() => {
    const target = document.querySelector('.rule:target');
    const top = target?.getBoundingClientRect().top ?? -1;
    return target !== null && top >= 0 && top < innerHeight ? target.id : null;
  });
}

test.each([
  ['zh-CN', '规则说明 · 勾稽', rules.map(({ title }) => title)],
  ['en', 'Rule reference · Gouji', rules.map(({ english }) => english.title)],
] as const)(
  'in %s the reference has a section for every rule, and its contents name each',
  async (language, name, titles) => {
    await browser.choose({ language });
    const page = await reference();
    expect(await page.title()).toBe(name);
    expect((await page.locator('.rule').evaluateAll((all) => all.map(({ id }) => id))).toSorted()).toEqual(
      rules.map(({ id }) => id).toSorted(),
    );
    expect((await page.locator('.rule h3').allTextContents()).toSorted()).toEqual(titles.toSorted());
    expect((await page.locator('nav li').allTextContents()).toSorted()).toEqual(titles.toSorted());
    const filled = await page
      .locator('.rule dd')
      .evaluateAll((all) => all.filter((part) => part.textContent !== '').length);
    expect(filled).toBe(6 * rules.length);
    await page.close();
  },
);

test('the card on a page opens the section of its rule in a tab beside it', async () => {
  const page = await browser.visit(expected.address);
  await audited(page);
  const popup = await browser.popup(page);
  await popup.locator('.list-item').first().click();
  const rule = await popup.locator('.list-rule').first().getAttribute('href');
  await popup.close();
  const [opened] = await Promise.all([browser.context.waitForEvent('page'), clickReference(page)]);
  expect([opened.url(), await shownRule(opened)]).toEqual([
    `chrome-extension://${browser.id}${rule}`,
    rule?.replace('/reference.html#', ''),
  ]);
  await opened.close();
  await page.close();
});

test('the popup leads from each finding and each rule that ran to its section', async () => {
  const page = await browser.visit(expected.address);
  await audited(page);
  const popup = await browser.popup(page);
  await popup.waitForSelector('.rule-link', { state: 'attached' });
  const known = new Set(rules.map(({ id }) => `/reference.html#${id}`));
  const links = await popup
    .locator('.list-rule, .rule-link')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links.filter((href) => href === null || !known.has(href))).toEqual([]);
  const [opened] = await Promise.all([
    browser.context.waitForEvent('page'),
    popup.locator('.list-rule').first().click(),
  ]);
  expect(await shownRule(opened)).toBe(links[0]?.replace('/reference.html#', ''));
  for (const each of [opened, popup, page]) await each.close();
});

test('the reference is searched by title, id and text, and says when there is nothing', async () => {
  const page = await reference();
  await page.getByLabel('查找规则').fill('TABLE3-balance');
  expect(await page.locator('.rule h3').allTextContents()).toEqual(['表三收支不平衡']);
  await page.getByLabel('查找规则').fill('哪里也没有的话');
  expect(await page.locator('main > p').allTextContents()).toEqual(['没有找到这样的规则。']);
  await page.close();
});

test('a web page cannot reach the reference', async () => {
  const page = await browser.visit(expected.address);
  const reached = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => true,
        () => false,
      ),
    `chrome-extension://${browser.id}/reference.html`,
  );
  expect(reached).toBe(false);
  await page.close();
});

test.each(['light', 'dark'] as const)(
  'axe-core objects to nothing on the pages of the extension when it is %s',
  async (colorScheme) => {
    const report = await browser.visit(expected.address);
    await audited(report);
    const popup = await browser.popup(report);
    await popup.waitForSelector('.rule-link', { state: 'attached' });
    const options = await browser.surface('options.html');
    await options.waitForSelector('.rules');
    const pages = { popup, options, reference: await reference() };
    for (const [name, page] of Object.entries(pages)) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect({ [name]: await violations(page) }).toEqual({ [name]: [] });
      await page.close();
    }
    await report.close();
  },
);

/** Presses the card's button inside the closed root, where a reader would: by its place on the screen. */
async function clickReference(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const all = (node: typeof root): (typeof root)[] => [
    node,
    ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(all),
  ];
  const button = all(root).find(
    ({ localName, children }) => localName === 'button' && children?.some(({ nodeValue }) => nodeValue === '规则说明'),
  );
  if (button === undefined) throw new Error('no card is open');
  const { model } = await session.send('DOM.getBoxModel', { nodeId: button.nodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
  await session.detach();
  await page.bringToFront();
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}
