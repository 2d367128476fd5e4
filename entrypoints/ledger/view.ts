import type { Locale } from '../../locales/translate.ts';
import type { Database } from '../../store/database.ts';
import type { Library } from '../../store/library.ts';
import type { Settings } from '../background/settings.ts';
import type { WorkerIndex } from './index-client.ts';
import type { Route } from './route.ts';

/** What every view of the ledger is given. */
export interface ViewProps {
  route: Route;
  /** Changes the address bar; `replace` for what is no step that a reader would go back over (typing in a search field). */
  go(hash: string, how?: 'push' | 'replace'): void;
  locale: Locale;
  settings: Settings;
  database: Database;
  library: Library;
  /** One for the page: the rows it gives are those of its newest query. */
  index: WorkerIndex;
}
