import { expect, test } from 'vitest';
import { leanHtml, leanSteps } from '../../../entrypoints/auditor/lean-html.ts';
import { drain } from '../../../parsers/steps.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `<tr><td>${at}</td><td>&lt;&amp;&nbsp;</td></tr>`).join('');

test.each([
  [
    'scripts and style sheets are left out wherever they stand',
    '<html><head><title>甲</title><style>p{}</style><link rel="stylesheet" href="a.css"><link rel="icon" href="a.ico"></head><body><script>1</script><p>乙<script>2</script>丙</p><p>丁</p></body></html>',
    '<html><head><title>甲</title><link rel="icon" href="a.ico"></head><body><p>乙丙</p><p>丁</p></body></html>',
  ],
  [
    'the overlay is left out',
    '<html><head></head><body><p>甲</p></body><gouji-overlay data-state="audited"></gouji-overlay></html>',
    '<html><head></head><body><p>甲</p></body></html>',
  ],
  [
    'attributes, comments and characters that need escaping stay as they are',
    '<html lang="zh"><head></head><body class="a &quot;b"><script></script><!-- 甲 -->1 &lt; 2 &amp; 3&nbsp;<br><img alt="乙"><b>丙</b></body></html>',
    '<html lang="zh"><head></head><body class="a &quot;b"><!-- 甲 -->1 &lt; 2 &amp; 3&nbsp;<br><img alt="乙"><b>丙</b></body></html>',
  ],
  [
    'a page of many cells is written whole',
    `<html><head></head><body><table><tbody>${rows(2000)}</tbody></table><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><textarea>&lt;b&gt;</textarea></body></html>`,
    `<html><head></head><body><table><tbody>${rows(2000)}</tbody></table><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><textarea>&lt;b&gt;</textarea></body></html>`,
  ],
])('%s', (_name, html, expected) => {
  expect(leanHtml(html)).toBe(`<!DOCTYPE html>${expected}`);
});

test('nothing of a page is fetched, run or changed while it is written', () => {
  const page = new DOMParser().parseFromString('<p>甲<script>1</script><img src="x.png"></p>', 'text/html');
  const before = page.documentElement.outerHTML;
  drain(leanSteps(page));
  expect(page.documentElement.outerHTML).toBe(before);
});
