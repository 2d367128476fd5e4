import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sample } from '../pages/sample.ts';
import { audited, drawnText, ExtensionBrowser, settled, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const { html, expected } = sample('county-2024');
const picture = new URL('/head.png', expected.address).href;

/**
 * Addresses of every request that is made during a deed, by whomever in the browser and whether or not it is answered,
 * in alphabetical order; what the extension reads from its own files is left out.
 */
async function requestsDuring(deed: () => Promise<void>): Promise<string[]> {
  const addresses: string[] = [];
  const note = (request: Request) => addresses.push(request.url());
  browser.context.on('request', note);
  await deed();
  browser.context.off('request', note);
  return addresses.filter((address) => !address.startsWith(`chrome-extension://${browser.id}/`)).toSorted();
}

test('reading a report, its popup, its cards and the settings asks for nothing but what the page itself asks for', async () => {
  browser.server.put(expected.address, html.replace('</body>', '<img src="/head.png" alt=""></body>'));
  browser.server.put(picture, Buffer.alloc(0));
  const before = await browser.visit('about:blank');
  await browser.stopWorker(before);
  const requests = await requestsDuring(async () => {
    const page = await browser.visit(expected.address);
    expect(await audited(page)).toBe('audited');
    const captures = await until(
      () => browser.captures(),
      ({ length }) => length > 0,
    );
    expect(captures.map(({ address }) => address)).toEqual([expected.address]);
    const popup = await browser.popup(page);
    await popup.locator('.list-item').first().click();
    const drawn = await until(
      () => drawnText(page),
      (text) => text.includes('1 / '),
    );
    expect(drawn).toContain('1 / ');
    const options = await browser.surface('options.html');
    await options.getByText('共 1 个快照').waitFor();
    const reference = await browser.surface('reference.html');
    await reference.waitForSelector('h1');
    await page.waitForTimeout(500);
    for (const opened of [reference, options, popup, page]) await opened.close();
  });
  expect(requests).toEqual([picture, expected.address].toSorted());
  await before.close();
});

test('pages that hold no report to audit cause no request of the extension either', async () => {
  const others = ['notice-tables', 'blank-form', 'listing', 'attachment-only', 'report-2016'].map(sample);
  for (const other of others) browser.server.put(other.expected.address, other.html);
  const requests = await requestsDuring(async () => {
    for (const other of others) {
      const page = await browser.visit(other.expected.address);
      await settled(page);
      await page.close();
    }
  });
  expect(requests).toEqual(others.map((other) => other.expected.address).toSorted());
});

test('a request of the worker or of a content script would have been seen, to whatever address', async () => {
  const served = 'http://beacon.lanxi-shi.gov.cn/seen.html';
  browser.server.put(served, '<!doctype html><title>灯塔</title>');
  const page = await browser.visit(expected.address);
  await audited(page);
  const tabId = await browser.tabId(page);
  const worker = await browser.worker();
  const requests = await requestsDuring(async () => {
    const ask = (address: string) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'no answer',
      );
    const ofWorker = [];
    for (const address of [served, 'https://secure.lanxi-shi.gov.cn/', 'http://beacon.example/worker'])
      ofWorker.push(await worker.evaluate(ask, address));
    const ofScript = await worker.evaluate(async (id) => {
      const func = (address: string) =>
        fetch(address).then(
          ({ status }) => status,
          () => 'no answer',
        );
      const target = { tabId: id };
      const [answer] = await chrome.scripting.executeScript({ target, func, args: ['http://beacon.example/script'] });
      return answer?.result;
    }, tabId);
    expect([ofWorker, ofScript]).toEqual([[200, 'no answer', 'no answer'], 'no answer']);
  });
  expect(requests).toEqual([
    'http://beacon.example/script',
    'http://beacon.example/worker',
    served,
    'https://secure.lanxi-shi.gov.cn/',
  ]);
  await page.close();
});
