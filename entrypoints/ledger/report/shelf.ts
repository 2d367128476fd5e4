import { type Neighbour, neighbourOf, newestOf } from '../../../rules/neighbour.ts';
import { pageAddress } from '../../../store/address.ts';
import type { Database } from '../../../store/database.ts';
import type { Library } from '../../../store/library.ts';
import { type Capture, type Summary, summarySchema } from '../../../store/schema.ts';
import { type Screenshot, screenshotSchema } from '../../../store/screenshot.ts';
import { namesOf, type SameOrgans } from '../../background/same-organs.ts';

/** A report of the year before or after, as far as the library has one. */
export interface Beside {
  year: number;
  neighbour: Neighbour;
  /** The capture that it was read from. */
  capture: Pick<Capture, 'id' | 'organ' | 'title' | 'address'>;
  /** How many other pages hold a report of that organ and year. */
  others: number;
}

/** What the library holds of one report: the capture, all states of its page, and what stands beside it. */
export interface Shelf {
  capture: Capture;
  /** The oldest first; of the same page and year. */
  states: Summary[];
  /** Of the capture itself; null where organ or year is not known. */
  own: Neighbour | null;
  prior: Beside | null;
  next: Beside | null;
  screenshots: Screenshot[];
  same: SameOrgans;
}

/** Null where no such capture is kept. */
export async function shelfOf(
  id: number,
  { library, database }: { library: Library; database: Database },
  same: SameOrgans,
): Promise<Shelf | null> {
  const capture = await library.capture(id);
  if (capture === null) return null;
  const { address, year, report, key } = capture;
  const beside = (by: number) => (year === null ? null : besideOf(library, capture, year + by, same));
  return {
    capture,
    states: await statesOf(database, address, year),
    own: neighbourOf(report, address, null),
    prior: await beside(-1),
    next: await beside(1),
    screenshots: await screenshotsOf(database, key),
    same,
  };
}

async function statesOf(database: Database, address: string, year: number | null): Promise<Summary[]> {
  const rows = await database.guard((tables) =>
    tables.summaries.where('address').equals(pageAddress(address)).toArray(),
  );
  return rows
    .filter((row) => row.year === year)
    .map((row) => summarySchema.parse(row))
    .toSorted((a, b) => a.capturedAt - b.capturedAt);
}

async function besideOf(
  library: Library,
  { report: { organ } }: Capture,
  year: number,
  same: SameOrgans,
): Promise<Beside | null> {
  if (organ === null) return null;
  const read = new Map<Neighbour, Capture>();
  for (const { folded, kind } of namesOf(organ, same))
    for (const capture of await library.ofYear(folded, year)) {
      if (capture.report.organ?.kind !== kind) continue;
      const neighbour = neighbourOf(capture.report, capture.address, new Date(capture.capturedAt).toISOString());
      if (neighbour !== null) read.set(neighbour, capture);
    }
  const newest = newestOf([...read.keys()]);
  if (newest === null) return null;
  for (const [{ source, capturedAt, published }, { id, organ: name, title, address }] of read)
    if (source === newest.source && capturedAt === newest.capturedAt && published === newest.published)
      return { year, neighbour: newest, capture: { id, organ: name, title, address }, others: newest.others.length };
  return null;
}

async function screenshotsOf(database: Database, key: string): Promise<Screenshot[]> {
  const rows = await database.guard((tables) => tables.screenshots.where('captureKey').equals(key).toArray());
  return rows.map((row) => screenshotSchema.parse(row)).toSorted((a, b) => a.at - b.at);
}
