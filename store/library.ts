import { Dexie, type EntityTable } from 'dexie';
import type { Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { pageAddress, siteOf } from './address.ts';
import { contentHash } from './content-hash.ts';
import { gzip } from './gzip.ts';
import { type Capture, captureSchema, type ProblemCounts, type Summary, summarySchema } from './schema.ts';

/** Why the library could not do what it was asked; nothing that it held is lost in any of these. */
export type LibraryTrouble =
  | 'full' // the disk or the quota has no room
  | 'blocked' // another page holds an older version open
  | 'newer' // a newer version of the extension wrote it
  | 'unavailable'; // the browser refuses storage

export class LibraryError extends Error {
  readonly trouble: LibraryTrouble;

  constructor(trouble: LibraryTrouble, cause: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

/** What a page sends to be kept. `html` is the page before anything was drawn on it. */
export interface Visit {
  address: string;
  report: Report;
  audit: Audit;
  counts: ProblemCounts;
  html: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** What became of a visit. `captures` counts the states kept of this page and year, `since` is when the first was. */
export interface Kept {
  id: number;
  added: boolean;
  since: number;
  captures: number;
}

type Tables = Dexie & { captures: EntityTable<Capture, 'id'>; summaries: EntityTable<Summary, 'id'> };

const schemaVersion = 1;

/** All captures on this machine, in the IndexedDB of the extension's own origin. Never to be opened in a page. */
export class Library {
  private readonly tables: Tables;
  private blocked = false;

  constructor(name = 'gouji') {
    const tables = new Dexie(name) as Tables;
    // A version that was once published is never edited: a change is a new version with its upgrade, and a new case in
    // test/store/migration.test.ts.
    tables.version(schemaVersion).stores({
      captures: '++id, &key',
      summaries: 'id, address, organFolded, capturedAt',
    });
    // A newer version waits to upgrade: make room; the next use opens the library again.
    tables.on('versionchange', () => tables.close({ disableAutoOpen: false }));
    // Without this an upgrade that another page holds up would wait for ever, and say nothing.
    tables.on('blocked', () => {
      this.blocked = true;
      tables.close();
    });
    this.tables = tables;
  }

  /** Adds a capture, or where this very state of the page is kept already, only notes that it was seen again. */
  async keep(visit: Visit): Promise<Kept> {
    const address = pageAddress(visit.address);
    const hash = await contentHash(visit.report);
    const { title, organ, year } = visit.report;
    const described = {
      address,
      site: siteOf(address),
      organ: organ?.name ?? '',
      organFolded: organ?.folded ?? '',
      year,
      title: title ?? '',
      capturedAt: visit.at,
      lastSeenAt: visit.at,
    };
    const key = `${address} ${year ?? ''} ${hash}`;
    const capture = { key, ...described, contentHash: hash, report: visit.report, audit: visit.audit };
    const summary = { ...described, counts: visit.counts };
    return this.guard(async () => {
      const html = await gzip(visit.html);
      try {
        return await this.put({ ...capture, html }, summary);
      } catch (error) {
        if (troubleOf(error) !== 'full') throw error;
        return this.put({ ...capture, html: null }, summary);
      }
    });
  }

  /** All captures' rows, newest first. */
  async summaries(): Promise<Summary[]> {
    return this.guard(async () => {
      const rows = await this.tables.summaries.orderBy('capturedAt').reverse().toArray();
      return rows.map((row) => summarySchema.parse(row));
    });
  }

  /** One capture whole, or null. */
  async capture(id: number): Promise<Capture | null> {
    return this.guard(async () => {
      const found = await this.tables.captures.get(id);
      return found === undefined ? null : captureSchema.parse(found);
    });
  }

  /** What was last seen at an address; null where nothing is kept of it. */
  async newestAt(address: string): Promise<Capture | null> {
    return this.guard(async () => {
      const rows = await this.tables.summaries.where('address').equals(pageAddress(address)).sortBy('lastSeenAt');
      const newest = rows.at(-1);
      return newest === undefined ? null : this.capture(newest.id);
    });
  }

  /** All captures of an organ's reports of one year, by its folded name. */
  async ofYear(organFolded: string, year: number): Promise<Capture[]> {
    return this.guard(async () => {
      const rows = await this.tables.summaries.where('organFolded').equals(organFolded).toArray();
      return this.whole(rows.filter((row) => row.year === year));
    });
  }

  /** The first state of a page that is kept, of one year's report; null of a page that is not kept. */
  async first(address: string, year: number | null): Promise<Capture | null> {
    return this.guard(async () => {
      const rows = await this.tables.summaries.where('address').equals(pageAddress(address)).toArray();
      const states = rows.filter((row) => row.year === year).toSorted((a, b) => a.capturedAt - b.capturedAt);
      return (await this.whole(states.slice(0, 1)))[0] ?? null;
    });
  }

  /** Replaces the audit of a capture, after something that it depends on came to be known. */
  async reaudit(id: number, audit: Audit, counts: ProblemCounts): Promise<void> {
    const { captures, summaries } = this.tables;
    await this.guard(() =>
      this.tables.transaction('rw', captures, summaries, async () => {
        await captures.update(id, { audit });
        await summaries.update(id, { counts });
      }),
    );
  }

  /** How many captures are kept. */
  async count(): Promise<number> {
    return this.guard(() => this.tables.summaries.count());
  }

  /** Forgets everything. */
  async erase(): Promise<void> {
    const { captures, summaries } = this.tables;
    await this.guard(() =>
      this.tables.transaction('rw', captures, summaries, async () => {
        await captures.clear();
        await summaries.clear();
      }),
    );
  }

  close(): void {
    this.tables.close();
  }

  private async whole(rows: Summary[]): Promise<Capture[]> {
    const found = await this.tables.captures.bulkGet(rows.map(({ id }) => id));
    return found.flatMap((capture) => (capture === undefined ? [] : [captureSchema.parse(capture)]));
  }

  private put(capture: Omit<Capture, 'id'>, summary: Omit<Summary, 'id'>): Promise<Kept> {
    const { captures, summaries } = this.tables;
    return this.tables.transaction('rw', captures, summaries, async () => {
      const [known] = await captures.where('key').equals(capture.key).primaryKeys();
      const id = known ?? (await captures.add(capture));
      if (known === undefined) {
        await summaries.add({ id, ...summary });
      } else {
        await captures.update(id, { lastSeenAt: capture.lastSeenAt });
        await summaries.update(id, { lastSeenAt: capture.lastSeenAt });
      }
      const states = (await summaries.where('address').equals(capture.address).toArray()).filter(
        (row) => row.year === capture.year,
      );
      return {
        id,
        added: known === undefined,
        since: Math.min(...states.map((row) => row.capturedAt)),
        captures: states.length,
      };
    });
  }

  /** Dexie would open a newer database as it finds it, and even add to it; its rows are not ours to touch. */
  private async refuseNewer(): Promise<void> {
    const databases = await Dexie.dependencies.indexedDB.databases();
    const version = databases.find(({ name }) => name === this.tables.name)?.version;
    if (version !== undefined && version > schemaVersion * 10)
      throw new DOMException('the library was written by a newer version', 'VersionError');
  }

  private async guard<T>(work: () => PromiseLike<T>): Promise<T> {
    if (this.blocked) {
      this.blocked = false;
      this.tables.close({ disableAutoOpen: false });
    }
    try {
      if (!this.tables.isOpen()) await this.refuseNewer();
      return await work();
    } catch (error) {
      throw new LibraryError(this.blocked ? 'blocked' : troubleOf(error), error);
    }
  }
}

function troubleOf(error: unknown): LibraryTrouble {
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    if (cause.name === 'QuotaExceededError') return 'full';
    if (cause.name === 'VersionError') return 'newer';
  }
  return 'unavailable';
}

/** Dexie keeps the browser's own error in `inner`. */
function causeOf(error: Error): unknown {
  return 'inner' in error && error.inner !== error ? error.inner : error.cause;
}
