/** Why the library could not do what it was asked; nothing that it held is lost in any of these. */
export type LibraryTrouble =
  | 'full' // the disk or the quota has no room
  | 'blocked' // another page holds an older version open
  | 'newer' // a newer version of the extension wrote it
  | 'unavailable'; // the browser refuses storage

export class LibraryError extends Error {
  readonly trouble: LibraryTrouble;

  constructor(trouble: LibraryTrouble, cause: unknown) {
    super(trouble, { cause });
    this.trouble = trouble;
  }
}

export function troubleOf(error: unknown): LibraryTrouble {
  for (let cause = error; cause instanceof Error; cause = causeOf(cause)) {
    if (cause.name === 'QuotaExceededError') return 'full';
    if (cause.name === 'VersionError') return 'newer';
  }
  return 'unavailable';
}

/** Dexie keeps the browser's own error in `inner`. */
function causeOf(error: Error): unknown {
  return 'inner' in error && error.inner !== error ? error.inner : error.cause;
}
