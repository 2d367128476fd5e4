import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchWithExtension } from '../../cli/launch.ts';
import { type Sample, type SampleSite, serveSamples } from '../../cli/samples.ts';
import { bundleInPage } from './bundle.ts';
import { type Line, type Measured, median, times } from './measured.ts';
import { longPage, otherPage, reportPages } from './pages.ts';
import { stretchesOf } from './stretch.ts';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The built extension and its parts in a real browser, against a bare walk over the cells and against axe-core. */
export async function benchBrowser(): Promise<Measured[]> {
  const bundle = await bundleInPage();
  const site = await serveSamples(join(root, 'test/pages'));
  const extension = join(root, '.output/chrome-mv3');
  const browser = await launchWithExtension({ extension, port: site.port, headless: true });
  try {
    const measured: Measured[] = [];
    for (const name of reportPages) measured.push(await benchReport(browser.context, sample(site, name), bundle));
    measured.push(await benchOther(browser.context, sample(site, otherPage), bundle));
    measured.push(await benchStretches(browser.context, site));
    return measured;
  } finally {
    await browser.close();
    site.close();
  }
}

function sample(site: SampleSite, name: string): Sample {
  const found = site.samples.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found;
}

async function benchReport(context: BrowserContext, { address, name }: Sample, bundle: string): Promise<Measured> {
  const firstMark = await timeToFirstMark(context, address);
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('gouji-overlay[data-state="audited"]').waitFor({ state: 'attached' });
  await page.evaluate(bundle);
  const { walk, parse, rules } = await page.evaluate(timeReport, address);
  const whole = await timeAxe(page);
  await page.close();
  const lines: Line[] = [
    { name: 'bare walk over the cells', milliseconds: walk, remark: '' },
    { name: 'parsers', milliseconds: parse, remark: times(parse, walk, 'bare walk') },
    { name: 'rules', milliseconds: rules, remark: times(rules, walk, 'bare walk') },
    { name: 'axe-core', milliseconds: whole, remark: `${times(whole, parse + rules, 'parsers and rules')}` },
    { name: 'first mark', milliseconds: firstMark, remark: 'after DOMContentLoaded, painting included' },
  ];
  return { heading: `Chromium, ${name}`, lines };
}

/** How long the extension holds a page up: the longest task that it had a part in, of the processor's time. */
async function benchStretches(context: BrowserContext, site: SampleSite): Promise<Measured> {
  const long = 'http://long.gouji-samples.gov.cn/report.html';
  const pages: [name: string, address: string][] = [
    ...reportPages.map((name): [string, string] => [name, sample(site, name).address]),
    ['50,000 cells', long],
  ];
  const lines: Line[] = [];
  for (const [name, address] of pages) {
    const longest: number[] = [];
    const total: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const page = await context.newPage();
      if (address === long)
        await page.route(long, (route) =>
          route.fulfill({ contentType: 'text/html; charset=utf-8', body: longPage(50_000) }),
        );
      const stretch = await stretchesOf(page, address, async () => {
        await page.locator('gouji-overlay[data-state="audited"]').waitFor({ state: 'attached', timeout: 120_000 });
        await page.waitForTimeout(2000);
      });
      longest.push(stretch.longest);
      total.push(stretch.total);
      await page.close();
    }
    lines.push({
      name,
      milliseconds: Math.min(...longest),
      remark: `all tasks together ${Math.min(...total).toFixed(0)} ms`,
    });
  }
  return { heading: 'Chromium, longest stretch of the built extension (best of three)', lines };
}

async function benchOther(context: BrowserContext, { address, name }: Sample, bundle: string): Promise<Measured> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(bundle);
  const milliseconds = await page.evaluate(timeRecogniser, address);
  await page.close();
  return { heading: `Chromium, ${name}`, lines: [{ name: 'recogniser, no report', milliseconds, remark: '' }] };
}

/** Runs in the page. Each sample is of many runs, because a page's clock is coarse. */
function timeReport(address: string): { walk: number; parse: number; rules: number } {
  const { parsePage, audit } = globalThis.goujiInPage;
  const { report } = parsePage(document, address);
  if (report === null) throw new Error('no report');
  const timed = (work: () => unknown) => {
    const samples: number[] = [];
    for (let sample = 0; sample < 15; sample += 1) {
      const since = performance.now();
      for (let run = 0; run < 10; run += 1) work();
      samples.push((performance.now() - since) / 10);
    }
    return samples.sort((a, b) => a - b)[7] ?? Number.NaN;
  };
  const walk = () => Array.from(document.querySelectorAll('td, th'), (cell) => cell.textContent.length);
  return { walk: timed(walk), parse: timed(() => parsePage(document, address)), rules: timed(() => audit(report)) };
}

/** Runs in the page. */
function timeRecogniser(address: string): number {
  const samples: number[] = [];
  for (let sample = 0; sample < 15; sample += 1) {
    const since = performance.now();
    for (let run = 0; run < 20; run += 1) globalThis.goujiInPage.recognise(document, address);
    samples.push((performance.now() - since) / 20);
  }
  return samples.sort((a, b) => a - b)[7] ?? Number.NaN;
}

async function timeAxe(page: Page): Promise<number> {
  await page.evaluate(axe);
  const samples: number[] = [];
  for (let run = 0; run < 4; run += 1)
    samples.push(
      (await page.evaluate(
        '(async () => { const since = performance.now(); await axe.run(document); return performance.now() - since; })()',
      )) as number,
    );
  return median(samples.slice(1));
}

async function timeToFirstMark(context: BrowserContext, address: string): Promise<number> {
  const samples: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    const page = await context.newPage();
    await page.addInitScript(noteFirstMark);
    await page.goto(address);
    samples.push((await (await page.waitForFunction('globalThis.firstMark')).jsonValue()) as number);
    await page.close();
  }
  return median(samples.slice(1));
}

/** Runs in the page before anything else. */
function noteFirstMark(): void {
  let loaded = 0;
  document.addEventListener('DOMContentLoaded', () => {
    loaded = performance.now();
  });
  const observer = new MutationObserver(() => {
    if (document.querySelector('gouji-overlay[data-state="audited"]') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstMark: performance.now() - loaded })));
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['data-state'] });
}
