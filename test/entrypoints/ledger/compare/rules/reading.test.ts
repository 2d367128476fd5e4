import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OutcomeReading } from '../../../../../entrypoints/ledger/compare/rules/reading.ts';
import type { OutcomeKind } from '../../../../../rules/finding.ts';
import { Database } from '../../../../../store/database.ts';
import { Library } from '../../../../../store/library.ts';
import { sampleAudit, sampleReport } from '../../../../store/samples.ts';

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

test('a reading takes each capture once, counts what is gone as read, and ends where it is told', async () => {
  const ids = [];
  for (let year = 1960; year < 2020; year += 1) ids.push(await keep(year, 'review'));
  const reading = new OutcomeReading(database, new Map([['a', 0]]));
  const wanted = [...ids, 999];
  const stopper = new AbortController();
  await reading.read(wanted, stopper.signal, () => stopper.abort());
  expect(reading.left(wanted)).toBe(11);
  const slices: number[] = [];
  await reading.read(wanted, new AbortController().signal, () => slices.push(reading.left(wanted)));
  expect(slices).toEqual([0]);
  expect(reading.outcomes.get(ids[0] ?? 0)).toEqual(Uint8Array.of(4));
});

test('what was audited anew is read again, the rest is not', async () => {
  const ids = [await keep(2021, 'passed'), await keep(2022, 'passed')];
  const rows = ids.map((id) => ({ id, counts: { error: 0, warning: 0, note: 0, review: 0 }, untested: 0 }));
  const reading = new OutcomeReading(database, new Map([['a', 0]]));
  reading.forgetChanged(rows);
  await reading.read(ids, new AbortController().signal, () => {});
  reading.forgetChanged(rows);
  expect(reading.left(ids)).toBe(0);
  reading.forgetChanged(rows.map((row, place) => (place === 1 ? { ...row, untested: 1 } : row)));
  expect([...reading.outcomes.keys()]).toEqual([ids[0]]);
});
