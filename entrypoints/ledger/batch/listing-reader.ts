import { browser } from 'wxt/browser';
import { type FetchTrouble, fetchPage } from '../../../batch/fetch-page.ts';
import { siteOf } from '../../../store/address.ts';
import type { Database } from '../../../store/database.ts';
import { Queue } from '../../../store/queue.ts';

/** Longer than one page may take. */
const lease = 40_000;

/** Reads pages of a list, each when its site's turn comes: a batch that runs asks the same sites. */
export function listingReader(
  database: Database,
  pause: number,
): (address: string) => Promise<{ page: Document; address: string } | FetchTrouble> {
  const queue = new Queue(database);
  const runner = `listing ${crypto.randomUUID()}`;
  return async (address) => {
    const { origins = [] } = await browser.permissions.getAll();
    const site = siteOf(address);
    for (;;) {
      const now = Date.now();
      if (await queue.claimSite(site, { runner, now, until: now + lease, pause })) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    const fetched = await fetchPage(address, { origins });
    await queue.leaveSite(site, runner, Date.now());
    if ('cause' in fetched) return fetched;
    return { page: new DOMParser().parseFromString(fetched.html, 'text/html'), address: fetched.address };
  };
}
