import type { Page } from 'playwright-core';

/** Times in the real page of the ledger, by its own clock, from what starts something to the frame in which it is drawn. */

/** Runs in the page before anything else: notes when the first rows were drawn. */
export function noteFirstRows(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.row-finding, .row-report') === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { firstRows: performance.now() })));
  });
  observer.observe(document, { childList: true, subtree: true });
}

export function firstRows(page: Page): Promise<number> {
  return until(page, () => (Reflect.get(globalThis, 'firstRows') as number | undefined) ?? null);
}

/** Until the index has been read to its end, and rows and counts are those of the whole library. */
export async function readWhole(page: Page): Promise<void> {
  await until(page, () => {
    const count = document.querySelector('.status-line .count');
    const isRead = /\d/.test(count?.textContent ?? '') && count?.querySelector('.reading') === null;
    return isRead && document.querySelector('.vlist')?.getAttribute('aria-busy') === 'false' ? true : null;
  });
}

/** Asks again until there is an answer; Playwright's own way would have to evaluate text, which the extension's pages forbid. */
async function until<T>(page: Page, ask: () => T | null): Promise<T> {
  const patience = Date.now() + 120_000;
  while (Date.now() < patience) {
    const answer = await page.evaluate(ask);
    if (answer !== null) return answer;
    await page.waitForTimeout(20);
  }
  throw new Error('the ledger did not answer');
}

/**
 * Goes to another state of the list, which must look otherwise, and waits until it is drawn; gives the milliseconds and how many
 * rows there are.
 */
export function show(page: Page, hash: string): Promise<{ milliseconds: number; rows: number }> {
  return page.evaluate(async (wanted) => {
    const rows = () => Number(document.querySelector('.vlist')?.getAttribute('aria-rowcount') ?? 1) - 1;
    if (location.hash === wanted) return { milliseconds: 0, rows: rows() };
    const look = () =>
      ['h1', '.count', '.row', '.row:nth-child(2)'].map((part) => document.querySelector(part)?.textContent).join('|');
    const before = look();
    const drawn = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`${wanted} was not drawn`)), 60_000);
      const observer = new MutationObserver(() => {
        if (look() === before) return;
        // The frame of another view begins without rows.
        if (
          document.querySelector('.row') === null &&
          !/^0|\s0\s/.test(document.querySelector('.count')?.textContent ?? '')
        )
          return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const since = performance.now();
    location.hash = wanted;
    return { milliseconds: (await drawn) - since, rows: rows() };
  }, hash);
}

export interface Scrolled {
  frames: number;
  /** Frames in which a part of the list in view had no row. */
  blank: number;
}

/** Scrolls the list as a wheel does, or with `jumps` as a hand that drags the scroll bar. */
export function scroll(page: Page, jumps: boolean): Promise<Scrolled> {
  return page.evaluate(async (far) => {
    const grid = document.querySelector('.vlist');
    if (grid === null) throw new Error('no list');
    const counted = { frames: 0, blank: 0 };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const space = grid.scrollHeight;
    for (let step = 0; step < 240; step += 1) {
      if (far) {
        if (step % 12 === 0) grid.scrollTop = ((step * 7919) % 240) * (space / 240);
      } else grid.scrollTop += 180;
      await frame();
      counted.frames += 1;
      const view = grid.getBoundingClientRect();
      const boxes = [...grid.querySelectorAll('.row')].map((row) => row.getBoundingClientRect());
      const top = Math.min(...boxes.map((box) => box.top));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      const head = grid.querySelector('.vlist-window')?.getBoundingClientRect().top ?? view.top;
      if (boxes.length === 0 || top > head + 1 || bottom < view.bottom - 40) counted.blank += 1;
    }
    return counted;
  }, jumps);
}
