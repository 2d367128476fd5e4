import { browser } from 'wxt/browser';
import type { PageKind } from '../../parsers/report.ts';
import type { AuditedCounts, Saved } from './messages.ts';

/** What is known of one frame. */
export interface FrameState {
  kind: PageKind;
  reason: string;
  /** Null while it is not audited. */
  audited: AuditedCounts | null;
  /** What became of its capture; null until the library has answered. */
  saved: Saved | null;
}

/** Frames by their id; 0 is the page itself. Frames that are nothing are left out. */
export type TabState = Record<string, FrameState>;

// Session storage outlives a worker that the browser put to sleep, and is forgotten with the browser.
const keyOf = (tabId: number): string => `tab:${tabId}`;

let writing: Promise<unknown> = Promise.resolve();

export async function readTab(tabId: number): Promise<TabState> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? {};
}

/** Changes what is known of a tab and gives the new state. One change waits for the other. */
export function changeTab(tabId: number, change: (state: TabState) => TabState): Promise<TabState> {
  const next = writing.then(async () => {
    const state = change(await readTab(tabId));
    await browser.storage.session.set({ [keyOf(tabId)]: state });
    return state;
  });
  writing = next.catch(() => {});
  return next;
}

/** Forgets a tab. */
export function forgetTab(tabId: number): Promise<void> {
  const next = writing.then(() => browser.storage.session.remove(keyOf(tabId)));
  writing = next.catch(() => {});
  return next;
}

/** All tabs of which something is known. */
export async function knownTabs(): Promise<{ tabId: number; state: TabState }[]> {
  const stored: Record<string, unknown> = await browser.storage.session.get(null);
  return Object.entries(stored).flatMap(([key, state]) =>
    key.startsWith('tab:') ? [{ tabId: Number(key.slice(4)), state: state as TabState }] : [],
  );
}
