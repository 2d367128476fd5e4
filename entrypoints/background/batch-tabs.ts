import { browser } from 'wxt/browser';
import { z } from '../../store/zod.ts';

// Outlives the browser, so that a tab that was left open is known for what it is.
const storedSchema = z.array(z.strictObject({ tab: z.number(), session: z.string(), address: z.string() })).catch([]);
type BatchTab = z.infer<typeof storedSchema>[number];

let writing: Promise<unknown> = Promise.resolve();

async function opened(): Promise<BatchTab[]> {
  return storedSchema.parse((await browser.storage.local.get('batchTabs')).batchTabs ?? []);
}

function change(how: (tabs: BatchTab[]) => BatchTab[]): Promise<void> {
  const next = writing.then(async () => browser.storage.local.set({ batchTabs: how(await opened()) }));
  writing = next.catch(() => {});
  return next;
}

/** Tells one run of the browser from the next, which gives its tabs other ids. */
async function session(): Promise<string> {
  const { batchSession } = await browser.storage.session.get('batchSession');
  if (typeof batchSession === 'string') return batchSession;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ batchSession: fresh });
  return fresh;
}

export async function isBatchTab(tab: number): Promise<boolean> {
  const found = (await opened()).find((each) => each.tab === tab);
  return found !== undefined && found.session === (await session());
}

/** Opens a page beside what the reader has open, without taking the focus and without a sound; null where there is no window. */
export async function openBatchTab(address: string): Promise<number | null> {
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const window = windows.find(({ focused, incognito }) => focused && !incognito) ?? windows.find((w) => !w.incognito);
  if (window?.id === undefined) return null;
  const { id } = await browser.tabs.create({ url: address, active: false, windowId: window.id });
  if (id === undefined) return null;
  const own = await session();
  await change((tabs) => [...tabs, { tab: id, session: own, address }]);
  await browser.tabs.update(id, { muted: true }).catch(() => {});
  return id;
}

export async function closeBatchTab(tab: number): Promise<void> {
  await browser.tabs.remove(tab).catch(() => {});
  await change((tabs) => tabs.filter((each) => each.tab !== tab));
}

/**
 * Closes what a runner that is gone left open. In a browser that was restarted since, a tab that was brought back is known only
 * by its address: of those that nobody looks at, the last one.
 */
export async function closeLeftTabs(): Promise<void> {
  const left = await opened();
  if (left.length === 0) return;
  const own = await session();
  const present = await browser.tabs.query({});
  for (const { tab, session: of, address } of left) {
    const found =
      of === own
        ? present.find(({ id }) => id === tab)
        : present.findLast(({ url, active, pinned }) => url === address && !active && !pinned);
    if (found?.id !== undefined) await browser.tabs.remove(found.id).catch(() => {});
  }
  await change((tabs) => tabs.filter(({ tab }) => !left.some((each) => each.tab === tab)));
}

/** Where the recogniser does not run by itself, it is brought in. */
export async function enterBatchTab(tab: number, address: string): Promise<void> {
  if (/^https?:\/\/([^/]*\.)?gov\.cn(:\d+)?\//.test(address)) return;
  await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, files: ['/recogniser.js'] })
    .catch(() => {});
}
