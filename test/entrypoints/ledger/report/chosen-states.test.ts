import { expect, test } from 'vitest';
import { chosenOf } from '../../../../entrypoints/ledger/report/chosen-states.ts';
import type { Summary } from '../../../../store/schema.ts';

const states = [4, 7, 9].map(
  (id): Summary => ({
    id,
    address: 'http://qx.yunxi.gov.cn/a.html',
    site: 'qx.yunxi.gov.cn',
    organ: '云溪市气象局',
    organFolded: '云溪市气象局',
    year: 2023,
    title: '',
    capturedAt: id,
    lastSeenAt: id,
    counts: { error: 0, warning: 0, note: 0, review: 0 },
  }),
);

test.each<[string, number, string, [number, number]]>([
  ['this state and the one before it', 9, '', [7, 9]],
  ['of the first the one after it', 4, '', [4, 7]],
  ['those that the address names', 9, 'from=4&to=7', [4, 7]],
  ['back in time, where the address says so', 9, 'from=9&to=4', [9, 4]],
  ['the one before the later that is named', 4, 'to=9', [7, 9]],
  ['two, where one is named twice', 9, 'from=7&to=7', [4, 7]],
  ['what is not kept is not named', 9, 'from=88', [7, 9]],
])('compared are %s', (_, id, params, [from, to]) => {
  const chosen = chosenOf(states, id, new URLSearchParams(params));
  expect([chosen?.from.id, chosen?.to.id]).toEqual([from, to]);
});

test('of one state nothing is compared', () => {
  expect(chosenOf(states.slice(0, 1), 4, new URLSearchParams())).toBe(null);
});
