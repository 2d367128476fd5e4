import { expect, test } from 'vitest';
import { html, webAddress } from '../../../exporters/document/markup.ts';

test('foreign text is escaped, in an attribute too; what was written as markup is not', () => {
  const name = `"><script>alert('1')</script>&`;
  expect(html`<a title="${name}">${html`<b>${name}</b>`}</a>`.text).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"><b>&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</b></a>',
  );
});

test('lists are joined, null and false leave nothing, zero is a figure', () => {
  expect(html`${['a', html`<i>b</i>`, null, false, 0]}`.text).toBe('a<i>b</i>0');
});

test.each([
  ['http://www.yunxi.gov.cn/a.html', 'http://www.yunxi.gov.cn/a.html'],
  ['javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)//http://', null],
  ['file:///etc/passwd', null],
  ['http://', null],
  ['报告.html', null],
])('a link to "%s" leads to %s', (address, link) => {
  expect(webAddress(address)).toBe(link);
});
