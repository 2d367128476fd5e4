import { furtherPages, joinPages, type PagePart } from '../parsers/join-pages.ts';
import type { Report } from '../parsers/report.ts';
import { siteOf } from '../store/address.ts';
import type { FetchTrouble } from './fetch-page.ts';

/** No report is spread over more pages than this; a chain of links ends somewhere. */
const most = 30;

/** A further page of a report, as it was fetched. */
export interface FetchedPart extends PagePart {
  html: string;
}

/**
 * Reads the pages that a report goes on on, of its own site only. One that holds no report is left out, as on a visit; one that
 * may still be read later is given back as the trouble that it is.
 */
export async function fetchParts(
  own: PagePart,
  read: (address: string) => Promise<FetchedPart | FetchTrouble | null>,
): Promise<FetchedPart[] | FetchTrouble> {
  const parts: FetchedPart[] = [];
  const asked = new Set([own.address]);
  const open = furtherPages(own);
  for (let next = open.shift(); next !== undefined && asked.size <= most; next = open.shift()) {
    if (asked.has(next) || siteOf(next) !== siteOf(own.address)) continue;
    asked.add(next);
    const part = await read(next);
    if (part === null) continue;
    if ('cause' in part) {
      if (part.again) return part;
      continue;
    }
    if (parts.some(({ address }) => address === part.address) || part.address === own.address) continue;
    asked.add(part.address);
    parts.push(part);
    open.push(...furtherPages(part));
  }
  return parts;
}

/** Every page of a report with what the others say, as each would be kept when it is visited; the first is `own`. */
export function joinedEach<T extends PagePart>(pages: readonly T[]): (T & { report: Report })[] {
  return pages.map((page) => ({
    ...page,
    report: joinPages(
      page,
      pages.filter((other) => other !== page),
    ),
  }));
}
