import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type ReplayOptions, replay } from '../../../../batch/replay/replay.ts';
import { emptyTally, type ReplayTally, tallied } from '../../../../batch/replay/tally.ts';
import type { Capture } from '../../../../store/schema.ts';
import { readPage } from './read-page.ts';

/** A capture that is to be found again, with what stands beside it. */
export interface Replayed extends Pick<ReplayOptions, 'neighbours' | 'only'> {
  capture: Capture;
}

export interface ReplayWork {
  state: 'idle' | 'running' | 'done' | 'stopped';
  tally: ReplayTally;
  total: number;
  trouble: unknown;
  start(captures: (signal: AbortSignal) => AsyncIterable<Replayed>, total: number): void;
  stop(): void;
}

/** Finds findings again, one capture after the other, as long as the view is shown. */
export function useReplay(): ReplayWork {
  const [state, setState] = useState<ReplayWork['state']>('idle');
  const [tally, setTally] = useState(emptyTally);
  const [total, setTotal] = useState(0);
  const [trouble, setTrouble] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run(captures: AsyncIterable<Replayed>, signal: AbortSignal): Promise<void> {
    const { version } = browser.runtime.getManifest();
    let sum = emptyTally();
    let toldAt = 0;
    for await (const { capture, neighbours, only } of captures) {
      sum = tallied(sum, await replay(capture, { neighbours, only, version, read: readPage }));
      if (signal.aborted) break;
      if (performance.now() - toldAt < 100) continue;
      toldAt = performance.now();
      setTally(sum);
      // The page gets its turn between two captures.
      await new Promise((resolve) => setTimeout(resolve));
    }
    setTally(sum);
  }

  return {
    state,
    tally,
    total,
    trouble,
    start(captures, count) {
      const stopping = new AbortController();
      running.current = stopping;
      setTrouble(null);
      setTally(emptyTally());
      setTotal(count);
      setState('running');
      run(captures(stopping.signal), stopping.signal).then(
        () => setState(stopping.signal.aborted ? 'stopped' : 'done'),
        (error: unknown) => {
          setState('stopped');
          if (!stopping.signal.aborted) setTrouble(error);
        },
      );
    },
    stop: () => running.current?.abort(),
  };
}
