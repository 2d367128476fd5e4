import { expect, test } from 'vitest';
import { hasPager } from '../../../entrypoints/recogniser/pager.ts';

function page(links: string): Document {
  return new DOMParser().parseFromString(links, 'text/html');
}

test.each([
  ['下一页', '<a href="t1_1.html">下一页</a>', true],
  ['the page before', '<a href="t1.html"> 上一 页 </a>', true],
  ['page numbers', '<a href="t1_2.html">第2页</a>', true],
  ['a bare number', '<a href="t1_2.html">2</a>', true],
  ['the next article', '<a href="t2.html">下一篇：关于放假的通知</a>', false],
  ['an attachment', '<a href="a.doc">2020年年度报告.doc</a>', false],
  ['a year', '<a href="2020.html">2020年</a>', false],
  ['words that lead nowhere', '<a>下一页</a>', false],
  ['no link at all', '<p>下一页</p>', false],
])('%s', (_, links, expected) => {
  expect(hasPager(page(links))).toBe(expected);
});
