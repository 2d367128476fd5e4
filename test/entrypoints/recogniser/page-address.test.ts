import { expect, test } from 'vitest';
import { pageAddress } from '../../../entrypoints/recogniser/page-address.ts';

function page(href: string, baseURI: string): Document {
  return { location: new URL(href), baseURI } as unknown as Document;
}

test.each([
  ['http://a.gov.cn/x.html', 'http://a.gov.cn/x.html'],
  ['about:srcdoc', 'http://parent.gov.cn/'],
  ['about:blank', 'http://parent.gov.cn/'],
])('a frame at %s stands at %s', (href, address) => {
  expect(pageAddress(page(href, 'http://parent.gov.cn/'))).toBe(address);
});
