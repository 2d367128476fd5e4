import { render } from 'preact';
import { browser } from 'wxt/browser';
import { frameTexts } from '../../locales/ledger/frame.ts';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { localeOf, readSettings } from '../background/settings.ts';
import { wakeRunner } from './batch/wake.ts';
import { ledgerIndex } from './index-client.ts';
import { Ledger } from './Ledger.tsx';
import { keepAtWork } from './report/again/again-work.ts';
import { routeOf } from './route.ts';
import { views } from './views.ts';

const surface = document.getElementById('surface');
// Before anything else: index and view are read while the settings are. What fails here is told when it is needed.
const index = ledgerIndex();
void views[routeOf(location.hash).view]?.().catch(() => {});

async function start(root: HTMLElement): Promise<void> {
  let settings = await readSettings();
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
    render(<Ledger {...{ route: routeOf(location.hash), go, locale, settings, database, library, index }} />, root);
  }

  addEventListener('hashchange', draw);
  browser.storage.local.onChanged.addListener((changes) => {
    if (!('settings' in changes)) return;
    void readSettings().then((changed) => {
      settings = changed;
      draw();
    });
  });
  draw();
  // Where a batch was left under way it goes on, and where auditing again was.
  void wakeRunner();
  void keepAtWork({ database, library }).catch(() => {});
}

if (surface !== null) void start(surface);
