import { pageAddress, siteOf } from '../store/address.ts';
import type { FetchTrouble } from './fetch-page.ts';
import { type ListedReport, readListing } from './listing.ts';

/** Pages of one list that are read; a list of all organs of a province has fewer. */
const most = 40;

/** How far a list was read. `trouble`: the page that was asked for last could not be read; what was found before stands. */
export interface Walked {
  reports: ListedReport[];
  files: number;
  pages: number;
  /** Pages that are known and not read yet. */
  left: number;
  trouble: FetchTrouble | null;
}

/** Reads a list page by page and says after each what was found so far. Ends where pages bring nothing new. */
export async function* walkListing(
  address: string,
  read: (address: string) => Promise<{ page: Document; address: string } | FetchTrouble>,
): AsyncGenerator<Walked> {
  const reports = new Map<string, ListedReport>();
  const open = [address];
  const asked = new Set([pageAddress(address)]);
  let files = 0;
  let pages = 0;
  let inVain = 0;
  for (let next = open.shift(); next !== undefined && pages < most && inVain < 2; next = open.shift()) {
    const fetched = await read(next);
    if ('cause' in fetched) {
      inVain += 1;
      yield { reports: [...reports.values()], files, pages, left: open.length, trouble: fetched };
      continue;
    }
    pages += 1;
    asked.add(pageAddress(fetched.address));
    const listing = readListing(fetched.page, fetched.address);
    const before = reports.size;
    for (const report of listing.reports) if (!reports.has(report.address)) reports.set(report.address, report);
    files += listing.files;
    inVain = reports.size === before && listing.files === 0 ? inVain + 1 : 0;
    for (const further of listing.next) {
      if (asked.has(further) || siteOf(further) !== siteOf(address)) continue;
      asked.add(further);
      open.push(further);
    }
    yield { reports: [...reports.values()], files, pages, left: open.length, trouble: null };
  }
}
