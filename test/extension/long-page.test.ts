import { afterAll, beforeAll, expect, test } from 'vitest';
import { longPage } from '../bench/pages.ts';
import { sample } from '../pages/sample.ts';
import { audited, ExtensionBrowser, until } from './browser.ts';

let browser: ExtensionBrowser;

beforeAll(async () => {
  browser = await ExtensionBrowser.open();
});

afterAll(() => browser.close());

const { expected } = sample('county-2024');

const byRule = (one: { rule: string }, other: { rule: string }) => (one.rule < other.rule ? -1 : 1);

test('a report above 50,000 cells of another table is audited as if it stood alone', async () => {
  const address = 'http://long.lanxi-shi.gov.cn/report.html';
  browser.server.put(address, longPage(50_000));
  const page = await browser.visit(address);
  expect(await audited(page)).toBe('audited');
  const [kept] = await until(
    async () => (await browser.captures()).filter(({ site }) => site === 'long.lanxi-shi.gov.cn'),
    ({ length }) => length > 0,
  );
  expect({
    organ: kept?.organ,
    year: kept?.year,
    findings: kept?.audit.findings.map(({ rule, level, outcome }) => ({ rule, level, outcome })).toSorted(byRule),
  }).toEqual({
    organ: expected.organ,
    year: expected.year,
    findings: expected.findings.map(({ rule, level, outcome }) => ({ rule, level, outcome })).toSorted(byRule),
  });
  await page.close();
});
