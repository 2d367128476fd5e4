import { browser } from 'wxt/browser';
import { ledgerIndex } from './index-client.ts';
import { routeOf } from './route.ts';
import { fetchView, isList } from './views.ts';

// Small, so that it runs before the rest of the page is read: the index, the settings, the view and the page come at the same time.
// What fails here is told when it is needed.
const { view } = routeOf(location.hash);
ledgerIndex(isList(view));
const stored = browser.storage.local.get('settings');
stored.catch(() => {});
fetchView(view).catch(() => {});
void import('./start.tsx').then(async ({ start }) => {
  // This script waits for nothing, not even for the rest of the page.
  if (document.readyState === 'loading')
    await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }));
  const surface = document.getElementById('surface');
  if (surface !== null) void start(surface, stored);
});
