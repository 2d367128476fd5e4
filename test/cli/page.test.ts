import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readPages } from '../../cli/page.ts';

const addresses = (text: string, path = 'saved/2022.html') =>
  [...readPages(Buffer.from(text), path)].map(({ address }) => address);

test.each([
  [
    'the comment that a browser leaves',
    '<!-- saved from url=(0037)http://www.qinghe.gov.cn/nb/2022.html --><p>1',
    'http://www.qinghe.gov.cn/nb/2022.html',
  ],
  [
    'a canonical link',
    '<link rel=Canonical href="https://www.qinghe.gov.cn/nb/1.html"><p>1',
    'https://www.qinghe.gov.cn/nb/1.html',
  ],
  [
    'the comment before the link',
    '<!-- saved from url=(0022)http://a.gov.cn/1.html --><link rel="canonical" href="http://a.gov.cn/"><p>1',
    'http://a.gov.cn/1.html',
  ],
  ['a link that is no address does not count', '<link rel="canonical" href="/nb/1.html"><p>1', '2022.html'],
  ['a page saved from a disk', '<!-- saved from url=(0014)about:internet --><p>1', '2022.html'],
  ['nothing', '<p>1', '2022.html'],
])('where a page was published is told by %s', (_, text, address) => {
  expect(addresses(text)).toEqual([address]);
});

test('each page of an MHTML file has its own address and charset', () => {
  const file = Buffer.concat([
    Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n'),
    Buffer.from('Content-Location: http://www.qinghe.gov.cn/\n\n<p>外\n--b\nContent-Type: text/html; charset=gbk\n'),
    Buffer.from('Content-Location: cid:frame\n\n'),
    iconv.encode('<title>年度报告</title>\n--b--', 'gbk'),
  ]);
  const pages = [...readPages(file, 'a.mhtml')];
  expect(pages.map(({ address }) => address)).toEqual(['http://www.qinghe.gov.cn/', 'a.mhtml']);
  const title = pages[1]?.document.documentElement?.firstChild?.firstChild?.firstChild;
  expect(title).toMatchObject({ nodeType: 3, data: '年度报告' });
});

test.each([
  ['nothing at all', Buffer.alloc(0), '文件是空的。'],
  ['blanks only', Buffer.from(' \n\t '), '内容不是文本，无法识别。'],
  ['zeros', Buffer.alloc(5000), '内容不是文本，无法识别。'],
  [
    'arbitrary bytes',
    Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256)),
    '内容不是文本，无法识别。',
  ],
  ['a PDF file', Buffer.from('%PDF-1.7\n'), '内容不是网页（PDF 文件）。'],
  ['a Word file', Buffer.from('PK\x03\x04....'), '内容不是网页（压缩包或 Office 文档）。'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), '内容不是网页（图片）。'],
  [
    'an MHTML file without a page',
    Buffer.from('Content-Type: multipart/related; boundary=b\n\n--b--'),
    '这个 MHTML 文件里没有网页。',
  ],
])('%s cannot be read, and the reason says so', (_, bytes, reason) => {
  expect(() => [...readPages(bytes, 'a.html')]).toThrow(new Error(reason));
});

test('a page with some NUL bytes in it is still a page', () => {
  expect(addresses(`<p>${'年度报告'.repeat(50)}\0\0\0`)).toEqual(['2022.html']);
});
