import { render } from 'preact';
import { browser } from 'wxt/browser';
import { frameTexts } from '../../locales/ledger/frame.ts';
import type { Locale } from '../../locales/translate.ts';
import { languageOf, localeOf } from '../background/language.ts';
import type { LibraryLoss } from '../background/library-loss.ts';
import { wakeRunner } from './batch/wake.ts';
import { ledgerIndex } from './index-client.ts';
import { Ledger } from './Ledger.tsx';
import { type Route, routeOf } from './route.ts';
import { styled } from './styled.ts';
import type { Late } from './view.ts';
import { fetchView, isList } from './views.ts';

/**
 * Draws the ledger into its page and keeps it up with address and settings. `stored` are these as they were read beforehand; of
 * them the first drawing needs no more than the language.
 */
export async function start(root: HTMLElement, stored: Promise<{ settings?: unknown }>): Promise<void> {
  const index = ledgerIndex();
  let locale: Locale | null = null;
  let late: Late | null = null;
  let loss: LibraryLoss | null = null;
  let trouble: unknown = null;
  let fetching: Promise<Late | null> | null = null;

  function go(hash: string, how: 'push' | 'replace' = 'push'): void {
    if (how === 'push') {
      location.hash = hash;
      return;
    }
    history.replaceState(history.state, '', hash);
    draw();
  }

  function draw(): void {
    if (locale === null) return;
    const t = frameTexts(locale);
    const route = routeOf(location.hash);
    document.documentElement.lang = locale;
    document.title = `${t('title')} · ${t('product')}`;
    const view = { route, go, locale, index, late };
    const ways = { onAgain: () => void fetchLate(), onLossSeen: () => void late?.parts.forgetLoss() };
    render(<Ledger {...{ view, loss, trouble, ...ways }} />, root);
  }

  /** Null where it cannot be had: that is told, and may be tried again. */
  function fetchLate(): Promise<Late | null> {
    fetching ??= takeLate().catch((error: unknown) => {
      fetching = null;
      trouble = error;
      draw();
      return null;
    });
    return fetching;
  }

  async function takeLate(): Promise<Late> {
    const parts = await import('./late.ts');
    const taken = { parts, stores: { settings: await parts.readSettings(), ...parts.openLibrary() } };
    late = taken;
    trouble = null;
    draw();
    return taken;
  }

  function fetchWhereNeeded(): void {
    if (needsLate(routeOf(location.hash))) void fetchLate();
  }

  async function takeSettings(): Promise<void> {
    const { settings } = await browser.storage.local.get('settings');
    locale = localeOf({ language: languageOf(settings) });
    if (late !== null) late = { ...late, stores: { ...late.stores, settings: await late.parts.readSettings() } };
    draw();
  }

  async function lookForLoss({ parts }: Late): Promise<void> {
    const before = loss;
    loss = await parts.readLoss();
    if (loss !== before) draw();
  }

  fetchWhereNeeded();
  const unread = { settings: null };
  const read = stored.catch(() => unread);
  const view = fetchView(routeOf(location.hash).view).catch(() => null);
  const [{ settings }] = await Promise.all([read, view, styled()]);
  locale = localeOf({ language: languageOf(settings) });
  addEventListener('hashchange', () => {
    fetchWhereNeeded();
    draw();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if ('libraryLost' in changes && late !== null) void lookForLoss(late);
    if ('settings' in changes) void takeSettings();
  });
  draw();
  await index.leisure;
  const fetched = await fetchLate();
  if (fetched === null) return;
  void lookForLoss(fetched);
  // Where a batch was left under way it goes on, and where auditing again was.
  void wakeRunner();
  const { keepAtWork } = await import('./report/again/again-work.ts');
  await keepAtWork(fetched.stores).catch(() => {});
}

/** Whether what is shown cannot be drawn without it. */
function needsLate({ view, params }: Route): boolean {
  return !isList(view) || params.has('open');
}
