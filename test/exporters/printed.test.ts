import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exportHtml } from '../../exporters/html.ts';
import { letterReport, lettersOf } from '../../exporters/letter/letter.ts';
import { letterHtml } from '../../exporters/letter/letter-html.ts';
import { exported, selected } from './document/selected.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Browser = Awaited<ReturnType<typeof chromium.launch>>;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'],
  });
});
afterAll(() => browser.close());

/** Prints a page; gives the sizes of its sheets in points, what it asked the network for, and what it complained of. */
async function printed(html: string) {
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  await page.setContent(html);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  await page.close();
  const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`,
  );
  return { sheets: [...new Set(sheets)], asked, complaints, overflow };
}

const a4 = '595 × 842';

test('the report prints on A4 without asking for anything, and nothing is cut off', async () => {
  const { bytes } = await exported(exportHtml, [selected('county-2024'), selected('gbk-2022')]);
  const { sheets, ...rest } = await printed(new TextDecoder().decode(bytes));
  expect(rest).toEqual({ asked: [], complaints: [], overflow: 0 });
  expect(sheets).toEqual([a4]);
});

test('a letter prints on A4: the letter, and what it rests on', async () => {
  const report = letterReport(selected('gbk-2022'));
  const [letter] = report === null ? [] : lettersOf([{ organ: '禾阳市文化广电和旅游局', report }]);
  const { sheets, ...rest } = await printed(letter === undefined ? '' : letterHtml(letter));
  expect(rest).toEqual({ asked: [], complaints: [], overflow: 0 });
  expect(sheets).toEqual([a4]);
});
