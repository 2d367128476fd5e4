import { expect, test } from 'vitest';
import { ordered, ranksOf } from '../../../store/query/order.ts';

function sorted(values: number[], descending: boolean): number[] {
  const numbers = Uint32Array.from(values, (_, at) => at);
  return Array.from(ordered(numbers, ranksOf(Float64Array.from(values), descending)), (at) => values[at] ?? Number.NaN);
}

const { NaN: unknown } = Number;

test.each([
  ['whole numbers', [3, -1, 3, unknown, 0], [-1, 0, 3, 3, unknown], [3, 3, 0, -1, unknown]],
  [
    'numbers far apart',
    [12_345_678_901, 2, -7, unknown, 2],
    [-7, 2, 2, 12_345_678_901, unknown],
    [12_345_678_901, 2, 2, -7, unknown],
  ],
  ['fractions', [1.5, unknown, 0.5, 1], [0.5, 1, 1.5, unknown], [1.5, 1, 0.5, unknown]],
  [
    'infinity',
    [Number.POSITIVE_INFINITY, 1, unknown],
    [1, Number.POSITIVE_INFINITY, unknown],
    [Number.POSITIVE_INFINITY, 1, unknown],
  ],
  ['nothing that is known', [unknown, unknown], [unknown, unknown], [unknown, unknown]],
  ['nothing', [], [], []],
])('%s', (_, values, ascending, descending) => {
  expect(sorted(values, false)).toEqual(ascending);
  expect(sorted(values, true)).toEqual(descending);
});

test('equals stay as they stood', () => {
  expect([...ordered(Uint32Array.of(7, 5, 6), ranksOf(Float64Array.of(1, 2, 1), true))]).toEqual([5, 7, 6]);
});
