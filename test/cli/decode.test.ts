import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodePage } from '../../cli/decode.ts';

const sentence = '清河市林业局2022年政府信息公开工作年度报告：收到申请十六件，㛃、镕、祎皆可辨。';

function page(head: string): string {
  return `<html><head>${head}<title>${sentence}</title></head><body><p>${sentence}</p></body></html>`;
}

const http = (charset: string) => `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

const told: [name: string, head: string, written: string, charset: string][] = [
  ['a page in UTF-8 that says so', '<meta charset="utf-8">', 'utf-8', 'utf-8'],
  ['a page in GB18030 that says GBK', '<meta charset=GBK>', 'gb18030', 'gb18030'],
  ['a page that says GB2312 and uses characters beyond it', http('gb2312'), 'gb18030', 'gb18030'],
  [
    'a page that says GB18030',
    "<META content='text/html;charset=GB18030' http-equiv=content-type>",
    'gb18030',
    'gb18030',
  ],
  ['a page in GBK that says it is UTF-8', '<meta charset="utf-8">', 'gb18030', 'gb18030'],
  ['a page in UTF-8 that says it is GB2312', http('gb2312'), 'utf-8', 'utf-8'],
  ['a page in GBK that says nothing', '', 'gb18030', 'gb18030'],
  ['a page in UTF-8 that says nothing', '', 'utf-8', 'utf-8'],
  ['a page in GBK that names an unknown charset', '<meta charset="gb-2312-80">', 'gb18030', 'gb18030'],
  ['a page in GBK that says it is Latin 1', http('iso-8859-1'), 'gb18030', 'gb18030'],
  [
    'a page that names another charset in a comment first',
    '<!-- <meta charset="big5"> --><meta charset="gbk">',
    'gb18030',
    'gb18030',
  ],
  [
    'a page whose meta names a charset only in a sentence',
    '<meta name="a" content="charset=big5">',
    'gb18030',
    'gb18030',
  ],
  ['a page that says UTF-16 in letters of one byte', '<meta charset="utf-16">', 'utf-8', 'utf-8'],
];

test.each(told)('%s is read right', (_, head, written, charset) => {
  const text = page(head);
  expect(decodePage(iconv.encode(text, written))).toEqual({ text, charset });
});

test('a charset declared after a long script is still found', () => {
  const text = page(`<script>${'var a = 1; '.repeat(500)}</script><meta charset="big5">`).replaceAll(
    sentence,
    '年度報告',
  );
  expect(decodePage(iconv.encode(text, 'big5'))).toEqual({ text, charset: 'big5' });
});

test('an XML declaration names the charset of a page without meta', () => {
  const text = `<?xml version="1.0" encoding="Big5"?><html><body>年度報告</body></html>`;
  expect(decodePage(iconv.encode(text, 'big5'))).toEqual({ text, charset: 'big5' });
});

test.each([
  ['utf-8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
])('a byte order mark of %s decides over every declaration', (written, charset) => {
  const text = page('<meta charset="gb2312">');
  expect(decodePage(iconv.encode(text, written, { addBOM: true }))).toEqual({ text, charset });
});

test.each(['utf-16le', 'utf-16be'])('%s without a mark is known by its zero bytes', (charset) => {
  const text = page('');
  expect(decodePage(iconv.encode(text, charset))).toEqual({ text, charset });
});

test('a UTF-8 page with one character cut in half stays UTF-8', () => {
  const whole = iconv.encode(page('<meta charset="utf-8">'), 'utf-8');
  const cut = Buffer.concat([whole, Buffer.from([0xe5, 0xb9])]);
  expect(decodePage(cut)).toEqual({ text: `${page('<meta charset="utf-8">')}\ufffd`, charset: 'utf-8' });
});

test('what the header of an MHTML part says counts before what the page says', () => {
  const text = page('<meta charset="gbk">').replaceAll(sentence, '年度報告');
  expect(decodePage(iconv.encode(text, 'big5'), 'big5')).toEqual({ text, charset: 'big5' });
});

test('a page of ASCII alone is UTF-8', () => {
  expect(decodePage(Buffer.from('<p>1</p>'))).toEqual({ text: '<p>1</p>', charset: 'utf-8' });
});
