import type { InflatedCapture } from '../../../store/stored-capture.ts';
import type { InflatedExtract } from '../../../store/stored-extract.ts';
import { LibraryError, type LibraryTrouble } from '../../../store/trouble.ts';

export interface ReadQuestion {
  of: 'captures' | 'extracts';
  ids: number[];
}

/** What the worker that reads answers, one answer a question and in their order. */
export type ReadAnswer =
  | { read: InflatedCapture[] | InflatedExtract[] }
  | { trouble: LibraryTrouble }
  | { detail: string };

/** Both give what is still kept, in the order of the ids. */
export interface CaptureReading {
  captures(ids: number[]): Promise<InflatedCapture[]>;
  extracts(ids: number[]): Promise<InflatedExtract[]>;
  close(): void;
}

/** Reads captures in a further thread. */
export function openReading(): CaptureReading {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  const waiting: PromiseWithResolvers<unknown>[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer>) => {
    const asked = waiting.shift();
    if ('read' in data) asked?.resolve(data.read);
    else asked?.reject('trouble' in data ? new LibraryError(data.trouble, null) : new Error(data.detail));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const asked of waiting.splice(0)) asked.reject(new Error(message));
  });
  function ask(question: ReadQuestion): Promise<unknown> {
    const asked = Promise.withResolvers<unknown>();
    waiting.push(asked);
    worker.postMessage(question);
    return asked.promise;
  }
  return {
    captures: (ids) => ask({ of: 'captures', ids }) as Promise<InflatedCapture[]>,
    extracts: (ids) => ask({ of: 'extracts', ids }) as Promise<InflatedExtract[]>,
    close: () => worker.terminate(),
  };
}
