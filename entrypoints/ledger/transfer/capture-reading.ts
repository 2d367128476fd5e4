import type { InflatedCapture } from '../../../store/stored-capture.ts';
import { LibraryError, type LibraryTrouble } from '../../../store/trouble.ts';

/** What the worker that reads answers, one answer a question and in their order. */
export type ReadAnswer = { captures: InflatedCapture[] } | { trouble: LibraryTrouble } | { detail: string };

export interface CaptureReading {
  read(ids: number[]): Promise<InflatedCapture[]>;
  close(): void;
}

/** Reads captures in a further thread. */
export function openReading(): CaptureReading {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const waiting: PromiseWithResolvers<InflatedCapture[]>[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
    const asked = waiting.shift();
    if ('captures' in data) asked?.resolve(data.captures);
    else asked?.reject('trouble' in data ? new LibraryError(data.trouble, null) : new Error(data.detail));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const asked of waiting.splice(0)) asked.reject(new Error(message));
  });
  return {
    read(ids) {
      const asked = Promise.withResolvers<InflatedCapture[]>();
      waiting.push(asked);
      worker.postMessage(ids);
      return asked.promise;
    },
    close: () => worker.terminate(),
  };
}
