import type { Locale } from '../../locales/translate.ts';
import type { Database } from '../../store/database.ts';
import type { Library } from '../../store/library.ts';
import type { Settings } from '../background/settings.ts';
import type { WorkerIndex } from './index-client.ts';
import type { Route } from './route.ts';

/** What every part of the ledger is drawn with. */
export interface FrameProps {
  route: Route;
  /** Changes the address bar; `replace` for what is no step that a reader would go back over (typing in a search field). */
  go(hash: string, how?: 'push' | 'replace'): void;
  locale: Locale;
  /** One for the page: the rows it gives are those of its newest query. */
  index: WorkerIndex;
}

/** What it takes to work with the library beyond its index. */
export interface Stores {
  settings: Settings;
  database: Database;
  library: Library;
}

/** What every view of the ledger is given. */
export interface ViewProps extends FrameProps, Stores {}

/** What comes when the first rows have been drawn: it is most of the ledger's script. */
export interface Late {
  stores: Stores;
  parts: typeof import('./late.ts');
}

/** Of a list, which is drawn before the rest is there. */
export interface ListProps extends FrameProps {
  late: Late | null;
}
