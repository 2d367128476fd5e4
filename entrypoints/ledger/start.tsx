import { render } from 'preact';
import { browser } from 'wxt/browser';
import { frameTexts } from '../../locales/ledger/frame.ts';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { forgetLoss, type LibraryLoss, readLoss } from '../background/library-loss.ts';
import { localeOf, readSettings } from '../background/settings.ts';
import { wakeRunner } from './batch/wake.ts';
import { ledgerIndex } from './index-client.ts';
import { Ledger } from './Ledger.tsx';
import { routeOf } from './route.ts';
import { fetchView } from './views.ts';

/** Draws the ledger into its page and keeps it up with address and settings, which it is given as they were read beforehand. */
export async function start(root: HTMLElement, stored: Promise<{ settings?: unknown }>): Promise<void> {
  const index = ledgerIndex();
  const [read] = await Promise.all([readSettings(stored), fetchView(routeOf(location.hash).view).catch(() => null)]);
  let settings = read;
  let loss: LibraryLoss | null = null;
  const database = new Database();
  const library = new Library(database);

  function go(hash: string, how: 'push' | 'replace' = 'push'): void {
    if (how === 'push') {
      location.hash = hash;
      return;
    }
    history.replaceState(history.state, '', hash);
    draw();
  }

  function draw(): void {
    const locale = localeOf(settings);
    const t = frameTexts(locale);
    document.documentElement.lang = locale;
    document.title = `${t('title')} · ${t('product')}`;
    const view = { route: routeOf(location.hash), go, locale, settings, database, library, index };
    render(<Ledger {...{ view, loss }} onLossSeen={() => void forgetLoss()} />, root);
  }

  async function lookForLoss(): Promise<void> {
    const before = loss;
    loss = await readLoss();
    if (loss !== before) draw();
  }

  addEventListener('hashchange', draw);
  browser.storage.local.onChanged.addListener((changes) => {
    if ('libraryLost' in changes) void lookForLoss();
    if (!('settings' in changes)) return;
    void readSettings().then((changed) => {
      settings = changed;
      draw();
    });
  });
  draw();
  await index.leisure;
  void lookForLoss();
  // Where a batch was left under way it goes on, and where auditing again was.
  void wakeRunner();
  const { keepAtWork } = await import('./report/again/again-work.ts');
  await keepAtWork({ database, library }).catch(() => {});
}
