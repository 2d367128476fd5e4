import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Database } from '../../store/database.ts';
import { someOf } from '../../store/some-of.ts';

let database: Database;

beforeEach(async () => {
  database = new Database(`gouji-${crypto.randomUUID()}`);
  const rows = [1, 2, 3, 4, 6, 90].map((id) => ({ id, format: 1, report: new Uint8Array(), audit: new Uint8Array() }));
  await database.tables.extracts.bulkAdd(rows);
});

afterEach(() => database.close());

test.each([
  ['none', [], []],
  ['close together', [3, 1, 2], [3, 1, 2]],
  ['close together, one not there', [6, 5, 4, 3], [6, undefined, 4, 3]],
  ['far apart', [90, 1], [90, 1]],
  ['far apart, one not there', [1, 50, 90], [1, undefined, 90]],
])('records by ids that are %s come in their order', async (_, ids, found) => {
  expect((await someOf(database.tables.extracts, ids)).map((row) => row?.id)).toEqual(found);
});
