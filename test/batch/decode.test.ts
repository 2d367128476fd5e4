import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decoded } from '../../batch/decode.ts';

describe('a page is read as its readers see it', () => {
  const text = '年度报告';
  const examples: [string, Uint8Array, string | null][] = [
    ['UTF-8', iconv.encode(text, 'utf-8'), 'text/html; charset=utf-8'],
    ['UTF-8 that is declared as GB2312', iconv.encode(text, 'utf-8'), 'text/html; charset=gb2312'],
    ['GBK by its header', iconv.encode(text, 'gb18030'), 'text/html; charset=GBK'],
    ['GBK that is declared as UTF-8', iconv.encode(text, 'gb18030'), 'text/html; charset=utf-8'],
    ['GBK that nobody declares', iconv.encode(text, 'gb18030'), null],
    ['a charset that nobody knows', iconv.encode(text, 'gb18030'), 'text/html; charset=guobiao'],
  ];
  test.each(examples)('%s', (_, bytes, contentType) => {
    expect(decoded(bytes, contentType)).toBe(text);
  });

  test('the page’s own declaration counts where the header is silent', () => {
    const page = '<meta http-equiv="Content-Type" content="text/html; charset=big5">報告';
    expect(decoded(iconv.encode(page, 'big5'), 'text/html')).toBe(page);
  });
});
