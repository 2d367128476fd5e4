import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { isMhtml, readMhtml } from '../../cli/mhtml.ts';

function quotedPrintable(bytes: Buffer): string {
  const encoded = [...bytes].map((byte) =>
    byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  );
  return encoded.join('').replace(/((?:=..|[^=]){60})/g, '$1=\r\n');
}

const outer = '<html><frameset><frame src="cid:frame-1@mhtml.blink"></frameset></html>';
const frame = '<html><body><p>收到申请 16 件 = 办结 15 件 + 结转 1 件</p></body></html>';

const saved = Buffer.from(
  [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: http://www.qinghe.gov.cn/nb/2022.html',
    'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--1"',
    '',
    '',
    '------Boundary--1',
    'Content-Type: text/html',
    'Content-ID: <outer@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: http://www.qinghe.gov.cn/nb/2022.html',
    '',
    quotedPrintable(Buffer.from(outer)),
    '------Boundary--1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://www.qinghe.gov.cn/logo.png',
    '',
    'iVBORw0KGgo=',
    '------Boundary--1',
    'Content-Type: text/html; charset="gb2312"',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: http://www.qinghe.gov.cn/nb/2022-text.html',
    '',
    quotedPrintable(iconv.encode(frame, 'gb18030')),
    '------Boundary--1--',
    '',
  ].join('\r\n'),
);

test('the page and its frames are taken from a file that Chromium saved, pictures are left', () => {
  const pages = readMhtml(saved).map(({ address, charset, bytes }) => ({
    address,
    charset,
    text: iconv.decode(Buffer.from(bytes), charset ?? 'utf-8').trimEnd(),
  }));
  expect(pages).toEqual([
    { address: 'http://www.qinghe.gov.cn/nb/2022.html', charset: null, text: outer },
    { address: 'http://www.qinghe.gov.cn/nb/2022-text.html', charset: 'gb2312', text: frame },
  ]);
});

test('base64, bare line feeds, a nested multipart and the start parameter', () => {
  const file = Buffer.from(
    `MIME-Version: 1.0
Content-Type: multipart/related; boundary=outer; start="<second>"

--outer
Content-Type: text/html
Content-ID: <first>

<p>第一</p>
--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/html; charset=utf-8
Content-ID: <second>
Content-Transfer-Encoding: base64

${Buffer.from('<p>第二</p>').toString('base64')}
--inner--
--outer--
`,
  );
  expect(readMhtml(file).map(({ bytes }) => Buffer.from(bytes).toString().trimEnd())).toEqual([
    '<p>第二</p>',
    '<p>第一</p>',
  ]);
});

test('a file that was cut off is read as far as it goes', () => {
  const file = Buffer.from('Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>1');
  expect(readMhtml(file).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['<p>1']);
});

test('a boundary that also stands inside a line ends nothing', () => {
  const file = Buffer.from(
    'Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>a --b</p>\n--b--',
  );
  expect(readMhtml(file).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(['<p>a --b</p>\n']);
});

test.each([
  ['a file that Chromium saved', saved, true],
  ['a page', Buffer.from('<html><p>Content-Type: multipart/related</p></html>'), false],
  ['a letter of one part', Buffer.from('Content-Type: text/html\n\n<p>1</p>'), false],
])('%s: MHTML or not is seen from its beginning', (_, file, expected) => {
  expect(isMhtml(file)).toEqual(expected);
});

test('no boundary, no pages', () => {
  expect(readMhtml(Buffer.from('Content-Type: multipart/related\n\n--b\nContent-Type: text/html\n\n<p>1'))).toEqual([]);
});
