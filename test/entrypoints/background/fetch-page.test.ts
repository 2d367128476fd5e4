import { expect, test } from 'vitest';
import { isReadable } from '../../../entrypoints/background/fetch-page.ts';

test.each([
  ['http://www.lanxi-shi.gov.cn/nb/2022.html', true],
  ['https://gov.cn/', true],
  ['http://www.gov.cn.example.com/', false],
  ['http://notgov.cn/', false],
  ['http://www.example.com/?gov.cn', false],
  ['file:///etc/hosts.gov.cn', false],
  ['chrome-extension://abc/a.gov.cn', false],
  ['年报', false],
])('%s may be read: %s', (address, readable) => {
  expect(isReadable(address)).toBe(readable);
});
