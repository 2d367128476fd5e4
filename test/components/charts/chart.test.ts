import { describe, expect, test } from 'vitest';
import { type ChartPoint, nextPoint, ticksTo } from '../../../components/charts/chart.ts';
import { linesOf } from '../../../components/charts/text-fit.ts';

const point = (id: string, row: number, column: number, x = column * 10): ChartPoint => ({
  id,
  row,
  column,
  x,
  y: row * 10,
  width: 8,
  height: 8,
  label: id,
});

describe('keys', () => {
  /** a b c above d e, where e stands below c. */
  const points = [point('a', 0, 0), point('b', 0, 1), point('c', 0, 2), point('d', 2, 0), point('e', 2, 1, 20)];
  const from = (id: string, key: string) => {
    const found = points.find((each) => each.id === id);
    return found === undefined ? 'no such point' : (nextPoint(points, found, key)?.id ?? null);
  };
  test.each([
    ['a', 'ArrowRight', 'b'],
    ['c', 'ArrowRight', null],
    ['b', 'ArrowLeft', 'a'],
    ['a', 'ArrowLeft', null],
    ['a', 'End', 'c'],
    ['c', 'Home', 'a'],
    ['c', 'ArrowDown', 'e'],
    ['a', 'ArrowDown', 'd'],
    ['e', 'ArrowUp', 'c'],
    ['d', 'ArrowDown', null],
    ['a', 'Tab', null],
  ])('from %s, %s leads to %s', (id, key, expected) => {
    expect(from(id, key)).toBe(expected);
  });
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [9, [0, 3, 6, 9]],
  [31, [0, 10, 20, 30, 40]],
  [946, [0, 250, 500, 750, 1000]],
])('an axis to %i is marked at %j', (most, ticks) => {
  expect(ticksTo(most)).toEqual(ticks);
});

test.each([
  ['表三行合计错误', 200, 1, ['表三行合计错误']],
  ['表三（七）总计与各项之和不符', 60, 1, ['表三（七…']],
  ['云溪市岚溪镇人民政府2023', 60, 3, ['云溪市岚溪', '镇人民政府', '2023']],
  ['云溪市岚溪镇人民政府2023', 60, 2, ['云溪市岚溪', '镇人民政…']],
])('%s in %i pixels and %i lines', (text, room, most, lines) => {
  expect(linesOf(text, room, most)).toEqual(lines);
});
