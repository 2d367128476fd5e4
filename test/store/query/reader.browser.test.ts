import { expect, test } from 'vitest';
import { Database } from '../../../store/database.ts';
import { Library } from '../../../store/library.ts';
import type { Query } from '../../../store/query/contract.ts';
import { Engine } from '../../../store/query/engine.ts';
import { IndexReader } from '../../../store/query/reader.ts';
import { rebuildIndex } from '../../../store/query/rebuild.ts';
import { sampleAudit, sampleFinding, sampleReport } from '../samples.ts';

test("the browser's own database gives back what was kept, kept at once, and made anew", async () => {
  const database = new Database(`index-${Math.random()}`);
  const library = new Library(database);
  const keep = (at: number) =>
    library.keep({
      address: `http://qx.yunxi.gov.cn/${at % 20}.html`,
      report: sampleReport({ title: `第${at}号年报` }),
      audit: sampleAudit([sampleFinding({ message: `第${at}号：3 ≠ 2`, expected: '３件', actual: at })]),
      counts: { error: 1, warning: 0, note: 0, review: 0 },
      html: '<html></html>',
      at,
    });
  // Two writers at once, as background and batch are; the last ten are edits of pages that are kept already.
  await Promise.all(Array.from({ length: 30 }, (_, at) => keep(at)));
  const asked: Query = {
    of: 'findings',
    filter: { text: '号：3', from: 15 },
    sort: 'difference',
    descending: true,
    group: null,
    folded: [],
  };
  const rebuilt: number[][] = [];
  const open = async () => {
    const engine = new Engine();
    const rebuild = (segments: number[]) => {
      rebuilt.push(segments);
      return rebuildIndex(database, { segments });
    };
    const reader = new IndexReader(database, engine, { rebuild, changed: () => {} });
    await reader.ready;
    await reader.complete;
    reader.close();
    const { total, complete, first } = engine.query(asked, 2);
    return { total, complete, messages: first.map((row) => row.kind === 'finding' && row.message) };
  };
  const shown = { total: 15, complete: true, messages: ['第29号：3 ≠ 2', '第28号：3 ≠ 2'] };
  expect(await open()).toEqual(shown);
  await database.tables.segments.delete(0);
  expect(await open()).toEqual(shown);
  expect(rebuilt).toEqual([[0]]);
  await library.delete([...(await database.tables.captures.toCollection().primaryKeys())]);
  expect([await open(), await database.tables.segments.count()]).toEqual([
    { total: 0, complete: true, messages: [] },
    0,
  ]);
  database.close();
});
