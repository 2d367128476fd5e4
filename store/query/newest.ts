import { databaseName, storedVersion } from '../database-version.ts';
import type { Standing } from '../review.ts';
import type { Segment } from './segment.ts';

/** The first reading of the index, by the browser's own means: it stands between the reader and the first rows. */

/**
 * The database as it stands, without waiting for the code that makes and upgrades it; null where there is none, or not of this
 * version, or it cannot be opened: then that code has to deal with it.
 */
export function openAsItStands(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = (event) => {
      event.preventDefault();
      resolve(null);
    };
    request.onsuccess = () => {
      const opened = request.result;
      opened.onversionchange = () => opened.close();
      if (opened.version === storedVersion) resolve(opened);
      else {
        opened.close();
        resolve(null);
      }
    };
  });
}

/** Hands over the newest segments, one by one, until `take` wants no more. */
export function readNewestSegments(database: IDBDatabase, take: (segment: Segment) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('segments').objectStore('segments').openCursor(null, 'prev');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor !== null && take(cursor.value)) cursor.continue();
      else resolve();
    };
  });
}

/** All standings under these keys, and some others. */
export async function readStandings(database: IDBDatabase, keys: readonly string[]): Promise<Standing[]> {
  const asked = new Set(keys.map(prefixOf));
  if (asked.size === 0) return [];
  const standings = database.transaction('standings').objectStore('standings');
  const found = await Promise.all(
    Array.from(asked, (prefix) => allOf(standings.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))),
  );
  return found.flat();
}

/** Most keys begin with the report's organ and year: asking once for a report takes a fraction of asking for each of its findings. */
function prefixOf(key: string): string {
  const organ = key.indexOf('|');
  const year = organ < 0 ? -1 : key.indexOf('|', organ + 1);
  return year < 0 || key.startsWith('-|') ? key : key.slice(0, year + 1);
}

function allOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}
