import { leanHtml } from '../entrypoints/auditor/lean-html.ts';
import { parsePage } from '../parsers/parse.ts';
import { Batches } from '../store/batches.ts';
import type { Database } from '../store/database.ts';
import { Library } from '../store/library.ts';
import { Queue } from '../store/queue.ts';
import { fetchPage } from './fetch-page.ts';
import type { BatchAnswers, BatchMessage, TabEvent } from './messages.ts';
import { renderInTab } from './render.ts';
import { Runner } from './runner.ts';
import { isShell } from './shell.ts';
import type { ReadPage } from './surroundings.ts';

/** Milliseconds after which a runner that has nothing to do, or whose library fails, looks again. */
const rest = 30_000;

interface Host {
  database: Database;
  /** Asks the background, which alone reaches tabs and settings. */
  tell<M extends BatchMessage>(message: M): Promise<BatchAnswers[M['type']]>;
  /** Calls back for all that happens in tabs that were opened; the answer ends it. */
  listen(heard: (tab: number, event: TabEvent) => void): () => void;
}

/** Keeps one runner at work in a document that can parse. Of several such documents one works, and the next when that is gone. */
export function hostRunner({ database, tell, listen }: Host): { wake(): void } {
  let isWoken = false;
  let rouse = () => {};
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const batches = new Batches(database);
  const runner = new Runner(crypto.randomUUID(), {
    queue: new Queue(database),
    library: new Library(database),
    now: Date.now,
    sleep,
    choices: () => tell({ type: 'batch-choices' }),
    fetch: (address, origins) => fetchPage(address, { origins }),
    read: readPage,
    lean: leanHtml,
    render: (address) =>
      renderInTab(address, {
        open: async (page) => (await tell({ type: 'batch-open', address: page })).tab,
        close: async (tab) => void (await tell({ type: 'batch-close', tab })),
        listen,
        sleep,
      }),
    async arrived({ organ, year }) {
      if (organ === null || year === null) return;
      await tell({ type: 'batch-arrived', organ: { folded: organ.folded, kind: organ.kind }, year }).catch(() => {});
    },
    noRoom: (batch) => batches.pause(batch),
  });

  async function work(alone: boolean): Promise<never> {
    for (;;) {
      isWoken = false;
      await tell({ type: 'batch-begin' }).catch(() => {});
      await runner.run({ alone }).catch(() => {});
      await tell({ type: 'batch-idle' }).catch(() => {});
      if (!isWoken) await Promise.race([sleep(rest), new Promise<void>((resolve) => (rouse = resolve))]);
    }
  }

  // Whoever holds the lock knows that no other runner is alive: the browser gives it back when a document ends.
  void navigator.locks.request('gouji-batch', () => work(true));
  return {
    wake() {
      isWoken = true;
      runner.wake();
      rouse();
    },
  };
}

function readPage(html: string, address: string): ReadPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const parsed = parsePage(page, address);
  return { parsed, isShell: isShell(page, parsed) };
}
