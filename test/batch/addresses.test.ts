import { expect, test } from 'vitest';
import { addressesIn } from '../../batch/addresses.ts';

test.each<[string, string, string[]]>([
  [
    'one a line',
    'http://a.gov.cn/1.html\r\nhttps://b.gov.cn/2.html\n',
    ['http://a.gov.cn/1.html', 'https://b.gov.cn/2.html'],
  ],
  ['in a sentence', '请核对http://a.gov.cn/1.html，谢谢。', ['http://a.gov.cn/1.html']],
  ['before a full stop', 'See http://a.gov.cn/1.html.', ['http://a.gov.cn/1.html']],
  [
    'in brackets',
    '（见http://a.gov.cn/1.html）(http://a.gov.cn/2_(3).html)',
    ['http://a.gov.cn/1.html', 'http://a.gov.cn/2_(3).html'],
  ],
  ['in a table of commas', '水利局,"http://a.gov.cn/1.html",2023', ['http://a.gov.cn/1.html']],
  ['in the source of a page', '<a href="http://a.gov.cn/s?a=1&amp;b=2">年报</a>', ['http://a.gov.cn/s?a=1&b=2']],
  ['followed by Chinese', 'http://a.gov.cn/1.html年报', ['http://a.gov.cn/1.html']],
  [
    'without a scheme',
    '水利局\twww.a.gov.cn/1.html\tslj.b.gov.cn',
    ['http://www.a.gov.cn/1.html', 'http://slj.b.gov.cn'],
  ],
  ['with a port', 'http://61.150.65.235:8080/nb?id=1', ['http://61.150.65.235:8080/nb?id=1']],
  ['twice', 'http://a.gov.cn/1 http://a.gov.cn/1', ['http://a.gov.cn/1']],
  ['no mail address', 'bgs@slj.a.gov.cn', []],
  ['none', '年报网址见附件。', []],
])('%s', (_, text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses);
});
