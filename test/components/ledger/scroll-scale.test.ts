import { expect, test } from 'vitest';
import { ScrollScale } from '../../../components/ledger/scroll-scale.ts';

const viewport = 600;

test('a list that an element can hold is scrolled as it is', () => {
  const scale = new ScrollScale(6_000_000);
  expect([scale.height, scale.isScaled]).toEqual([6_000_000, false]);
  expect([0, 1, 123_456, 5_999_400].map((offset) => scale.topOf(offset, viewport))).toEqual([0, 1, 123_456, 5_999_400]);
  expect(scale.moved(100, 100, 140, viewport)).toBe(140);
});

const rows = 500_000;
const scale = new ScrollScale(rows * 60);
const last = rows * 60 - viewport;

test('half a million rows stand in an element that browsers can make', () => {
  expect([scale.height, scale.isScaled]).toEqual([8_000_000, true]);
});

test('both ends are reached, and are one to one', () => {
  expect([0, 60, 999_999].map((offset) => scale.topOf(offset, viewport))).toEqual([0, 60, 999_999]);
  expect([8_000_000 - viewport, 8_000_000 - viewport - 60].map((offset) => scale.topOf(offset, viewport))).toEqual([
    last,
    last - 60,
  ]);
});

test('each pixel of the list has its place on the scroll bar, and comes back from it', () => {
  for (const top of [0, 59, 1_000_000, 1_000_060, 14_999_700, last - 1_000_001, last - 7, last])
    expect(scale.topOf(scale.offsetOf(top, viewport), viewport)).toBeCloseTo(top, 3);
});

test('the middle of the bar is the middle of the list', () => {
  expect(scale.topOf((8_000_000 - viewport) / 2, viewport)).toBe(last / 2);
});

test('a turn of the wheel moves the list by as much as it moves the bar, also where the bar is compressed', () => {
  const offset = 4_000_000;
  const top = scale.topOf(offset, viewport);
  expect(scale.moved(top, offset, offset + 100, viewport)).toBe(top + 100);
  expect(scale.moved(top, offset, offset - 100, viewport)).toBe(top - 100);
});

test('a thumb that is dragged far leads to where it stands', () => {
  expect(scale.moved(0, 0, 4_000_000 - viewport / 2, viewport)).toBe(last / 2);
});

test('a list shorter than its window does not scroll', () => {
  const short = new ScrollScale(120);
  expect([short.topOf(40, viewport), short.offsetOf(40, viewport)]).toEqual([0, 0]);
});

test('a wheel that turns from the compressed middle into an end makes no leap', () => {
  const top = scale.topOf(1_000_500, viewport);
  expect(scale.moved(top, 1_000_500, 999_950, viewport)).toBe(top - 550);
});
