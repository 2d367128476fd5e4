import { browser } from 'wxt/browser';
import { hostRunner } from '../../batch/host.ts';
import {
  type BatchAnswers,
  type BatchMessage,
  type TabEvent,
  tabEventSchema,
  wakeSchema,
} from '../../batch/messages.ts';
import { Database } from '../../store/database.ts';

/** Chrome's worker cannot parse a page, and sleeps: a batch runs in this document, which has nothing of the browser but messages. */
const listeners = new Set<(tab: number, event: TabEvent) => void>();

async function tell<M extends BatchMessage>(message: M): Promise<BatchAnswers[M['type']]> {
  for (const pause of [100, 400, 1600, 6400]) {
    const answer: unknown = await browser.runtime.sendMessage(message).catch(() => undefined);
    if (answer !== undefined) return answer as BatchAnswers[M['type']];
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`no answer to "${message.type}"`);
}

const host = hostRunner({
  database: new Database(),
  tell,
  listen(heard) {
    listeners.add(heard);
    return () => listeners.delete(heard);
  },
});

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
  if (wakeSchema.safeParse(message).success) host.wake();
  const told = tabEventSchema.safeParse(message);
  if (told.success) for (const heard of listeners) heard(told.data.tab, told.data.event);
});
