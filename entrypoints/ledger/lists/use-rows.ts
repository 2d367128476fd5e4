import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { LedgerIndex, Query } from '../../../store/query/contract.ts';
import { Rows } from './rows.ts';

/** A batch adds to the library every few seconds, and a bulk verdict many times in one. */
const calm = 400;

/** The rows that answer a query, drawn again as they arrive and after the library changed. */
export function useRows(index: LedgerIndex, query: Query): Rows {
  const [, drawAgain] = useReducer((times: number, _: null) => times + 1, 0);
  const rows = useMemo(() => new Rows(index, () => drawAgain(null)), [index]);
  useEffect(() => rows.show(query), [rows, query]);
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
