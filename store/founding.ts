import type { Database, Tables } from './database.ts';

/** Holds nothing. Lies beside the library: what takes the library's files away takes it, too. */
const name = 'gouji-founded';

/** What a person would miss. */
const kept = ['captures', 'acts', 'screenshots', 'batches', 'rosters', 'views'] as const satisfies (keyof Tables)[];

/**
 * False before `found` was called for the first time, and where the browser has since thrown away all that the extension had
 * stored. A library that was erased or is empty stays founded. Rejects where the browser cannot say.
 */
export function isFounded(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    // Only a database that could be made is one that was not there; one that cannot be read now may be there again later.
    opening.onupgradeneeded = () => {
      isNew = true;
      opening.transaction?.abort();
    };
    opening.onerror = (event) => {
      event.preventDefault();
      if (isNew) resolve(false);
      else reject(opening.error);
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve(true);
    };
  });
}

/** Notes that there is a library in this place. */
export function found(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** True where something is kept. */
export function isAnythingKept(database: Database): Promise<boolean> {
  return database.guard(async (tables) => {
    // Counting would read through all of them.
    const first = await Promise.all(kept.map((table) => tables[table].limit(1).primaryKeys()));
    return first.some((keys) => keys.length > 0);
  });
}
