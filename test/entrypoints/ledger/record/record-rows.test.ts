import { expect, test } from 'vitest';
import { recordRows } from '../../../../entrypoints/ledger/record/record-rows.ts';
import type { Query, Result } from '../../../../store/query/contract.ts';
import { emptyRecord } from '../../../../store/rule-record.ts';

const asked: Query[] = [];

const index = {
  async query(query: Query): Promise<Result> {
    asked.push(query);
    const rules = query.filter.standpoints
      ? [{ key: 'a', count: 2 }]
      : [
          { key: 'a', count: 3 },
          { key: 'b', count: 7 },
        ];
    return { total: 0, rows: 0, first: [], facets: { rules }, complete: true, milliseconds: 0 };
  },
};

test('every rule has what it found and what was said; the most findings first, then the order of the catalogue', async () => {
  const judged = { ...emptyRecord('gone'), confirmed: 1 };
  const reviews = { recordByRule: async () => new Map([['gone', judged]]) };
  expect(await recordRows(['c', 'a', 'b'], { index, reviews })).toEqual([
    { rule: 'b', found: 7, open: 0, record: emptyRecord('b') },
    { rule: 'a', found: 3, open: 2, record: emptyRecord('a') },
    { rule: 'c', found: 0, open: 0, record: emptyRecord('c') },
    { rule: 'gone', found: 0, open: 0, record: judged },
  ]);
  expect(asked.map(({ filter }) => filter)).toEqual([{}, { standpoints: ['none', 'changed', 'rival'] }]);
});
