import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { batchMessageSchema } from '../../batch/messages.ts';
import { translator } from '../../locales/translate.ts';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { Reviews } from '../../store/reviews.ts';
import { badgeOf, paintBadge } from './badge.ts';
import { startBatch } from './batch.ts';
import { pageMessageSchema, surfaceMessageSchema } from './border.ts';
import { offerScreenshot, onScreenshotAsked, tellOnIcon } from './evidence-menu.ts';
import { localeOf } from './language.ts';
import { watchLibrary } from './library-watch.ts';
import type { PageMessage } from './messages.ts';
import { answerPage, type Frame } from './page-messages.ts';
import { takeScreenshot } from './screenshot.ts';
import { readSettings } from './settings.ts';
import { answerSurface } from './surface-messages.ts';
import { forgetTab, readTab } from './tabs.ts';

export default defineBackground(() => {
  const database = new Database();
  const library = new Library(database);
  const batch = startBatch(database);
  const reviews = new Reviews(database);

  async function changed(tabId: number): Promise<void> {
    const settings = await readSettings();
    const t = translator(localeOf(settings));
    await paintBadge(tabId, badgeOf(await readTab(tabId), t), settings.badge);
  }

  // All listeners stand before anything is awaited: a worker that wakes up for a message must find them.
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id) return false;
    const answer = answerTo(message, sender);
    if (answer === null) return false;
    // A message that could not be answered stays without an answer; the sender asks again and then says so.
    answer.then(respond, () => respond(undefined));
    return true;
  });

  function answerTo(message: unknown, sender: Browser.runtime.MessageSender): Promise<unknown> | null {
    if (isOwnPage(sender)) {
      const queued = batchMessageSchema.safeParse(message);
      if (queued.success) return batch.answer(queued.data);
      const asked = surfaceMessageSchema.safeParse(message);
      return asked.success ? answerSurface(asked.data, { library, database, changed }) : null;
    }
    const told = pageMessageSchema.safeParse(message);
    const { tab, frameId } = sender;
    if (!told.success || tab?.id === undefined || frameId === undefined) return null;
    return answerFrame(told.data, { tab, tabId: tab.id, frameId, url: sender.url });
  }

  async function answerFrame(message: PageMessage, frame: Frame): Promise<unknown> {
    const isForBatch = await batch.heard(message, frame.tabId);
    return isForBatch ? { state: 'refused' } : answerPage(message, frame, { library, reviews, changed });
  }

  onScreenshotAsked((tab) => {
    void (async () => {
      const settings = await readSettings();
      const pictured = await takeScreenshot(tab, { database, settings, at: Date.now() });
      const t = translator(localeOf(settings));
      if (tab.id !== undefined) await tellOnIcon(tab.id, pictured, { t, badge: settings.badge });
    })();
  });
  const offer = async () => offerScreenshot(translator(localeOf(await readSettings())));
  browser.runtime.onInstalled.addListener(() => void offer());
  browser.runtime.onStartup.addListener(() => void offer());
  browser.storage.local.onChanged.addListener((changes) => {
    if ('settings' in changes) void offer();
  });

  // The page in this tab is going; its badge goes with it by itself.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') void forgetTab(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

  // A library that cannot be looked at now is looked at when the background wakes again.
  void watchLibrary(database, Date.now()).catch(() => {});
});

/** A page of the extension itself, not a script in someone else's page. */
function isOwnPage(sender: Browser.runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
