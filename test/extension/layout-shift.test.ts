import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, hostState, until } from './browser.ts';
import { clickDrawn, drawnBox, visibleText } from './drawn.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

interface Observed {
  /** Of every layout shift: how much, in the browser's score, and what moved. Nodes of a closed root have no name. */
  shifts: string[];
  /** Scroll width and height of the document when its markup was read, before any extension. */
  bare: number[];
}

/** Visits a page that observes itself from its first script on. */
async function visit(address: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const observed: Observed = { shifts: [], bare: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const moved = sources.map(({ node }) => node?.nodeName.toLowerCase() ?? '?');
        observed.shifts.push(`${value} ${moved.join()}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('DOMContentLoaded', () => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      observed.bare = [scrollWidth, scrollHeight];
    });
    Reflect.set(globalThis, 'observed', observed);
  });
  await page.goto(address);
  return page;
}

/** What the page has observed once all that was drawn is painted. */
function observed(page: Page): Promise<Observed> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return Reflect.get(globalThis, 'observed') as Observed;
  });
}

function scrollSize(page: Page): Promise<number[]> {
  return page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
}

function cardShown(page: Page, isShown: boolean): Promise<boolean> {
  return until(
    async () => (await visibleText(page, '.card-pane')).length > 0,
    (shown) => shown === isShown,
  );
}

test.each(['county-2024'])(
  'on %s nothing of the page moves or grows while marks are drawn, cards opened and closed, and all is taken away',
  async (name) => {
    const { html, expected } = sample(name);
    browser.server.put(expected.address, html);
    const page = await visit(expected.address);
    expect(await audited(page)).toBe('audited');
    const sizes = { marked: await scrollSize(page), opened: [0], closed: [0], bare: [0] };
    await clickDrawn(page, '.bar-steps button:last-child');
    expect(await cardShown(page, true)).toBe(true);
    const badge = await until(
      () => drawnBox(page, '.badge'),
      (box) => box !== null,
    );
    expect(badge === null ? null : [badge.width, badge.height]).toEqual([24, 24]);
    sizes.opened = await scrollSize(page);
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(300);
    await page.mouse.wheel(0, -60);
    await page.waitForTimeout(300);
    await page.keyboard.press('Escape');
    expect(await cardShown(page, false)).toBe(false);
    sizes.closed = await scrollSize(page);
    await clickDrawn(page, '.bar-actions > button:last-child');
    const state = await until(
      () => hostState(page),
      (found) => found === null,
    );
    expect(state).toBe(null);
    sizes.bare = await scrollSize(page);
    const { shifts, bare } = await observed(page);
    expect({ shifts, ...sizes }).toEqual({ shifts: [], marked: bare, opened: bare, closed: bare, bare });
    await page.close();
  },
);

test('a line that pushes the report down would have been seen', async () => {
  const { html, expected } = sample('county-2024');
  browser.server.put(expected.address, html);
  const page = await visit(expected.address);
  await audited(page);
  expect((await observed(page)).shifts).toEqual([]);
  await page.evaluate(() => {
    const line = document.createElement('p');
    line.style.cssText = 'height: 200px; margin: 0';
    document.body.prepend(line);
  });
  const { shifts, bare } = await observed(page);
  expect([shifts.length, await scrollSize(page)]).toEqual([1, [bare[0], (bare[1] ?? Number.NaN) + 200]]);
  await page.close();
});
