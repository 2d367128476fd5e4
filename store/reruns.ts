import type { Database, Tables } from './database.ts';
import type { Library, Reread } from './library.ts';
import { type Rerun, type RerunChange, rerunChangeSchema, rerunSchema } from './rerun.ts';

/** How far auditing again is, on the disk after every step, so that it goes on where it was whatever happens in between. */
export class Reruns {
  private readonly database: Database;
  private readonly library: Library;

  constructor(database: Database, library: Library) {
    this.database = database;
    this.library = library;
  }

  /** The newest one, whatever became of it; null where there never was one. */
  async newest(): Promise<Rerun | null> {
    const found = await this.database.guard(({ reruns }) => reruns.orderBy('id').last());
    return found === undefined ? null : rerunSchema.parse(found);
  }

  /** Begins one, in the place of the one before and of what that had to tell. Null where one is not at its end yet. */
  async begin({ scope, version, at }: Pick<Rerun, 'scope' | 'version' | 'at'>): Promise<Rerun | null> {
    return this.database.guard((tables) => {
      const { reruns, rerunChanges, summaries } = tables;
      return tables.transaction('rw', reruns, rerunChanges, summaries, async () => {
        const before = await reruns.orderBy('id').last();
        if (before?.state === 'running' || before?.state === 'paused') return null;
        await reruns.clear();
        await rerunChanges.clear();
        const last = await summaries.orderBy('id').last();
        const kept = new Set(await summaries.toCollection().primaryKeys());
        const chosen = scope === null ? null : [...new Set(scope)].filter((id) => kept.has(id));
        const rerun: Omit<Rerun, 'id'> = {
          state: 'running',
          at,
          finishedAt: null,
          version,
          scope: chosen,
          upTo: last?.id ?? 0,
          total: chosen?.length ?? kept.size,
          done: 0,
          cursor: null,
          phase: 'reading',
          counts: { same: 0, changed: 0, failed: 0 },
          trouble: null,
        };
        return { ...rerun, id: await reruns.add(rerun) };
      });
    });
  }

  /** Pauses, goes on, cancels or ends; gives what it is now, null where there is no such one. */
  async set(
    id: number,
    change: Partial<Pick<Rerun, 'state' | 'finishedAt' | 'trouble' | 'phase'>>,
  ): Promise<Rerun | null> {
    return this.database.guard(async ({ reruns }) => {
      await reruns.update(id, change);
      const found = await reruns.get(id);
      return found === undefined ? null : rerunSchema.parse(found);
    });
  }

  /**
   * Writes what came out of some captures, what it changed and how far the work is, in one stroke. False, and nothing is
   * written, where it was paused or cancelled meanwhile.
   */
  async commit(
    rerun: Rerun,
    rereads: readonly Reread[],
    { changes, settled = [] }: { changes: readonly RerunChange[]; settled?: readonly number[] },
  ): Promise<boolean> {
    const { reruns, rerunChanges } = this.database.tables;
    const { state: _, trouble: __, finishedAt: ___, ...progress } = rerun;
    let isStopped = false;
    const write = async () => {
      const now = await reruns.get(rerun.id);
      isStopped = now?.state !== 'running';
      if (now === undefined || isStopped) throw new Error('stopped');
      await reruns.put({ ...now, ...progress });
      for (const capture of settled) await rerunChanges.delete([rerun.id, capture]);
      await rerunChanges.bulkPut([...changes]);
    };
    try {
      await this.library.reread(rereads, { tables: [reruns, rerunChanges], write });
      return true;
    } catch (error) {
      if (isStopped) return false;
      throw error;
    }
  }

  /** What is noted of some captures. */
  async noted(rerun: number, captures: readonly number[]): Promise<Map<number, RerunChange>> {
    const found = await this.database.guard(({ rerunChanges }) =>
      rerunChanges.bulkGet(captures.map((capture): [number, number] => [rerun, capture])),
    );
    const rows = found.flatMap((row) => (row === undefined ? [] : [rerunChangeSchema.parse(row)]));
    return new Map(rows.map((row) => [row.capture, row]));
  }

  /** Captures that are to be audited once more, by id. */
  async due(rerun: number): Promise<number[]> {
    const found = await this.read(({ rerunChanges }) => rerunChanges.where('[rerun+due]').equals([rerun, 1]).toArray());
    return found.map(({ capture }) => capture);
  }

  /** What came out otherwise, by capture. */
  async changes(rerun: number): Promise<RerunChange[]> {
    return this.read(({ rerunChanges }) => rerunChanges.where('rerun').equals(rerun).toArray());
  }

  private async read(ask: (tables: Tables) => PromiseLike<RerunChange[]>): Promise<RerunChange[]> {
    return (await this.database.guard(ask)).map((row) => rerunChangeSchema.parse(row));
  }
}
