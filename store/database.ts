import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import { gzipSync, strToU8 } from 'fflate';
import type { Batch, Job, SiteTurn } from './batch.ts';
import { databaseName, schemaVersion, storedVersion } from './database-version.ts';
import type { Extract } from './extract.ts';
import type { Segment } from './query/segment.ts';
import type { Rerun, RerunChange } from './rerun.ts';
import type { ReviewAct, Standing } from './review.ts';
import type { Roster } from './roster.ts';
import type { PackedCapture, Summary } from './schema.ts';
import type { Screenshot } from './screenshot.ts';
import { LibraryError, troubleOf } from './trouble.ts';
import type { SavedView } from './view.ts';

/** What the IndexedDB of the extension holds. */
export interface Tables {
  captures: EntityTable<PackedCapture, 'id'>;
  summaries: EntityTable<Summary, 'id'>;
  /** The ledger's index: derived from the captures, written with them. */
  segments: Table<Segment, number>;
  /** For sheets and tables over many reports: derived from the captures, written with them. */
  extracts: EntityTable<Extract, 'id'>;
  /** What people did with findings, in the order they did it; only ever added to. */
  acts: EntityTable<ReviewAct, 'id'>;
  /** How findings stand after the newest of those acts. */
  standings: Table<Standing, string>;
  views: EntityTable<SavedView, 'id'>;
  batches: EntityTable<Batch, 'id'>;
  jobs: EntityTable<Job, 'id'>;
  sites: EntityTable<SiteTurn, 'site'>;
  rosters: EntityTable<Roster, 'id'>;
  screenshots: EntityTable<Screenshot, 'id'>;
  reruns: EntityTable<Rerun, 'id'>;
  /** What auditing again changed. */
  rerunChanges: Table<RerunChange, [number, number]>;
}

/**
 * The one database of the extension that holds anything (beside it stand `founding.ts` and `fresh-log.ts`), in its own origin. Never
 * to be opened in a page. Every part of the store works through `guard`.
 */
export class Database {
  readonly tables: Dexie & Tables;
  private blocked = false;

  constructor(name = databaseName) {
    // What was said to be saved lies on the disk, also where the power fails: Chromium's default leaves that to the system.
    const tables = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Dexie & Tables;
    // A version that was once published is never edited: a change is a new version with its upgrade, and a new case in
    // test/store/migration.test.ts.
    tables.version(1).stores({
      captures: '++id, &key',
      summaries: 'id, address, organFolded, capturedAt',
    });
    tables
      .version(2)
      .stores({
        segments: 'number',
        acts: '++id, &uid, key, group, at',
        standings: 'key, rule',
        views: '++id, &name',
        batches: '++id, state',
        jobs: '++id, &[batch+address], [batch+state], [batch+result.capture], state',
        sites: 'site',
        rosters: '++id, &name',
        screenshots: '++id, &uid, key, captureKey',
        reruns: '++id',
        rerunChanges: '[rerun+capture], rerun, [rerun+due]',
      })
      .upgrade(packCaptures);
    // Extracts of what was kept before are made with the index, whose format is another since then.
    tables.version(schemaVersion).stores({ extracts: 'id' });
    // A newer version waits to upgrade: make room; the next use opens the library again.
    tables.on('versionchange', () => tables.close({ disableAutoOpen: false }));
    // Without this an upgrade that another page holds up would wait for ever, and say nothing.
    tables.on('blocked', () => {
      this.blocked = true;
      tables.close();
    });
    this.tables = tables;
  }

  /** Does some work on the tables; whatever goes wrong is a `LibraryError`. */
  async guard<T>(work: (tables: Dexie & Tables) => PromiseLike<T>): Promise<T> {
    if (this.blocked) {
      this.blocked = false;
      this.tables.close({ disableAutoOpen: false });
    }
    try {
      if (!this.tables.isOpen()) await this.refuseNewer();
      return await work(this.tables);
    } catch (error) {
      if (error instanceof LibraryError) throw error;
      throw new LibraryError(this.blocked ? 'blocked' : troubleOf(error), error);
    }
  }

  close(): void {
    this.tables.close();
  }

  /** Dexie would open a newer database as it finds it, and even add to it; its rows are not ours to touch. */
  private async refuseNewer(): Promise<void> {
    const databases = await Dexie.dependencies.indexedDB.databases();
    const version = databases.find(({ name }) => name === this.tables.name)?.version;
    if (version !== undefined && version > storedVersion)
      throw new DOMException('the library was written by a newer version', 'VersionError');
  }
}

/** Version 1 kept report and audit as they are: ten times the room. An upgrade cannot wait for the browser's own gzip. */
async function packCaptures(transaction: Transaction): Promise<void> {
  const pack = (value: unknown) => gzipSync(strToU8(JSON.stringify(value)));
  await transaction
    .table('captures')
    .toCollection()
    .modify((capture: Record<string, unknown>) => {
      capture.report = pack(capture.report);
      capture.audit = pack(capture.audit);
    });
}
