import { browser } from 'wxt/browser';
import type { Database } from '../../store/database.ts';
import { found, isAnythingKept, isFounded } from '../../store/founding.ts';
import { beginFreshLog } from '../../store/fresh-log.ts';
import { z } from '../../store/zod.ts';
import { noteLoss } from './library-loss.ts';

const noted = z.object({ librarySeen: z.number().nullable().catch(null).default(null) });

/** Milliseconds; noting more often that the library is there would be writing for nothing. */
const often = 60_000;

/**
 * To be called when the background wakes: has a browser that was just started begin a fresh log, and notes whether the library
 * is still there. The note lies beside IndexedDB, in storage with files and repair of its own.
 */
export async function watchLibrary(database: Database, now: number): Promise<void> {
  // Where there is no room for it the library is none the worse.
  if (!import.meta.env.FIREFOX) await freshLogOnce().catch(() => {});
  const { librarySeen } = noted.parse(await browser.storage.local.get('librarySeen'));
  if (!(await isFounded())) {
    // Noted before the place is founded again: a worker that ends in between comes back to it.
    if (librarySeen !== null) await noteLoss({ seenAt: librarySeen, noticedAt: now });
    await found();
  }
  if (!(await isAnythingKept(database))) await browser.storage.local.remove('librarySeen');
  else if (librarySeen === null || Math.abs(now - librarySeen) > often)
    await browser.storage.local.set({ librarySeen: now });
}

/** Once in a run of the browser: nothing but its end tears a log. */
async function freshLogOnce(): Promise<void> {
  const { freshLog } = await browser.storage.session.get('freshLog');
  if (freshLog === true) return;
  await beginFreshLog();
  await browser.storage.session.set({ freshLog: true });
}
