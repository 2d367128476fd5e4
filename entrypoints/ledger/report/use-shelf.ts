import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { readSameOrgans } from '../../background/same-organs.ts';
import type { ViewProps } from '../view.ts';
import { type Shelf, shelfOf } from './shelf.ts';

type Looked =
  | { state: 'looking' }
  | { state: 'found'; shelf: Shelf }
  | { state: 'missing' }
  | { state: 'failed'; trouble: unknown };

/** One report with what stands beside it, read anew whenever its page's captures change, here or in another tab. */
export function useShelf(id: number | null, { library, database }: Pick<ViewProps, 'library' | 'database'>) {
  const [looked, setLooked] = useState<Looked>({ state: 'looking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    let reading = Promise.resolve();
    const look = () => {
      reading = reading
        .then(async () => {
          if (!isWanted || id === null) return;
          const shelf = await shelfOf(id, { library, database }, await readSameOrgans());
          if (isWanted) setLooked(shelf === null ? { state: 'missing' } : { state: 'found', shelf });
        })
        .catch((trouble: unknown) => {
          if (isWanted) setLooked({ state: 'failed', trouble });
        });
      return reading;
    };
    setLooked(id === null ? { state: 'missing' } : { state: 'looking' });
    // Only once the library is open: opening it may fail in ways that `look` tells of.
    void look().then(() => {
      if (!isWanted || id === null) return;
      let isFirst = true;
      const watching = liveQuery(() =>
        database.tables.summaries.get(id).then((row) => watched(database, row?.address)),
      ).subscribe({
        next: () => {
          if (!isFirst) void look();
          isFirst = false;
        },
        error: () => {},
      });
      stop = () => watching.unsubscribe();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [id, library, database, turn]);
  return { looked, again: () => setTurn(turn + 1) };
}

function watched({ tables }: ViewProps['database'], address: string | undefined) {
  return Promise.all([
    tables.summaries
      .where('address')
      .equals(address ?? '')
      .toArray(),
    tables.screenshots.count(),
  ]);
}
