import { type Browser, browser } from 'wxt/browser';
import type { Library } from '../../store/library.ts';

/** Opens a finding of a page in the ledger, beside the page; the ledger alone where the library does not have the page. */
export async function openInLedger(
  { address, fingerprint }: { address: string; fingerprint: string },
  library: Pick<Library, 'newestAt'>,
  { incognito, id, index }: Browser.tabs.Tab,
): Promise<void> {
  const capture = await library.newestAt(address).catch(() => null);
  const open = capture === null ? '' : `?${new URLSearchParams({ open: `${capture.id}.${fingerprint}` })}`;
  const url = browser.runtime.getURL(`/ledger.html#/findings${open}`);
  const beside = incognito || id === undefined ? {} : { openerTabId: id, index: index + 1 };
  await browser.tabs.create({ url, ...beside });
}
