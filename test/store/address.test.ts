import { expect, test } from 'vitest';
import { pageAddress, siteOf } from '../../store/address.ts';

test.each([
  ['http://www.yunxi.gov.cn/a.html#top', 'http://www.yunxi.gov.cn/a.html'],
  ['http://www.yunxi.gov.cn/app#/report/2023', 'http://www.yunxi.gov.cn/app#/report/2023'],
  ['http://www.yunxi.gov.cn/a?id=3&utm_source=wx&spm=1', 'http://www.yunxi.gov.cn/a?id=3'],
  ['http://www.yunxi.gov.cn/a?from=timeline&isappinstalled=0', 'http://www.yunxi.gov.cn/a'],
  ['http://www.yunxi.gov.cn/a.jsp;jsessionid=8F2A?year=2023', 'http://www.yunxi.gov.cn/a.jsp?year=2023'],
  ['http://10.1.2.3:8080/art/2024/1/2/art_1_2.html', 'http://10.1.2.3:8080/art/2024/1/2/art_1_2.html'],
  ['about blank', 'about blank'],
])('%s is kept as %s', (address, kept) => {
  expect(pageAddress(address)).toBe(kept);
});

test.each([
  ['http://www.yunxi.gov.cn:8080/a', 'www.yunxi.gov.cn'],
  ['not an address', ''],
])('%s stands on the site "%s"', (address, site) => {
  expect(siteOf(address)).toBe(site);
});
