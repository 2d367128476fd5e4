import type { Tables } from '../database.ts';
import { entriesFromCaptures } from './from-captures.ts';
import { entriesOf, packSegment } from './pack.ts';
import { type Entry, segmentFormat, segmentOf } from './segment.ts';

/**
 * Changes the stored index within a transaction of the caller's that holds `indexedTables`: gathers what changes and writes
 * each touched segment once.
 */
export class IndexWriter {
  private readonly tables: IndexedTables;
  private readonly read = new Map<number, Map<number, Entry>>();
  private readonly changed = new Set<number>();

  constructor(tables: IndexedTables) {
    this.tables = tables;
  }

  /** Adds the entry of a capture, or replaces it. */
  async put(entry: Entry): Promise<void> {
    (await this.segment(entry.id)).set(entry.id, entry);
    this.changed.add(segmentOf(entry.id));
  }

  /** Changes some of an entry. */
  async update(id: number, change: Partial<Omit<Entry, 'id'>>): Promise<void> {
    const segment = await this.segment(id);
    const entry = segment.get(id);
    if (entry === undefined || isAsItWas(entry, change)) return;
    segment.set(id, { ...entry, ...change });
    this.changed.add(segmentOf(id));
  }

  async remove(id: number): Promise<void> {
    if ((await this.segment(id)).delete(id)) this.changed.add(segmentOf(id));
  }

  /** Numbers of the segments that were written. */
  async flush(): Promise<number[]> {
    for (const number of this.changed) {
      const entries = [...(this.read.get(number)?.values() ?? [])];
      if (entries.length === 0) await this.tables.segments.delete(number);
      else await this.tables.segments.put(packSegment(number, entries));
    }
    return [...this.changed];
  }

  private async segment(id: number): Promise<Map<number, Entry>> {
    const number = segmentOf(id);
    const read = this.read.get(number);
    if (read !== undefined) return read;
    const entries = new Map((await this.stored(number)).map((entry) => [entry.id, entry]));
    this.read.set(number, entries);
    return entries;
  }

  private async stored(number: number): Promise<Entry[]> {
    const segment = await this.tables.segments.get(number);
    if (segment?.format === segmentFormat) {
      try {
        return entriesOf(segment);
      } catch {
        // Damaged: what it was made of is still there.
      }
    }
    const entries = await entriesFromCaptures(this.tables, number);
    if (segment !== undefined || entries.length > 0) this.changed.add(number);
    return entries;
  }
}

function isAsItWas(entry: Entry, change: Partial<Entry>): boolean {
  return (Object.keys(change) as (keyof Entry)[]).every((name) => Object.is(entry[name], change[name]));
}

export type IndexedTables = Pick<Tables, 'captures' | 'summaries' | 'segments' | 'extracts'>;

/** The tables that a transaction needs in which an `IndexWriter` works. */
export function indexedTables({ captures, summaries, segments, extracts }: IndexedTables) {
  return [captures, summaries, segments, extracts];
}
