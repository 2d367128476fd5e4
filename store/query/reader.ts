import { type LibraryChange, onLibraryChange } from '../changes.ts';
import type { Database } from '../database.ts';
import type { Standing } from '../review.ts';
import type { Engine } from './engine.ts';
import { readFirst } from './first-reading.ts';
import { type Segment, segmentOf } from './segment.ts';

/** Segments, or standings, that are read in one go; in between queries are answered. */
const segmentsAtOnce = 8;
const standingsAtOnce = 4000;

export interface ReaderOptions {
  /** Makes segments anew from their captures, where they are missing or damaged. */
  rebuild(segments: number[]): Promise<void>;
  /** The engine would answer otherwise than before. */
  changed(): void;
  /** The database for the first reading, where it can be had before `database` is there. It is closed then. */
  asItStands?(): Promise<IDBDatabase | null>;
  /** When there is time for all that does not belong to the first rows. */
  leisure?: Promise<void>;
}

/** The database may be one that is only fetched when it is first worked on. */
type Guarded = Pick<Database, 'guard'>;

/** Fills an engine with the stored index, the newest captures first, and keeps it up with the library. */
export class IndexReader {
  /** When enough is read for a first answer. Rejects with a `LibraryError` where nothing can be read. */
  readonly ready: Promise<void>;
  /** When all is read. */
  readonly complete: Promise<void>;
  private readonly database: Guarded;
  private readonly engine: Engine;
  private readonly options: ReaderOptions;
  private readonly stopListening: () => void;
  private pending: { segments: Set<number>; standings: Set<string>; all: boolean } = nothingPending();
  private working: Promise<void>;
  private hasRead = false;
  /** Of which the first reading took the newest part. */
  private readonly begun = new Set<number>();

  constructor(database: Guarded, engine: Engine, options: ReaderOptions) {
    this.database = database;
    this.engine = engine;
    this.options = options;
    // Before anything is read: what is written meanwhile is read again.
    this.stopListening = onLibraryChange((change) => this.note(change));
    this.ready = this.readNewest();
    this.complete = this.ready.then(() => options.leisure).then(() => this.readAll());
    this.working = this.complete.catch(() => {});
    this.ready.catch(() => {});
  }

  close(): void {
    this.stopListening();
  }

  /** When what was told of so far has been read. */
  async settled(): Promise<void> {
    for (let working: Promise<void> | null = null; working !== this.working; ) {
      working = this.working;
      await working;
    }
  }

  private note({ segments = [], standings = [], all }: LibraryChange): void {
    for (const segment of segments) this.pending.segments.add(segment);
    for (const key of standings) this.pending.standings.add(key);
    this.pending.all ||= all === true;
    if (!this.hasRead) return;
    this.working = this.working.then(() => this.catchUp());
  }

  private async readNewest(): Promise<void> {
    const standing = (await this.options.asItStands?.().catch(() => null)) ?? null;
    try {
      if (standing !== null) return await this.readFirst(standing);
    } catch {
      // What failed here fails below again, and is told from there.
    } finally {
      standing?.close();
    }
    await this.database.guard(async (tables) => {
      await tables.open();
      await this.readFirst(tables.backendDB());
    });
  }

  private async readFirst(database: IDBDatabase): Promise<void> {
    const { begun, damaged } = await readFirst(database, this.engine);
    for (const number of begun) this.begun.add(number);
    for (const number of damaged) this.pending.segments.add(number);
  }

  private async readAll(): Promise<void> {
    await this.database.guard(async ({ segments, standings }) => {
      const loaded = this.engine.loaded();
      const numbers = (await segments.toCollection().primaryKeys())
        .filter((number) => !loaded.has(number) || this.begun.has(number))
        .reverse();
      for (let at = 0; at < numbers.length; at += segmentsAtOnce) {
        const some = numbers.slice(at, at + segmentsAtOnce);
        for (const segment of await segments.bulkGet(some)) if (segment !== undefined) this.load(segment);
        await pause();
      }
      for (let last = ''; ; ) {
        const some = await standings.where('key').above(last).limit(standingsAtOnce).toArray();
        this.engine.judge(some.map((standing) => [standing.key, standing] as const));
        last = some.at(-1)?.key ?? last;
        if (some.length < standingsAtOnce) break;
        await pause();
      }
    });
    await this.mend();
    this.engine.warm();
    this.engine.markComplete(true);
    this.hasRead = true;
    this.options.changed();
    if (this.isPending) await this.catchUp();
  }

  /** Reads what changed. */
  private async catchUp(): Promise<void> {
    if (!this.isPending) return;
    const { segments, standings, all } = this.pending;
    this.pending = nothingPending();
    if (all) {
      this.engine.clear();
      this.engine.markComplete(false);
      await this.readAll();
      return;
    }
    try {
      await this.reread([...segments]);
      await this.database.guard(async (tables) => {
        const keys = [...standings];
        if (keys.length > 0) this.engine.judge(keyed(keys, await tables.standings.bulkGet(keys)));
      });
    } catch {
      // The library cannot be read just now; the next change tells of it again.
    }
    this.options.changed();
  }

  private async reread(numbers: number[]): Promise<void> {
    if (numbers.length === 0) return;
    const damaged: number[] = [];
    await this.database.guard(async ({ segments }) => {
      const found = await segments.bulkGet(numbers);
      numbers.forEach((number, at) => {
        const segment = found[at];
        if (segment === undefined) this.engine.drop(number);
        else if (!this.load(segment)) damaged.push(number);
      });
    });
    if (damaged.length > 0) await this.options.rebuild(damaged);
  }

  /** The index is derived: where it does not have exactly the captures that there are, it is made anew. */
  private async mend(): Promise<void> {
    // Not the captures' own keys: to give these, IndexedDB reads through all that the captures hold.
    const ids = await this.database.guard(({ summaries }) => summaries.toCollection().primaryKeys());
    const loaded = this.engine.loaded();
    const wanting = new Set<number>();
    const there = Map.groupBy(ids, segmentOf);
    for (const [number, own] of there) if (!isSame(own, loaded.get(number))) wanting.add(number);
    for (const number of loaded.keys()) if (!there.has(number)) wanting.add(number);
    if (wanting.size === 0) return;
    const numbers = [...wanting].sort((a, b) => b - a);
    await this.options.rebuild(numbers);
    await this.reread(numbers);
  }

  private get isPending(): boolean {
    const { segments, standings, all } = this.pending;
    return all || segments.size + standings.size > 0;
  }

  /** False where the record does not hold together. */
  private load(segment: Segment): boolean {
    this.begun.delete(segment.number);
    try {
      this.engine.load(segment);
      return true;
    } catch {
      return false;
    }
  }
}

function nothingPending() {
  return { segments: new Set<number>(), standings: new Set<string>(), all: false };
}

function keyed(keys: string[], standings: (Standing | undefined)[]): [string, Standing | null][] {
  return keys.map((key, at) => [key, standings[at] ?? null]);
}

function isSame(ids: number[], loaded: Float64Array | undefined): boolean {
  return loaded?.length === ids.length && ids.every((id, at) => loaded[at] === id);
}

/** Lets messages through. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
