import { expect, test } from 'vitest';
import { Rows } from '../../../../entrypoints/ledger/lists/rows.ts';
import type { FindingQuery } from '../../../../store/query/contract.ts';
import { findingRow, MemoryIndex } from './memory-index.ts';

const many = Array.from({ length: 1000 }, (_, capture) => findingRow({ capture }));

function asking(text = ''): FindingQuery {
  return { of: 'findings', filter: { text }, sort: 'captured', descending: true, group: null, folded: [] };
}

function captureAt(rows: Rows, position: number): number | null {
  const row = rows.at(position);
  return row?.kind === 'finding' ? row.capture : null;
}

/** Lets every answer come that is on its way. */
async function answered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

test('the first rows come with the result, those around what is in view after them', async () => {
  const index = new MemoryIndex(many);
  const rows = new Rows(index, () => {});
  rows.show(asking());
  await answered();
  rows.want(0, 12);
  await answered();
  expect(index.asked).toEqual(['query', 'rows 100–200', 'rows 200–300']);
  expect([rows.result?.total, rows.has(0, 300), rows.has(299, 301), captureAt(rows, 250)]).toEqual([
    1000,
    true,
    false,
    250,
  ]);
});

test('after a leap the rows in view are fetched first', async () => {
  const index = new MemoryIndex(many);
  const rows = new Rows(index, () => {});
  rows.show(asking());
  await answered();
  rows.want(640, 655);
  await answered();
  expect(index.asked.slice(2)).toEqual(['rows 600–700', 'rows 400–600', 'rows 700–900']);
});

test('of leaps that follow each other faster than answers, only the last is fetched', async () => {
  const index = new MemoryIndex(many);
  const rows = new Rows(index, () => {});
  rows.show(asking());
  await answered();
  const answer = index.hold();
  for (const from of [500, 600, 900]) rows.want(from, from + 10);
  answer();
  await answered();
  expect(index.asked.slice(2)).toEqual(['rows 500–600', 'rows 900–1000', 'rows 700–900']);
});

test('while one types, what was found last stays, and only the newest words are asked after', async () => {
  const index = new MemoryIndex([findingRow({ message: '相差1' }), findingRow({ message: '相差2' })]);
  const rows = new Rows(index, () => {});
  rows.show(asking());
  await answered();
  const answer = index.hold();
  for (const text of ['相', '相差', '相差2']) rows.show(asking(text));
  expect([rows.result?.total, rows.isAsking]).toEqual([2, true]);
  answer();
  await answered();
  expect([rows.result?.total, rows.isAsking]).toEqual([1, false]);
  expect(index.asked).toEqual(['query', 'query 相', 'query 相差2']);
});

test('when the library changed, the rows in view are replaced at once, wherever the list stands', async () => {
  const index = new MemoryIndex(many);
  const seen: (number | null)[] = [];
  const rows = new Rows(index, () => seen.push(captureAt(rows, 640)));
  rows.show(asking());
  await answered();
  rows.want(640, 655);
  await answered();
  seen.length = 0;
  index.found = [findingRow({ capture: 5000 }), ...many];
  rows.again();
  await answered();
  expect(seen[0]).toBe(639);
  expect(seen.includes(null)).toBe(false);
});

test('a list that became shorter than where one stands ends earlier', async () => {
  const index = new MemoryIndex(many);
  const rows = new Rows(index, () => {});
  rows.show(asking());
  await answered();
  rows.want(900, 912);
  await answered();
  index.found = many.slice(0, 150);
  rows.again();
  await answered();
  expect([rows.result?.rows, captureAt(rows, 149), captureAt(rows, 150)]).toEqual([150, 149, null]);
});

test('what the index cannot give is told, and what was found before stays', async () => {
  const index = new MemoryIndex(many);
  const rows = new Rows(index, () => {});
  rows.show(asking());
  await answered();
  const refused = new Error('no');
  index.query = () => Promise.reject(refused);
  rows.show(asking('a'));
  await answered();
  expect([rows.trouble, rows.result?.total, rows.isAsking]).toEqual([refused, 1000, false]);
});
