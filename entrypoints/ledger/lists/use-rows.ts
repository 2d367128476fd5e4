import { useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { LedgerIndex, Query } from '../../../store/query/contract.ts';
import type { WorkerIndex } from '../index-client.ts';
import { Rows } from './rows.ts';

/** A batch adds to the library every few seconds, and a bulk verdict many times in one. */
const calm = 400;

/** The rows that answer a query, drawn again as they arrive and after the library changed. */
export function useRows(index: LedgerIndex, query: Query): Rows {
  const [, drawAgain] = useReducer((times: number, _: null) => times + 1, 0);
  const rows = useMemo(() => new Rows(index, () => drawAgain(null)), [index]);
  // The index answers while the frame is drawn.
  useLayoutEffect(() => rows.show(query), [rows, query]);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = index.onChange(() => {
      if (waiting !== undefined) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        rows.again();
      }, calm);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [index, rows]);
  return rows;
}

/** How far the index is with captures that an older version kept; null where it is not at it. */
export function useRebuild(index: Pick<WorkerIndex, 'onRebuild'>): { done: number; total: number } | null {
  const [rebuild, setRebuild] = useState<{ done: number; total: number } | null>(null);
  useEffect(() => index.onRebuild((done, total) => setRebuild(done < total ? { done, total } : null)), [index]);
  return rebuild;
}
