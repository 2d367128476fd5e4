import { browser } from 'wxt/browser';

/**
 * Puts the auditor into one frame, or into all that the extension may enter. Where it is already, it looks again.
 * False where the browser forbids it: its own pages, a permission taken back.
 */
export async function injectAuditor(tabId: number, frameId: number | null): Promise<boolean> {
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  return browser.scripting.executeScript({ target, files: ['/auditor.js'] }).then(
    () => true,
    () => false,
  );
}
