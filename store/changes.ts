/** What changed in the library, as its writers tell the pages that show it. */
export interface LibraryChange {
  /** Segments of the index that were written, by number. */
  segments?: number[];
  /** Keys of findings that stand otherwise than before. */
  standings?: string[];
  /** Everything may be otherwise: erased, restored or imported. */
  all?: true;
}

const name = 'gouji-library';

/** Tells all pages and workers of the extension, those of the caller too. */
export function announceChange(change: LibraryChange): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(change);
  channel.close();
}

/** Listens until what it gives is called. */
export function onLibraryChange(listener: (change: LibraryChange) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<LibraryChange>) => listener(data);
  return () => channel.close();
}
