import { browser } from 'wxt/browser';
import { Reruns } from '../../../../store/reruns.ts';
import { Reviews } from '../../../../store/reviews.ts';
import { readSameOrgans } from '../../../background/same-organs.ts';
import { readSettings } from '../../../background/settings.ts';
import type { ViewProps } from '../../view.ts';

type Stores = Pick<ViewProps, 'database' | 'library'>;

let isAsked = false;

/**
 * Works while the stored state says that it is to be worked, in one page of the extension at a time: where the one that works
 * is closed, the next takes over. Called wherever it may be time to begin; more than one call does no harm.
 */
export async function keepAtWork({ database, library }: Stores): Promise<void> {
  if (isAsked) return;
  const reruns = new Reruns(database, library);
  if ((await reruns.newest())?.state !== 'running') return;
  isAsked = true;
  await navigator.locks.request('gouji-rerun', async () => {
    const rerun = await reruns.newest();
    if (rerun?.state !== 'running') return;
    try {
      const { auditAgain } = await import('../../../../batch/audit-again/audit-again.ts');
      const { rules } = await readSettings();
      const same = await readSameOrgans();
      const { signal } = new AbortController();
      const reviews = new Reviews(database);
      await auditAgain(rerun, { library, reruns, reviews, rules, same, signal, now: () => Date.now() });
    } catch (error) {
      const trouble = error instanceof Error ? error.message : String(error);
      await reruns.set(rerun.id, { state: 'paused', trouble }).catch(() => {});
    }
  });
  isAsked = false;
  // Taken up again while it was being stopped.
  await keepAtWork({ database, library });
}

/** The version that audits now. */
export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}
