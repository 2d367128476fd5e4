/** Comes and goes; holds nothing. */
const name = 'gouji-fresh-log';

/**
 * Has the browser put the log of the extension's databases away and begin a new one. To be called once after each start, as
 * early as can be.
 *
 * Killed while it writes, Chromium leaves a log whose last record is torn. After the next start it writes on behind that, and at
 * the start after it cannot read the log any more and throws away every database of the extension
 * (https://github.com/google/leveldb/issues/1287). Deleting a database, however small, makes a table of the log and ends it.
 */
export async function beginFreshLog(): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('nothing');
  (await ended(opening)).close();
  await ended(indexedDB.deleteDatabase(name));
}

function ended<T>(request: IDBOpenDBRequest & IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}
