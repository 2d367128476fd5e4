import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutcomeKind } from '../../rules/finding.ts';
import { Database } from '../../store/database.ts';
import { Library } from '../../store/library.ts';
import { readOutcomes } from '../../store/outcomes.ts';
import { sampleAudit, sampleReport } from './samples.ts';

let database: Database;
let library: Library;

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
  database = new Database();
  library = new Library(database);
});

afterEach(() => database.close());

async function keep(year: number, ...outcomes: OutcomeKind[]): Promise<number> {
  const audit = {
    ...sampleAudit(),
    outcomes: outcomes.map((outcome, place) => ({
      rule: 'a',
      subject: String(place),
      outcome,
      reason: null,
      cells: [],
    })),
  };
  const counts = { error: 0, warning: 0, note: 0, review: 0 };
  const address = `http://qx.yunxi.gov.cn/${year}.html`;
  const { id } = await library.keep({ address, report: sampleReport({ year }), audit, counts, html: '', at: year });
  return id;
}

test('the outcomes of captures are read without the rest; of one that is gone nothing', async () => {
  const first = await keep(2022, 'passed', 'failed');
  const second = await keep(2023);
  expect(await readOutcomes(database, [second, 999, first])).toEqual([
    { capture: second, outcomes: [] },
    {
      capture: first,
      outcomes: [
        { rule: 'a', outcome: 'passed' },
        { rule: 'a', outcome: 'failed' },
      ],
    },
  ]);
});
