import { type Browser, browser } from 'wxt/browser';
import { hostRunner } from '../../batch/host.ts';
import type { BatchAnswers, BatchMessage, TabEvent } from '../../batch/messages.ts';
import type { Choices } from '../../batch/surroundings.ts';
import type { Database } from '../../store/database.ts';
import { Queue } from '../../store/queue.ts';
import { closeBatchTab, closeLeftTabs, enterBatchTab, isBatchTab, openBatchTab } from './batch-tabs.ts';
import type { PageMessage } from './messages.ts';
import { tellOpenPages } from './page-messages.ts';
import { readSameOrgans } from './same-organs.ts';
import { readSettings } from './settings.ts';

const alarm = 'batch';
const runnerPage = 'offscreen.html';

/** The document that a runner lives in, as the browser allows it. */
interface RunnerPlace {
  /** Puts a runner there, or has the one that is there look. */
  wake(): Promise<void>;
  close(): Promise<void>;
  tabEvent(tab: number, event: TabEvent): Promise<void>;
}

/** The background's part in batches: while one runs, a runner is there. All listeners stand at once. */
export function startBatch(database: Database): {
  answer(message: BatchMessage): Promise<BatchAnswers[BatchMessage['type']]>;
  /** What a page's script said; true where the page was opened for a batch and its capture is the runner's. */
  heard(message: PageMessage, tab: number): Promise<boolean>;
} {
  const queue = new Queue(database);
  const place = import.meta.env.FIREFOX ? ownPlace(database, answer) : offscreenPlace();
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: a document that is about to be closed is not taken for one that works. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const next = turn.then(work);
    turn = next.catch(() => {});
    return next;
  }

  async function isNeeded(): Promise<boolean> {
    return !(await readSettings()).keepNothing && (await queue.isNeeded());
  }

  const wake = () =>
    inTurn(async () => {
      if (!(await isNeeded())) return;
      // Wakes the background, too, after the browser has ended the document, or the background of a browser without any.
      await browser.alarms.create(alarm, { periodInMinutes: 1 });
      await place.wake();
    });

  const rest = () =>
    inTurn(async () => {
      if (await isNeeded()) return;
      await browser.alarms.clear(alarm);
      await place.close();
    });

  async function answer(message: BatchMessage): Promise<BatchAnswers[BatchMessage['type']]> {
    switch (message.type) {
      case 'batch-wake':
        await wake();
        return null;
      case 'batch-begin':
        await closeLeftTabs();
        return null;
      case 'batch-idle':
        await rest();
        return null;
      case 'batch-choices':
        return choices();
      case 'batch-open':
        return { tab: await openBatchTab(message.address) };
      case 'batch-close':
        await closeBatchTab(message.tab);
        return null;
      case 'batch-arrived':
        await tellOpenPages(message.organ, message.year);
        return null;
    }
  }

  async function heard(message: PageMessage, tab: number): Promise<boolean> {
    if (message.type !== 'status' && message.type !== 'capture') return false;
    if (!(await isBatchTab(tab))) return false;
    if (message.type === 'status') {
      const { kind, reason } = message;
      await place.tabEvent(tab, { what: 'recognised', kind, reason });
      return false;
    }
    const { address, report, audit, html } = message;
    await place.tabEvent(tab, { what: 'captured', address, report, audit, html });
    return true;
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void wake();
  });
  browser.runtime.onStartup.addListener(() => void wake());
  browser.runtime.onInstalled.addListener(() => void wake());
  browser.tabs.onUpdated.addListener((tab, { status }, { url = '' }) => {
    if (status !== 'complete') return;
    void isBatchTab(tab).then(async (isOurs) => {
      if (!isOurs) return;
      await enterBatchTab(tab, url);
      await place.tabEvent(tab, { what: 'loaded' });
    });
  });
  browser.tabs.onRemoved.addListener((tab) => {
    void isBatchTab(tab).then(async (isOurs) => {
      if (isOurs) await place.tabEvent(tab, { what: 'closed' });
    });
  });
  return { answer, heard };
}

async function choices(): Promise<Choices> {
  const [{ batchPause, keepNothing, rules }, same, { origins = [] }] = await Promise.all([
    readSettings(),
    readSameOrgans(),
    browser.permissions.getAll(),
  ]);
  const { version } = browser.runtime.getManifest();
  return { pause: batchPause * 1000, keepNothing, rules, same, origins, version };
}

/** Chrome: a document that nobody sees. There is at most one. */
function offscreenPlace(): RunnerPlace {
  const tell = async (message: object) => void (await browser.runtime.sendMessage(message).catch(() => {}));
  const exists = async () => {
    const contextType = 'OFFSCREEN_DOCUMENT' as Browser.runtime.ContextType;
    return (await browser.runtime.getContexts({ contextTypes: [contextType] })).length > 0;
  };
  return {
    async wake() {
      if (await exists()) return tell({ type: 'batch-look' });
      await browser.offscreen.createDocument({
        url: runnerPage,
        reasons: ['DOM_PARSER' as Browser.offscreen.Reason],
        justification: 'A batch of pages is fetched, parsed and audited.',
      });
    },
    async close() {
      if (await exists()) await browser.offscreen.closeDocument();
    },
    tabEvent: (tab, event) => tell({ type: 'batch-tab', tab, event }),
  };
}

/** Firefox: the background is a document itself. */
function ownPlace(
  database: Database,
  answer: (message: BatchMessage) => Promise<BatchAnswers[BatchMessage['type']]>,
): RunnerPlace {
  const listeners = new Set<(tab: number, event: TabEvent) => void>();
  let host: { wake(): void } | null = null;
  return {
    async wake() {
      if (host !== null) return host.wake();
      host = hostRunner({
        database,
        tell: async <M extends BatchMessage>(message: M) => (await answer(message)) as BatchAnswers[M['type']],
        listen(heard) {
          listeners.add(heard);
          return () => listeners.delete(heard);
        },
      });
    },
    async close() {},
    async tabEvent(tab, event) {
      for (const heard of listeners) heard(tab, event);
    },
  };
}
