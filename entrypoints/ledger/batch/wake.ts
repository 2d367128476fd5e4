import { browser } from 'wxt/browser';
import type { BatchMessage } from '../../../batch/messages.ts';

/** Tells the background that a list was changed. It looks by itself within a minute where this is lost. */
export async function wakeRunner(): Promise<void> {
  const message: BatchMessage = { type: 'batch-wake' };
  await browser.runtime.sendMessage(message).catch(() => {});
}
