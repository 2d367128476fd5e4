import type { RuleRecordView } from '../../components/review/record.ts';
import { Database } from '../../store/database.ts';
import { Reviews } from '../../store/reviews.ts';

/** What was said of each rule's findings; without a library nothing was. */
export async function readRecords(): Promise<ReadonlyMap<string, RuleRecordView>> {
  const database = new Database();
  try {
    return await new Reviews(database).recordByRule();
  } catch {
    return new Map();
  } finally {
    database.close();
  }
}
