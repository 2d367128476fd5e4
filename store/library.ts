import type { Table } from 'dexie';
import type { Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { pageAddress, siteOf } from './address.ts';
import { writeCaptures } from './capture-writer.ts';
import { announceChange } from './changes.ts';
import { contentHash } from './content-hash.ts';
import { Database } from './database.ts';
import { gunzip, gzip } from './gzip.ts';
import {
  type Capture,
  captureSchema,
  type PackedCapture,
  type ProblemCounts,
  type Summary,
  summarySchema,
} from './schema.ts';
import { troubleOf } from './trouble.ts';

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

/** What today's parser and rules make of a capture. */
export interface Reread {
  id: number;
  report: Report;
  audit: Audit;
  counts: ProblemCounts;
}

/** What is written in one stroke with a capture: both, or neither. */
export interface Alongside {
  tables: Table[];
  write(kept: Kept & { key: string }): PromiseLike<unknown>;
}

/** All captures on this machine. */
export class Library {
  private readonly database: Database;

  constructor(database: Database | string = 'gouji') {
    this.database = typeof database === 'string' ? new Database(database) : database;
  }

  /**
   * Adds a capture, or where this very state of the page is kept already, notes that it was seen again: its newest audit, by other
   * rules or beside another year, stands for it then.
   */
  async keep(visit: Visit, alongside?: Alongside): Promise<Kept> {
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
    return this.database.guard(async () => {
      const capture = {
        key: await this.stateKey(address, visit.report),
        ...described,
        contentHash: hash,
        report: await packed(visit.report),
        audit: await packed(visit.audit),
      };
      const html = await gzip(visit.html);
      try {
        return await this.put({ ...capture, html }, visit, alongside);
      } catch (error) {
        if (troubleOf(error) !== 'full') throw error;
        return this.put({ ...capture, html: null }, visit, alongside);
      }
    });
  }

  /**
   * The key of a state of a page. A state is named once and for all by what was read in it first: where a better parser reads
   * it otherwise now and it was kept before, it is still that state, and no edit of the page.
   */
  async stateKey(written: string, report: Report): Promise<string> {
    const address = pageAddress(written);
    const hash = await contentHash(report);
    const key = `${address} ${report.year ?? ''} ${hash}`;
    return this.database.guard(async ({ captures, summaries }) => {
      if ((await captures.where('key').equals(key).count()) > 0) return key;
      const rows = await summaries.where('address').equals(address).toArray();
      for (const state of await captures.bulkGet(rows.map(({ id }) => id)))
        if (state !== undefined && (await contentHash((await unpacked(state)).report)) === hash) return state.key;
      return key;
    });
  }

  /** All captures' rows, newest first. */
  async summaries(): Promise<Summary[]> {
    return this.database.guard(async () => {
      const rows = await this.database.tables.summaries.orderBy('capturedAt').reverse().toArray();
      return rows.map((row) => summarySchema.parse(row));
    });
  }

  /** One capture whole, or null. */
  async capture(id: number): Promise<Capture | null> {
    return this.database.guard(async () => {
      const found = await this.database.tables.captures.get(id);
      return found === undefined ? null : unpacked(found);
    });
  }

  /** The state of a page that a key names, or null. */
  async captureOf(key: string): Promise<Capture | null> {
    return this.database.guard(async () => {
      const found = await this.database.tables.captures.where('key').equals(key).first();
      return found === undefined ? null : unpacked(found);
    });
  }

  /** Captures whole, in the order of their ids; what is not kept any more is left out. */
  async captures(ids: number[]): Promise<Capture[]> {
    return this.database.guard(() => this.whole(ids));
  }

  /** What was last seen at an address; null where nothing is kept of it. */
  async newestAt(address: string): Promise<Capture | null> {
    return this.database.guard(async () => {
      const rows = await this.database.tables.summaries
        .where('address')
        .equals(pageAddress(address))
        .sortBy('lastSeenAt');
      const newest = rows.at(-1);
      return newest === undefined ? null : this.capture(newest.id);
    });
  }

  /** All captures of an organ's reports of one year, by its folded name. */
  async ofYear(organFolded: string, year: number): Promise<Capture[]> {
    return this.database.guard(async () => {
      const rows = await this.database.tables.summaries.where('organFolded').equals(organFolded).toArray();
      return this.whole(rows.filter((row) => row.year === year).map(({ id }) => id));
    });
  }

  /** The first state of a page that is kept, of one year's report; null of a page that is not kept. */
  async first(address: string, year: number | null): Promise<Capture | null> {
    return this.database.guard(async () => {
      const rows = await this.database.tables.summaries.where('address').equals(pageAddress(address)).toArray();
      const states = rows.filter((row) => row.year === year).toSorted((a, b) => a.capturedAt - b.capturedAt);
      return (await this.whole(states.slice(0, 1).map(({ id }) => id)))[0] ?? null;
    });
  }

  /** Replaces the audit of a capture, after something that it depends on came to be known. */
  async reaudit(id: number, audit: Audit, counts: ProblemCounts): Promise<void> {
    const bytes = await packed(audit);
    await writeCaptures(this.database, (writer) => writer.reaudit(id, bytes, audit, counts));
  }

  /**
   * Puts what is read and found today in the place of what was read and found before, all of it or nothing. What a capture is
   * (key, content hash, times, HTML) stays as it is.
   */
  async reread(
    rereads: readonly Reread[],
    alongside?: { tables: Table[]; write(): PromiseLike<unknown> },
  ): Promise<void> {
    const packs = await Promise.all(
      rereads.map(async (reread) => ({
        reread,
        bytes: { report: await packed(reread.report), audit: await packed(reread.audit) },
      })),
    );
    await writeCaptures(
      this.database,
      async (writer) => {
        for (const { reread, bytes } of packs) await writer.reread(reread.id, bytes, reread);
        await alongside?.write();
      },
      alongside?.tables,
    );
  }

  /**
   * Forgets some captures, and the pictures that were taken of them. What persons said of their findings stays. Gives how many
   * pictures went with them.
   */
  async delete(ids: number[]): Promise<number> {
    return writeCaptures(
      this.database,
      async (writer, { captures, screenshots }) => {
        const keys = (await captures.bulkGet(ids)).flatMap((capture) => (capture === undefined ? [] : [capture.key]));
        await writer.delete(ids);
        return screenshots.where('captureKey').anyOf(keys).delete();
      },
      [this.database.tables.screenshots],
    );
  }

  /** How many captures are kept. */
  async count(): Promise<number> {
    return this.database.guard(() => this.database.tables.summaries.count());
  }

  /** Forgets everything: captures and whatever was said of them. */
  async erase(): Promise<void> {
    await this.database.guard((tables) =>
      tables.transaction('rw', tables.tables, async () => {
        for (const table of tables.tables) await table.clear();
      }),
    );
    announceChange({ all: true });
  }

  close(): void {
    this.database.close();
  }

  private async whole(ids: number[]): Promise<Capture[]> {
    const found = await this.database.tables.captures.bulkGet(ids);
    return Promise.all(found.flatMap((capture) => (capture === undefined ? [] : [unpacked(capture)])));
  }

  private put(capture: Omit<PackedCapture, 'id'>, visit: Visit, alongside?: Alongside): Promise<Kept> {
    return writeCaptures(
      this.database,
      async (writer, { captures }) => {
        const { key, address, year, lastSeenAt } = capture;
        const [known] = await captures.where('key').equals(key).primaryKeys();
        if (known !== undefined) {
          await writer.update({ id: known, address, year }, { lastSeenAt });
          await writer.reaudit(known, capture.audit, visit.audit, visit.counts);
        }
        const id = known ?? (await writer.add(capture, visit));
        const states = await writer.states(capture);
        const since = Math.min(...states.map((row) => row.capturedAt));
        const kept = { id, added: known === undefined, since, captures: states.length };
        await alongside?.write({ ...kept, key });
        return kept;
      },
      alongside?.tables,
    );
  }
}

function packed(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return gzip(JSON.stringify(value));
}

/** Checked when it is read, too: an older version may have written it. */
async function unpacked({ report, audit, ...rest }: PackedCapture): Promise<Capture> {
  const [reportText, auditText] = await Promise.all([gunzip(report), gunzip(audit)]);
  return captureSchema.parse({ ...rest, report: JSON.parse(reportText), audit: JSON.parse(auditText) });
}
