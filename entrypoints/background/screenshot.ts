import { type Browser, browser } from 'wxt/browser';
import { pageAddress } from '../../store/address.ts';
import type { Database } from '../../store/database.ts';
import { standingKey } from '../../store/evidence.ts';
import { Library } from '../../store/library.ts';
import { Screenshots } from '../../store/screenshots.ts';
import { LibraryError, type LibraryTrouble } from '../../store/trouble.ts';
import { pageViewSchema } from './border.ts';
import { command, type PageView } from './messages.ts';
import type { Settings } from './settings.ts';
import { readTab } from './tabs.ts';

/** What became of a picture. */
export type Pictured =
  /** `finding`: the plain title of the finding whose card was open. */
  | { state: 'kept'; finding: string | null; pictures: number }
  | { state: 'no-report' }
  | { state: 'private' }
  | { state: 'refused' } // the reader chose that nothing is kept
  | { state: 'forbidden' } // the browser allows it only after the toolbar icon, the menu or the shortcut
  | { state: 'failed'; trouble: LibraryTrouble };

/**
 * Takes a picture of a tab as it is seen, with the marks on it, and keeps it with the finding whose card is open. Browsers
 * allow it only on what a person did outside the page: the toolbar icon, the context menu, a shortcut.
 */
export async function takeScreenshot(
  { id: tabId, windowId, incognito }: Browser.tabs.Tab,
  { database, settings, at }: { database: Database; settings: Settings; at: number },
): Promise<Pictured> {
  if (incognito) return { state: 'private' };
  if (settings.keepNothing) return { state: 'refused' };
  const view = tabId === undefined ? null : await auditedView(tabId);
  if (view === null || view.report === null || view.audit === null) return { state: 'no-report' };
  const png = await picture(windowId);
  if (png === null) return { state: 'forbidden' };
  const { report, audit } = view;
  const finding = audit.findings.find(({ fingerprint }) => fingerprint === view.opened) ?? null;
  const address = pageAddress(view.address);
  const about = { organFolded: report.organ?.folded ?? null, year: report.year, address };
  const screenshots = new Screenshots(database);
  try {
    const captureKey = await new Library(database).stateKey(address, report);
    await screenshots.add({
      uid: crypto.randomUUID(),
      key: finding === null ? null : standingKey(finding, about),
      captureKey,
      address,
      title: report.title ?? '',
      at,
      ...sizeOf(png),
      png,
    });
    const { length: pictures } = await screenshots.ofCapture(captureKey);
    return { state: 'kept', finding: finding?.title ?? null, pictures };
  } catch (error) {
    return { state: 'failed', trouble: error instanceof LibraryError ? error.trouble : 'unavailable' };
  }
}

/** The first frame of a tab that shows an audited report. */
async function auditedView(tabId: number): Promise<PageView | null> {
  for (const frameId of Object.keys(await readTab(tabId))) {
    const answer = await command(tabId, Number(frameId), { type: 'view' });
    const view = pageViewSchema.nullable().catch(null).parse(answer);
    if (view !== null && view.audit !== null) return view;
  }
  return null;
}

async function picture(windowId: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const taken = await browser.tabs.captureVisibleTab(windowId, { format: 'png' }).catch(() => null);
  if (taken === null) return null;
  return new Uint8Array(await (await fetch(taken)).arrayBuffer());
}

/** Width and height in pixels, as a PNG states them in its first chunk. */
function sizeOf(png: Uint8Array<ArrayBuffer>): { width: number; height: number } {
  const header = new DataView(png.buffer, 16, 8);
  return { width: header.getUint32(0), height: header.getUint32(4) };
}
