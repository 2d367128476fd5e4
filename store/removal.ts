import type { Database } from './database.ts';

/**
 * Forgets one capture: report, audit, HTML and the pictures that were taken of it. What persons said of its findings stays.
 * Gives how many pictures went with it.
 */
export function removeCapture(database: Database, { id, key }: { id: number; key: string }): Promise<number> {
  return database.guard((tables) =>
    tables.transaction('rw', tables.captures, tables.summaries, tables.screenshots, async () => {
      await tables.captures.delete(id);
      await tables.summaries.delete(id);
      return tables.screenshots.where('captureKey').equals(key).delete();
    }),
  );
}
