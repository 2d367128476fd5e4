import type { Packed, Packer } from '../../../exporters/xlsx/packer.ts';

/** A piece of a part; null: there is no more. */
export interface PackRequest {
  part: number;
  piece: Uint8Array<ArrayBuffer> | null;
}

/** What the worker answers, one answer a request and in their order. */
export type PackAnswer = { packed: Packed | null } | { detail: string };

export interface Packing {
  open(): Packer;
  close(): void;
}

/** Pieces that may lie in wait: enough that neither thread waits for the other, and no more than some megabytes. */
const mostWaiting = 8;

/** Compresses in a further thread. */
export function openPacking(): Packing {
  const worker = new Worker(new URL('./packing-worker.ts', import.meta.url), { type: 'module' });
  const waiting: PromiseWithResolvers<Packed | null>[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<PackAnswer>) => {
    const asked = waiting.shift();
    if ('packed' in data) asked?.resolve(data.packed);
    else asked?.reject(new Error(data.detail));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const asked of waiting.splice(0)) asked.reject(new Error(message));
  });
  const ask = (request: PackRequest) => {
    const asked = Promise.withResolvers<Packed | null>();
    // What fails is told to whoever waits for it, and that is not everyone.
    asked.promise.catch(() => {});
    waiting.push(asked);
    worker.postMessage(request, request.piece === null ? [] : [request.piece.buffer]);
    return asked.promise;
  };
  let parts = 0;
  return {
    open() {
      const part = parts;
      parts += 1;
      return {
        async write(piece) {
          ask({ part, piece });
          while (waiting.length > mostWaiting) await waiting[0]?.promise;
        },
        async end() {
          const packed = await ask({ part, piece: null });
          if (packed === null) throw new Error('nothing was packed');
          return packed;
        },
      };
    },
    close: () => worker.terminate(),
  };
}
