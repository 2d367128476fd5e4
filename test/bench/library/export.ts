import type { BrowserContext } from 'playwright-core';
import type { Line } from '../measured.ts';
import { readWhole } from './ledger.ts';

const wanted = 10_000;

/** Some 10,000 findings to XLSX, from the click to the file, and how long the page was held up meanwhile. */
export async function timeExport(
  context: BrowserContext,
  ledger: string,
  library: { captures: number; findings: number },
): Promise<Line[]> {
  const count = Math.min(library.captures, Math.ceil((wanted * library.captures) / library.findings));
  const picks = Array.from({ length: count }, (_, at) => `pick=${at + 1}`).join('&');
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  // As whoever exports comes from a list: its index has been read by then.
  await page.goto(`${ledger}#/findings`);
  await readWhole(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/transfer/export?of=reports&${picks}`);
  const start = page.locator('.export button.primary');
  await start.waitFor();
  const { milliseconds, longest, told } = await page.evaluate(async () => {
    let longestTask = 0;
    const watch = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
    });
    const button = document.querySelector<HTMLButtonElement>('.export button.primary');
    while (button?.disabled !== false) await new Promise((resolve) => setTimeout(resolve, 20));
    watch.observe({ entryTypes: ['longtask'] });
    const since = performance.now();
    button.click();
    const ended = new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        const state = document.querySelector('.export-state.done, .export-state.failed');
        if (state !== null) resolve(state.textContent ?? '');
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const text = await ended;
    const took = performance.now() - since;
    await new Promise((resolve) => setTimeout(resolve, 100));
    watch.disconnect();
    return { milliseconds: took, longest: longestTask, told: text };
  });
  await page.close();
  return [
    {
      name: 'export to XLSX',
      milliseconds,
      remark: `limit 5000 ms${milliseconds <= 5000 ? '' : ' EXCEEDED'}; ${told}`,
    },
    { name: 'the page held up meanwhile', milliseconds: longest, remark: longest === 0 ? 'no task above 50 ms' : '' },
  ];
}
