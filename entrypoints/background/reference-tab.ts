import { type Browser, browser } from 'wxt/browser';
import { referenceAddress } from '../reference/address.ts';

/** Opens a rule's section of the reference beside a page. Pages cannot open it themselves: nothing of it is theirs to reach. */
export async function openReference(rule: string, { incognito, id, index }: Browser.tabs.Tab): Promise<void> {
  const url = browser.runtime.getURL(referenceAddress(rule));
  // The extension's own pages do not stand in private windows; there the browser chooses the window.
  const beside = incognito || id === undefined ? {} : { openerTabId: id, index: index + 1 };
  await browser.tabs.create({ url, ...beside });
}
