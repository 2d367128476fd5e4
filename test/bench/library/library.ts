import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchWithExtension } from '../../../cli/launch.ts';
import { bundleInPage } from '../bundle.ts';
import { type Line, type Measured, median } from '../measured.ts';
import { timeExport } from './export.ts';
import { firstRows, noteFirstRows, readWhole, scroll, show } from './ledger.ts';
import { templates } from './templates.ts';

export interface LibraryBenchOptions {
  captures: number;
  /** A browser profile that is kept: a library that it holds already is not made again. Null: a temporary one. */
  profile: string | null;
}

const root = join(import.meta.dirname, '../../..');

/** A library of so many captures, in the built extension in a real browser, against the limits that it has to keep. */
export async function benchLibrary({ captures, profile }: LibraryBenchOptions): Promise<Measured> {
  const folder = profile ?? mkdtempSync(join(tmpdir(), 'gouji-library-'));
  const extension = join(root, '.output/chrome-mv3');
  const open = () => launchWithExtension({ extension, port: 9, headless: true, profile: folder });
  try {
    const filling = await open();
    const findings = await fill(filling.context, filling.extensionId, captures);
    await filling.close();
    const browser = await open();
    try {
      const ledger = `chrome-extension://${browser.extensionId}/ledger.html`;
      const lines = await measure(browser.context, ledger);
      lines.push(...(await timeExport(browser.context, ledger, { captures, findings })));
      return { heading: `Library of ${captures} captures and ${findings} findings, in Chromium`, lines };
    } finally {
      await browser.close();
    }
  } finally {
    if (profile === null) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills up the library; gives how many findings it holds. */
async function fill(context: BrowserContext, id: string, captures: number): Promise<number> {
  const page = await context.newPage();
  // The reference has no part in the library, so that nothing reads it meanwhile.
  await page.goto(`chrome-extension://${id}/reference.html`);
  await page.evaluate(await bundleInPage('library/in-page.ts'));
  const kept = await page.evaluate(() => goujiLibraryBench.count());
  if (kept < captures) {
    const made = templates(200);
    process.stderr.write('preparing pages\n');
    await page.evaluate((given) => goujiLibraryBench.prepare(given), made);
    const size = await page.evaluate(() => goujiLibraryBench.segmentSize);
    const step = size * 8;
    for (let from = Math.floor(kept / size) * size; from <= captures; from += step) {
      const to = Math.min(from + step, captures + 1);
      await page.evaluate(([first, end]) => goujiLibraryBench.fill(first, end), [from, to] as const);
      process.stderr.write(`${to - 1} of ${captures} captures\n`);
    }
  }
  const findings = await page.evaluate(() => goujiLibraryBench.countFindings());
  await page.close();
  return findings;
}

async function measure(context: BrowserContext, ledger: string): Promise<Line[]> {
  const lines: Line[] = [];
  const cold = await timeFirstRows(context, ledger);
  const opened: number[] = [];
  for (let run = 0; run < 9; run += 1) opened.push(await timeFirstRows(context, ledger));
  lines.push(line('first rows, of a browser that was just started', cold, null));
  lines.push(line('first rows', median(opened), 300));

  const page = await context.newPage();
  const since = performance.now();
  await page.goto(`${ledger}#/findings`);
  await readWhole(page);
  lines.push(line('whole index read', performance.now() - since, null));
  for (const [name, hashes, limit] of asked) lines.push(await timeShown(page, name, hashes, limit));
  await show(page, '#/findings');
  for (const [name, jumps] of [
    ['scrolling', false],
    ['scrolling by the bar', true],
  ] as const) {
    const { frames, blank } = await scroll(page, jumps);
    lines.push({ name, milliseconds: null, remark: `${blank} of ${frames} frames with blanks${verdict(blank, 0)}` });
  }
  await page.close();
  return lines;
}

const asked: [name: string, hashes: string[], limit: number][] = [
  [
    'filter',
    [
      '#/findings?level=error',
      '#/findings?year=2023',
      '#/findings?rule=table3-row-total',
      '#/findings?standpoint=none',
    ],
    150,
  ],
  ['filter of reports', ['#/reports?year=2022', '#/reports?region=云溪市', '#/reports?findings=without'], 150],
  ['grouped and sorted', ['#/findings?group=organ', '#/findings?sort=organ', '#/findings?sort=difference'], 150],
  [
    'text search',
    ['#/findings?q=合计', '#/findings?q=云溪市 财政局', '#/findings?q=自然人 12', '#/findings?q=zzz'],
    300,
  ],
];

async function timeFirstRows(context: BrowserContext, ledger: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(noteFirstRows);
  await page.goto(`${ledger}#/findings`);
  const time = await firstRows(page);
  await page.close();
  return time;
}

/** The slowest of them, each the median of three, with the whole list in between. */
async function timeShown(page: Page, name: string, hashes: string[], limit: number): Promise<Line> {
  const medians: [number, string][] = [];
  for (const hash of hashes) {
    const times: number[] = [];
    let rows = 0;
    for (let run = 0; run < 3; run += 1) {
      await show(page, hash.startsWith('#/reports') ? '#/reports' : '#/findings');
      const shown = await show(page, hash);
      times.push(shown.milliseconds);
      rows = shown.rows;
    }
    medians.push([median(times), `${hash} (${rows} rows)`]);
  }
  const [slowest = [Number.NaN, '']] = medians.toSorted(([a], [b]) => b - a);
  const one = line(name, slowest[0], limit);
  return { ...one, remark: `${one.remark}, slowest: ${slowest[1]}` };
}

function line(name: string, milliseconds: number, limit: number | null): Line {
  return { name, milliseconds, remark: limit === null ? '' : `limit ${limit} ms${verdict(milliseconds, limit)}` };
}

function verdict(value: number, limit: number): string {
  return value <= limit ? '' : ' EXCEEDED';
}
