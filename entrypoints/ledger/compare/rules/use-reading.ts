import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { PartProps } from '../part.ts';
import { OutcomeReading } from './reading.ts';

/** Reports that are read without asking. */
const freely = 5000;

/** Reads what the shown reports' rules said: at once where they are few, on request where they are many. */
export function useReading(
  database: PartProps['database'],
  compared: PartProps['compared'],
  ids: readonly number[],
  wanted: string,
  places: ReadonlyMap<string, number>,
) {
  const reading = useRef(new OutcomeReading(database, places));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const stopping = useRef<AbortController | null>(null);
  const known = useRef<PartProps['compared'] | null>(null);
  if (known.current !== compared) {
    known.current = compared;
    reading.current.forgetChanged(compared.reports);
  }
  const stop = () => stopping.current?.abort();

  async function start(): Promise<void> {
    stop();
    const stopper = new AbortController();
    stopping.current = stopper;
    setBusy(true);
    setTrouble(null);
    let drawn = 0;
    try {
      await reading.current.read(ids, stopper.signal, () => {
        if (performance.now() - drawn < 250) return;
        drawn = performance.now();
        redraw(undefined);
      });
    } catch (error) {
      setTrouble(error);
    }
    if (stopping.current === stopper) setBusy(false);
    redraw(undefined);
  }

  useEffect(() => {
    const left = reading.current.left(ids);
    if (left > 0 && left <= freely) void start();
    return stop;
  }, [wanted, compared]);
  return { reading: reading.current, isBusy, trouble, start, stop };
}
