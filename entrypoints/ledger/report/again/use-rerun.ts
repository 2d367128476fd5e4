import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Rerun, RerunChange } from '../../../../store/rerun.ts';
import { Reruns } from '../../../../store/reruns.ts';
import type { ViewProps } from '../../view.ts';

interface Progress {
  rerun: Rerun | null;
  /** How many are still to be audited once more. */
  due: number;
  changes: RerunChange[];
  /** Milliseconds; null until that can be told. */
  left: number | null;
}

/** Not more often than this the changes are read while there is work: there may be many. */
const every = 800;

/** What auditing again came to so far, wherever it is worked at; undefined until it is read. */
export function useRerun({ database, library }: Pick<ViewProps, 'database' | 'library'>) {
  const reruns = useMemo(() => new Reruns(database, library), [database, library]);
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const [trouble, setTrouble] = useState<unknown>(null);
  const first = useRef<{ id: number; done: number; at: number } | null>(null);
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    let waiting: ReturnType<typeof setTimeout> | null = null;
    let isReading = false;
    const read = async () => {
      waiting = null;
      isReading = true;
      try {
        const rerun = await reruns.newest();
        const changes = rerun === null ? [] : await reruns.changes(rerun.id);
        const due = changes.filter((change) => change.due === 1).length;
        if (isWanted) setProgress({ rerun, due, changes, left: timeLeft(rerun, first) });
      } catch (error) {
        if (isWanted) setTrouble(error);
      }
      isReading = false;
    };
    void read().then(() => {
      if (!isWanted) return;
      const watching = liveQuery(() => database.tables.reruns.toArray()).subscribe({
        next: () => {
          if (waiting === null) waiting = setTimeout(() => void read(), isReading ? every : every / 4);
        },
        error: () => {},
      });
      stop = () => watching.unsubscribe();
    });
    return () => {
      isWanted = false;
      if (waiting !== null) clearTimeout(waiting);
      stop();
    };
  }, [reruns, database]);
  return { reruns, progress, trouble };
}

function timeLeft(
  rerun: Rerun | null,
  first: { current: { id: number; done: number; at: number } | null },
): number | null {
  if (rerun?.state !== 'running') {
    first.current = null;
    return null;
  }
  const at = Date.now();
  if (first.current?.id !== rerun.id) first.current = { id: rerun.id, done: rerun.done, at };
  const done = rerun.done - first.current.done;
  const spent = at - first.current.at;
  if (done < 3 || spent < 1000) return null;
  return (spent / done) * Math.max(0, rerun.total - rerun.done);
}
