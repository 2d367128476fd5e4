import type { Table } from 'dexie';
import type { Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';
import { announceChange } from './changes.ts';
import type { Database, Tables } from './database.ts';
import { packExtract, packExtractedAudit } from './extract.ts';
import { auditedEntry, entryOf } from './query/entry.ts';
import { newestState, pageKey } from './query/from-captures.ts';
import { IndexWriter, indexedTables } from './query/index-writer.ts';
import type { PackedCapture, ProblemCounts, Summary } from './schema.ts';

type Unnumbered = Omit<PackedCapture, 'id'>;

/**
 * The only one that writes captures: with each go its row in `summaries`, its extract and its entry in the ledger's index, in
 * the same transaction. Which state of a page is its newest is settled at the end.
 */
export class CaptureWriter {
  private readonly tables: Tables;
  private readonly index: IndexWriter;
  private readonly pages = new Map<string, { address: string; year: number | null }>();

  constructor(tables: Tables, index: IndexWriter) {
    this.tables = tables;
    this.index = index;
  }

  /** Gives the new capture's id. Report and audit are those that it holds packed. */
  async add(capture: Unnumbered, { report, audit, counts }: Audited): Promise<number> {
    const id = await this.tables.captures.add(capture);
    await this.tables.summaries.add(summaryOf({ id, ...capture }, counts));
    await this.index.put(entryOf({ id, ...capture }, report, audit, counts, false));
    await this.tables.extracts.put(packExtract(id, report, audit));
    this.touch(capture);
    return id;
  }

  /** Of a capture that is kept already. */
  async update(
    known: Pick<PackedCapture, 'id' | 'address' | 'year'>,
    { html, ...times }: Partial<Pick<PackedCapture, 'capturedAt' | 'lastSeenAt' | 'html'>>,
  ): Promise<void> {
    await this.tables.captures.update(known.id, { ...times, ...(html !== undefined && { html }) });
    await this.tables.summaries.update(known.id, times);
    await this.index.update(known.id, times);
    this.touch(known);
  }

  /** `packed` is the audit as it lies in the library. */
  async reaudit(id: number, packed: Uint8Array<ArrayBuffer>, audit: Audit, counts: ProblemCounts): Promise<void> {
    await this.tables.captures.update(id, { audit: packed });
    await this.tables.summaries.update(id, { counts });
    await this.index.update(id, auditedEntry(audit, counts));
    await this.tables.extracts.update(id, { audit: packExtractedAudit(audit) });
  }

  /** Puts what is read and found today in the place of what was; of a capture that was deleted meanwhile nothing. */
  async reread(
    id: number,
    packed: Pick<PackedCapture, 'report' | 'audit'>,
    { report, audit, counts }: Audited,
  ): Promise<void> {
    const before = await this.tables.captures.get(id);
    if (before === undefined) return;
    const { organ, year, title } = report;
    const named = { organ: organ?.name ?? '', organFolded: organ?.folded ?? '', year, title: title ?? '' };
    const after = { ...before, ...named, ...packed };
    await this.tables.captures.put(after);
    await this.tables.summaries.put(summaryOf(after, counts));
    await this.index.put(entryOf(after, report, audit, counts, false));
    await this.tables.extracts.put(packExtract(id, report, audit));
    // Another year may be read: it is a state of that year's report now.
    this.touch(before);
    this.touch(after);
  }

  async delete(ids: number[]): Promise<void> {
    for (const row of await this.tables.summaries.bulkGet(ids)) if (row !== undefined) this.touch(row);
    await this.tables.captures.bulkDelete(ids);
    await this.tables.summaries.bulkDelete(ids);
    await this.tables.extracts.bulkDelete(ids);
    for (const id of ids) await this.index.remove(id);
  }

  /** All states of a page and year that are kept, the oldest first. */
  async states({ address, year }: { address: string; year: number | null }): Promise<Summary[]> {
    const rows = await this.tables.summaries.where('address').equals(address).toArray();
    return rows.filter((row) => row.year === year).toSorted((a, b) => a.capturedAt - b.capturedAt || a.id - b.id);
  }

  /** Marks the newest states of the pages that were touched. */
  async settle(): Promise<void> {
    for (const page of this.pages.values()) {
      const states = await this.states(page);
      const newest = newestState(states);
      for (const { id } of states) await this.index.update(id, { superseded: id !== newest?.id });
    }
  }

  private touch({ address, year }: { address: string; year: number | null }): void {
    this.pages.set(pageKey({ address, year }), { address, year });
  }
}

interface Audited {
  report: Report;
  audit: Audit;
  counts: ProblemCounts;
}

/** Writes captures, and what else belongs to it, in one transaction, and tells the ledger's pages. */
export async function writeCaptures<T>(
  database: Database,
  work: (writer: CaptureWriter, tables: Tables) => Promise<T>,
  besides: Table[] = [],
): Promise<T> {
  return database.guard(async (tables) => {
    const [result, segments] = await tables.transaction('rw', [...indexedTables(tables), ...besides], async () => {
      const index = new IndexWriter(tables);
      const writer = new CaptureWriter(tables, index);
      const done = await work(writer, tables);
      await writer.settle();
      return [done, await index.flush()] as const;
    });
    if (segments.length > 0) announceChange({ segments });
    return result;
  });
}

function summaryOf(capture: Omit<PackedCapture, 'report' | 'audit' | 'html'>, counts: ProblemCounts): Summary {
  const { id, address, site, organ, organFolded, year, title, capturedAt, lastSeenAt } = capture;
  return { id, address, site, organ, organFolded, year, title, capturedAt, lastSeenAt, counts };
}
