import type { LedgerIndex } from '../../store/query/contract.ts';
import { Engine } from '../../store/query/engine.ts';
import { readNewest } from '../../store/query/first-reading.ts';
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

/**
 * Starts reading the library at once. `early`: the first query is answered by the page itself, from the newest captures; by the
 * time that a worker is up these are on the screen.
 */
function openIndex(early: boolean): WorkerIndex {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: unknown) => void }>();
  const onChange = new Set<() => void>();
  const onRebuild = new Set<(done: number, total: number) => void>();
  const leisure = Promise.withResolvers<void>();
  let worker: Worker | null = null;
  let asked = 0;
  let queries = 0;
  let newest = early ? readNewest(new Engine()).catch(() => null) : null;
  /** Whose rows are those of the newest query, where it is not the worker. */
  let answering: Engine | null = null;

  setTimeout(leisure.resolve, unasked);
  if (!early) start();
  void leisure.promise.then(() => post({ tell: 'leisure' }));

  function start(): Worker {
    const started = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => heard(data));
    started.addEventListener('error', ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    });
    worker = started;
    return started;
  }

  function heard(message: WorkerMessage): void {
    switch (message.tell) {
      case 'answer':
        waiting.get(message.id)?.resolve(message.answer as never);
        waiting.delete(message.id);
        break;
      case 'failed':
        waiting.get(message.id)?.reject(errorOf(message));
        waiting.delete(message.id);
        break;
      case 'changed':
        for (const listener of onChange) listener();
        break;
      case 'rebuilding':
        for (const listener of onRebuild) listener(message.done, message.total);
    }
  }

  function post(message: PageMessage): void {
    (worker ?? start()).postMessage(message);
  }

  function ask<Name extends Asked>(name: Name, ...of: Parameters<LedgerIndex[Name]>): ReturnType<LedgerIndex[Name]> {
    const id = ++asked;
    const answer = new Promise<never>((resolve, reject) => waiting.set(id, { resolve, reject }));
    post({ id, ask: name, of } as Question);
    return answer as ReturnType<LedgerIndex[Name]>;
  }

  /** The first query's engine, once. */
  async function takeNewest(): Promise<Engine | null> {
    const reading = newest;
    newest = null;
    return reading;
  }

  return {
    async query(query, first) {
      const turn = ++queries;
      const engine = await takeNewest();
      if (turn === queries) answering = engine;
      const result = engine?.query(query, first) ?? (await ask('query', query, first));
      // By then the frame with its rows has been drawn.
      requestAnimationFrame(() => setTimeout(leisure.resolve));
      return result;
    },
    rows: async (from, to) => answering?.rows(from, to) ?? ask('rows', from, to),
    matches: (query) => ask('matches', query),
    facets: () => ask('facets'),
    onChange: (listener) => listening(onChange, listener),
    onRebuild: (listener) => listening(onRebuild, listener),
    leisure: leisure.promise,
  };
}

let shared: WorkerIndex | null = null;

/** The one index of this page. `early`, of the call that opens it: a list is the first that is shown. */
export function ledgerIndex(early = false): WorkerIndex {
  shared ??= openIndex(early);
  return shared;
}

function listening<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function errorOf({ trouble, message }: Extract<WorkerMessage, { tell: 'failed' }>): Error {
  return trouble === null ? new Error(message) : new LibraryError(trouble, message);
}
