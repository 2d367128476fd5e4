import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { Bench } from 'tinybench';
import { parseHtml } from '../../cli/tree.ts';
import { readClaims } from '../../parsers/narrative/claims.ts';
import { parsePage } from '../../parsers/parse.ts';
import { blocksOf } from '../../parsers/prose.ts';
import { recognise } from '../../parsers/recognise.ts';
import { readTables } from '../../parsers/tables.ts';
import { audit } from '../../rules/runner.ts';
import { type Measured, times } from './measured.ts';
import { generatedPage, grownPage, longPage, otherPage, reportPages, sampleText, wordyPage } from './pages.ts';

const address = 'http://www.gouji-samples.gov.cn/page.html';

/** Parsers and rules in Node, against a bare parse5 of the same page. */
export async function benchParsers(): Promise<Measured[]> {
  const pages: Measured[] = [];
  for (const name of reportPages) pages.push(await benchPage(name));
  return [...pages, ...(await benchGrowth()), await benchOther()];
}

async function benchPage(name: string): Promise<Measured> {
  const text = sampleText(name);
  const document = parseHtml(text);
  const { report } = parsePage(document, address);
  const root = document.documentElement;
  if (report === null || root === null) throw new Error(`${name} is no report`);
  const medians = await medianOf({
    'parse5 alone': () => parse(text),
    'light tree': () => parseHtml(text),
    recogniser: () => recognise(document, address),
    tables: () => readTables(root, new Map()),
    blocks: () => blocksOf(root, new Set()),
    claims: () => readClaims(report),
    parsers: () => parsePage(document, address),
    rules: () => audit(report),
  });
  return against('parse5 alone', `Node, ${name} (${kilobytes(text)} kB)`, medians);
}

/** What is read grows with the page: work should grow as much and no more. */
async function benchGrowth(): Promise<Measured[]> {
  const [name = ''] = reportPages;
  const pages: Record<string, (factor: number) => string> = {
    page: (factor) => grownPage(name, factor),
    cells: (factor) => longPage(500 * factor),
    prose: (factor) => wordyPage(name, factor),
  };
  const measured: Measured[] = [];
  for (const [what, page] of Object.entries(pages)) {
    const tasks: Record<string, () => unknown> = {};
    for (const factor of [1, 10, 100]) {
      const document = parseHtml(page(factor));
      tasks[`parsers, ${what} × ${factor}`] = () => parsePage(document, address);
    }
    measured.push(against(`parsers, ${what} × 1`, `Node, a report with more ${what}`, await medianOf(tasks)));
  }
  return measured;
}

async function benchOther(): Promise<Measured> {
  const text = sampleText(otherPage);
  const document = parseHtml(text);
  const medians = await medianOf({
    'parse5 alone': () => parse(text),
    'recogniser, no report': () => recognise(document, address),
  });
  return against('parse5 alone', `Node, ${otherPage} (${kilobytes(text)} kB)`, medians);
}

/** The whole command line, start included, over generated pages. */
export function benchThroughput(): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const pages = Array.from({ length: 300 }, (_, seed) => generatedPage(seed));
  pages.forEach((page, at) => {
    writeFileSync(join(folder, `${at}.html`), page);
  });
  const since = performance.now();
  spawnSync(process.execPath, [join(import.meta.dirname, '../../cli/audit.ts'), folder], { stdio: 'ignore' });
  const seconds = (performance.now() - since) / 1000;
  rmSync(folder, { recursive: true });
  const size = Math.round(pages.reduce((sum, page) => sum + kilobytes(page), 0) / pages.length);
  const remark = `${Math.round(pages.length / seconds)} pages a second, ${size} kB each`;
  return {
    heading: 'Command line',
    lines: [{ name: 'one page', milliseconds: (seconds * 1000) / pages.length, remark }],
  };
}

async function medianOf(tasks: Record<string, () => unknown>): Promise<Record<string, number>> {
  const bench = new Bench({ time: 400, iterations: 5, warmupTime: 150, warmupIterations: 2 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (!('latency' in result)) throw new Error(`${name} did not run`);
      return [name, result.latency.p50];
    }),
  );
}

function against(first: string, heading: string, medians: Record<string, number>): Measured {
  const base = medians[first] ?? Number.NaN;
  const lines = Object.entries(medians).map(([name, milliseconds]) => ({
    name,
    milliseconds,
    remark: name === first ? '' : times(milliseconds, base, first),
  }));
  return { heading, lines };
}

function kilobytes(text: string): number {
  return Math.round(Buffer.byteLength(text) / 1000);
}
