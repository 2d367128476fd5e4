import { furtherPages, type PagePart } from '../../parsers/join-pages.ts';
import { siteOf } from '../../store/address.ts';
import type { Library } from '../../store/library.ts';

/** No report is spread over more pages than this; a chain of links ends somewhere. */
const most = 30;

/**
 * What the library holds of the pages of one report: of those at these addresses, and of those that they lead on to. Only pages
 * of the site itself are given out. Without a library there are none.
 */
export async function furtherParts(
  { address, addresses }: { address: string; addresses: readonly string[] },
  library: Pick<Library, 'newestAt'>,
): Promise<PagePart[]> {
  const site = siteOf(address);
  const parts: PagePart[] = [];
  const asked = new Set([address]);
  const open = [...addresses];
  for (let next = open.shift(); next !== undefined && asked.size <= most; next = open.shift()) {
    if (asked.has(next) || siteOf(next) !== site) continue;
    asked.add(next);
    const capture = await library.newestAt(next).catch(() => null);
    if (capture === null) continue;
    parts.push({ address: next, report: capture.report });
    open.push(...furtherPages({ address: next, report: capture.report }));
  }
  return parts;
}
