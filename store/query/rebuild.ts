import { announceChange } from '../changes.ts';
import type { Database } from '../database.ts';
import { entriesFromCaptures } from './from-captures.ts';
import { indexedTables } from './index-writer.ts';
import { packSegment } from './pack.ts';
import { segmentOf } from './segment.ts';

/** Makes segments of the index anew from their captures; all of them where none are named. */
export async function rebuildIndex(
  database: Database,
  {
    segments,
    progress = () => {},
  }: { segments?: readonly number[]; progress?: (done: number, total: number) => void } = {},
): Promise<void> {
  const numbers = segments ?? (await allSegments(database));
  for (const [done, number] of numbers.entries()) {
    progress(done, numbers.length);
    await database.guard((tables) =>
      tables.transaction('rw', indexedTables(tables), async () => {
        const entries = await entriesFromCaptures(tables, number);
        if (entries.length === 0) await tables.segments.delete(number);
        else await tables.segments.put(packSegment(number, entries));
      }),
    );
    announceChange({ segments: [number] });
  }
  progress(numbers.length, numbers.length);
}

async function allSegments(database: Database): Promise<number[]> {
  return database.guard(async ({ summaries, segments }) => {
    const ids = await summaries.toCollection().primaryKeys();
    return [...new Set([...ids.map(segmentOf), ...(await segments.toCollection().primaryKeys())])];
  });
}
