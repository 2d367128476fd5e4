import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';

/** What a list can do without until its first rows are drawn, in one file. */

export { Views } from '../../store/views.ts';
export { forgetLoss, readLoss } from '../background/library-loss.ts';
export { readSettings } from '../background/settings.ts';
export { FindingDetail } from './findings/FindingDetail.tsx';
export { BulkReview } from './review/BulkReview.tsx';

export function openLibrary(): { database: Database; library: Library } {
  const database = new Database();
  return { database, library: new Library(database) };
}
