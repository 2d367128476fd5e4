import { browser } from 'wxt/browser';
import { siteOf } from '../../store/address.ts';
import type { Database } from '../../store/database.ts';
import type { Library } from '../../store/library.ts';
import { LibraryError } from '../../store/trouble.ts';
import { pageViewSchema } from './border.ts';
import { injectAuditor } from './inject.ts';
import { type Answers, command, type FrameView, type PageView, type SurfaceMessage } from './messages.ts';
import { takeScreenshot } from './screenshot.ts';
import { changeSettings, readSettings, type Settings } from './settings.ts';
import { changeTab, forgetTab, knownTabs, readTab } from './tabs.ts';

interface Surroundings {
  library: Library;
  database: Database;
  /** To be called when what is known of a tab, or how it is shown, is another than before. */
  changed: (tabId: number) => Promise<void>;
}

/** Answers popup and options page. */
export async function answerSurface(
  message: SurfaceMessage,
  { library, database, changed }: Surroundings,
): Promise<Answers[SurfaceMessage['type']]> {
  switch (message.type) {
    case 'tab':
      return { frames: await framesOf(message.tabId), settings: await readSettings() };
    case 'open':
      return { opened: await injectAuditor(message.tabId, null) };
    case 'site':
      return switchSite(message, changed);
    case 'settings':
      return readSettings();
    case 'choose': {
      const { choice } = message;
      const chosen = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
      const settings = await changeSettings((current) => ({ ...current, ...chosen }));
      if (choice.rules !== undefined) await auditOpenPages(settings);
      for (const { tabId } of await knownTabs()) await changed(tabId);
      return settings;
    }
    case 'rule': {
      const { rule, setting } = message;
      const settings = await changeSettings((current) => {
        const { [rule]: _, ...others } = current.rules;
        return { ...current, rules: setting === null ? others : { ...others, [rule]: setting } };
      });
      await auditOpenPages(settings);
      return settings;
    }
    case 'screenshot': {
      const tab = await browser.tabs.get(message.tabId).catch(() => null);
      if (tab === null) return { state: 'no-report' };
      return takeScreenshot(tab, { database, settings: await readSettings(), at: Date.now() });
    }
    case 'library':
      return inLibrary(async () => ({ captures: await library.count(), bytes: await bytesUsed() }));
    case 'erase':
      return inLibrary(async () => {
        await library.erase();
        return { captures: 0 };
      });
  }
}

/** What the frames of a tab are, with what their auditors show. */
async function framesOf(tabId: number): Promise<FrameView[]> {
  const frames = Object.entries(await readTab(tabId));
  return Promise.all(
    frames.map(async ([id, { kind, reason, audited, saved }]) => {
      const frameId = Number(id);
      let view = await viewOf(tabId, frameId);
      // Attachments of a report that was not audited are read only now that someone asks.
      const isUnread = audited === null && (kind === 'attachment-only' || kind === 'older-report');
      if (view === null && isUnread && (await injectAuditor(tabId, frameId))) view = await viewOf(tabId, frameId);
      return { frameId, kind, reason, saved, view };
    }),
  );
}

async function viewOf(tabId: number, frameId: number): Promise<PageView | null> {
  const answer = await command(tabId, frameId, { type: 'view' });
  return pageViewSchema.nullable().catch(null).parse(answer);
}

/** Has every report that is open audited by the rules as they are now chosen. */
async function auditOpenPages({ rules }: Settings): Promise<void> {
  // Not waited for: a tab that sleeps answers when it wakes.
  for (const { tabId, state } of await knownTabs())
    for (const id of Object.keys(state)) void command(tabId, Number(id), { type: 'rules', rules });
}

async function switchSite(
  { tabId, site, off }: Extract<SurfaceMessage, { type: 'site' }>,
  changed: Surroundings['changed'],
): Promise<Answers['site']> {
  const settings = await changeSettings((current) => {
    const others = current.sitesOff.filter((each) => each !== site);
    return { ...current, sitesOff: off ? [...others, site].sort() : others };
  });
  for (const known of await knownTabs()) {
    const tab = await browser.tabs.get(known.tabId).catch(() => null);
    if (tab === null) await forgetTab(known.tabId);
    else if (known.tabId === tabId || siteOf(tab.url ?? '') === site) await switchTab(known.tabId, off, changed);
  }
  return settings;
}

async function switchTab(tabId: number, off: boolean, changed: Surroundings['changed']): Promise<void> {
  const frames = Object.entries(await readTab(tabId));
  for (const [id, { kind }] of frames) {
    if (off) await command(tabId, Number(id), { type: 'leave' });
    else if (kind === 'report') await injectAuditor(tabId, Number(id));
  }
  if (off)
    await changeTab(tabId, (state) =>
      Object.fromEntries(Object.entries(state).map(([id, frame]) => [id, { ...frame, audited: null, saved: null }])),
    );
  await changed(tabId);
}

async function inLibrary<T>(work: () => Promise<T>): Promise<T | { trouble: LibraryError['trouble'] }> {
  try {
    return await work();
  } catch (error) {
    return { trouble: error instanceof LibraryError ? error.trouble : 'unavailable' };
  }
}

async function bytesUsed(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate().catch(() => null);
  return estimate?.usage ?? null;
}
