import { expect, test } from 'vitest';
import { fill } from '../../locales/fill.ts';

test.each([
  ['第 {n} 处，共 {total} 处', { n: 2, total: 3 }, '第 2 处，共 3 处'],
  ['{n|report|reports} read', { n: 1 }, '1 report read'],
  ['{n|report|reports} read', { n: '1' }, '1 report read'],
  ['{n|report|reports} read', { n: 0 }, '0 reports read'],
  ['{n|report is|reports are} new of {all}', { n: '12,345', all: 2 }, '12,345 reports are new of 2'],
  ['{n} of {missing}', { n: 1 }, '1 of {missing}'],
])('%s filled from %j', (text, slots, filled) => {
  expect(fill(text, slots)).toBe(filled);
});
