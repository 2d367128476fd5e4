import { expect, test } from 'vitest';
import { countPicked, isPicked, noPicks, selectedBy, withPicked } from '../../../../entrypoints/ledger/lists/picks.ts';
import type { FindingQuery, GroupRow } from '../../../../store/query/contract.ts';
import { findingRow } from './memory-index.ts';

const [first, second, third] = [
  findingRow({ capture: 9, index: 1 }),
  findingRow({ capture: 9, index: 0 }),
  findingRow({ capture: 4 }),
] as const;
const group: GroupRow = { kind: 'group', key: '云溪市', label: '云溪市', count: 3, folded: false };
const query: FindingQuery = {
  of: 'findings',
  filter: { levels: ['error'] },
  sort: 'captured',
  descending: true,
  group: null,
  folded: [],
};

test('rows are picked and taken out; the heading of a group is none', () => {
  const picks = withPicked(noPicks, [first, group, second], true);
  expect([first, second, third, group].map((row) => isPicked(picks, row))).toEqual([true, true, false, false]);
  expect(countPicked(picks, 500)).toBe(2);
  expect(countPicked(withPicked(picks, [first], false), 500)).toBe(1);
});

test('of all matches, single ones are taken out and put back', () => {
  const all = withPicked({ all: true, keys: new Set() }, [second], false);
  expect([isPicked(all, first), isPicked(all, second), countPicked(all, 500)]).toEqual([true, false, 499]);
  expect(countPicked(withPicked(all, [second], true), 500)).toBe(500);
});

test('what was picked by hand is named by capture and position', () => {
  expect(selectedBy(withPicked(noPicks, [first, third, second], true), query)).toEqual({
    query,
    picked: [
      { capture: 4, findings: [0] },
      { capture: 9, findings: [0, 1] },
    ],
    dropped: [],
  });
});

test('all matches are named by their query, with those taken out', () => {
  expect(selectedBy(withPicked({ all: true, keys: new Set() }, [third], false), query)).toEqual({
    query,
    picked: null,
    dropped: [{ capture: 4, findings: [0] }],
  });
});
