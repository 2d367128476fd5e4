import { browser } from 'wxt/browser';
import { z } from '../../store/zod.ts';

/** A library that the browser threw away; in milliseconds since 1970. */
const lossSchema = z.strictObject({
  /** When it was last seen with something in it. */
  seenAt: z.number(),
  noticedAt: z.number(),
});
export type LibraryLoss = z.infer<typeof lossSchema>;

const stored = z.object({ libraryLost: lossSchema.nullable().catch(null).default(null) });

/** The loss that the reader has not yet taken note of. */
export async function readLoss(): Promise<LibraryLoss | null> {
  return stored.parse(await browser.storage.local.get('libraryLost')).libraryLost;
}

/** Notes a loss, and with it that the library which was seen is gone. */
export async function noteLoss(libraryLost: LibraryLoss): Promise<void> {
  await browser.storage.local.set({ libraryLost, librarySeen: null });
}

export async function forgetLoss(): Promise<void> {
  await browser.storage.local.remove('libraryLost');
}
