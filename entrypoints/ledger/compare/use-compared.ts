import { useEffect, useState } from 'preact/hooks';
import { ledgerIndex } from '../index-client.ts';
import { type Compared, comparedFrom } from './compared.ts';

/** Changes come in swarms, while a batch runs or the index is being read: milliseconds to wait for more. */
const settling = 400;
/** A large library is read anew the more seldom, so that the page has most of its time for the reader. */
const rest = 10;

/** What there is to compare, kept up with the library. What was read last stays until there is something newer. */
export function useCompared() {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const index = ledgerIndex();
    let isWanted = true;
    let isReading = false;
    let isStale = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let took = 0;

    async function read(): Promise<void> {
      if (isReading) {
        isStale = true;
        return;
      }
      isReading = true;
      try {
        do {
          isStale = false;
          const start = performance.now();
          const found = await comparedFrom(index);
          took = performance.now() - start;
          if (!isWanted) return;
          setCompared(found);
          setTrouble(null);
        } while (isStale);
      } catch (error) {
        if (isWanted) setTrouble(error);
      } finally {
        isReading = false;
      }
    }

    void read();
    const stop = index.onChange(() => {
      waiting ??= setTimeout(
        () => {
          waiting = undefined;
          void read();
        },
        Math.max(settling, rest * took),
      );
    });
    return () => {
      isWanted = false;
      clearTimeout(waiting);
      stop();
    };
  }, [tries]);
  return { compared, trouble, again: () => setTries((count) => count + 1) };
}
