import { expect, test } from 'vitest';
import { timeLeft } from '../../batch/pace.ts';

const site = 'a.yunxi-shi.gov.cn';
const waiting = (count: number, at = site) =>
  Array.from({ length: count }, () => ({ site: at, state: 'queued' as const, updatedAt: 0 }));
const done = (times: number[], at = site) =>
  times.map((updatedAt) => ({ site: at, state: 'done' as const, updatedAt }));

test('nothing left takes no time', () => {
  expect(timeLeft(done([1, 2]), 3000)).toEqual(null);
});

test('before anything was measured a page takes the pause and a little', () => {
  expect(timeLeft(waiting(4), 3000)).toBe(18_000);
});

test('then the pace of the site itself, in which one long rest does not count', () => {
  expect(timeLeft([...waiting(10), ...done([0, 5000, 10_000, 900_000, 905_000])], 3000)).toBe(50_000);
});

test('the site with the most pages left decides', () => {
  const other = 'b.yunxi-shi.gov.cn';
  expect(timeLeft([...waiting(2), ...waiting(6, other)], 3000)).toBe(27_000);
});

test('many sites at once wait for each other', () => {
  const sites = Array.from({ length: 60 }, (_, at) => waiting(1, `s${at}.yunxi-shi.gov.cn`)).flat();
  expect(timeLeft(sites, 3000)).toBe(15_000);
});
