import type { LedgerIndex } from '../../store/query/contract.ts';
import { LibraryError } from '../../store/trouble.ts';
import type { Asked, PageMessage, Question, WorkerMessage } from './index-messages.ts';

/** The index as a worker of this page holds it. */
export interface WorkerIndex extends LedgerIndex {
  /** Called while parts of the index are made anew from their captures: after an update, or where it was damaged. */
  onRebuild(listener: (done: number, total: number) => void): () => void;
  /** When the first rows have been drawn, or nobody wanted any: what the reader does not see waits for it. */
  readonly leisure: Promise<void>;
}

/** Milliseconds after which a page that has asked for no rows is taken to want none. */
const unasked = 1000;

/** Starts reading the library at once. */
function openIndex(): WorkerIndex {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: unknown) => void }>();
  const onChange = new Set<() => void>();
  const onRebuild = new Set<(done: number, total: number) => void>();
  const leisure = Promise.withResolvers<void>();
  let asked = 0;

  setTimeout(leisure.resolve, unasked);
  void leisure.promise.then(() => post({ tell: 'leisure' }));

  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    switch (data.tell) {
      case 'answer':
        waiting.get(data.id)?.resolve(data.answer as never);
        waiting.delete(data.id);
        break;
      case 'failed':
        waiting.get(data.id)?.reject(errorOf(data));
        waiting.delete(data.id);
        break;
      case 'changed':
        for (const listener of onChange) listener();
        break;
      case 'rebuilding':
        for (const listener of onRebuild) listener(data.done, data.total);
    }
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });

  function post(message: PageMessage): void {
    worker.postMessage(message);
  }

  function ask<Name extends Asked>(name: Name, ...of: Parameters<LedgerIndex[Name]>): ReturnType<LedgerIndex[Name]> {
    const id = ++asked;
    const answer = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }));
    post({ id, ask: name, of } as Question);
    return answer as ReturnType<LedgerIndex[Name]>;
  }

  return {
    async query(query, first) {
      const result = await ask('query', query, first);
      // By then the frame with its rows has been drawn.
      requestAnimationFrame(() => setTimeout(leisure.resolve));
      return result;
    },
    rows: (from, to) => ask('rows', from, to),
    matches: (query) => ask('matches', query),
    facets: () => ask('facets'),
    onChange: (listener) => listening(onChange, listener),
    onRebuild: (listener) => listening(onRebuild, listener),
    leisure: leisure.promise,
  };
}

let shared: WorkerIndex | null = null;

/** The one index of this page. */
export function ledgerIndex(): WorkerIndex {
  shared ??= openIndex();
  return shared;
}

function listening<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function errorOf({ trouble, message }: Extract<WorkerMessage, { tell: 'failed' }>): Error {
  return trouble === null ? new Error(message) : new LibraryError(trouble, message);
}
