import { describe, expect, test } from 'vitest';
import { fetchPage } from '../../batch/fetch-page.ts';
import { mayRead } from '../../batch/origins.ts';

const address = 'http://www.yunxi-shi.gov.cn/nb/2023.html';
const origins = ['*://*.gov.cn/*'];

function answering(body: BodyInit | null, init: ResponseInit & { url?: string } = {}): typeof fetch {
  return async () => {
    const response = new Response(body, { headers: { 'content-type': 'text/html' }, ...init });
    Object.defineProperty(response, 'url', { value: init.url ?? address });
    return response;
  };
}

test('a page is given with the address that it was found at in the end', async () => {
  const request = answering('年报', { url: 'https://www.yunxi-shi.gov.cn/2023.html' });
  expect(await fetchPage(address, { origins, request })).toEqual({
    html: '年报',
    address: 'https://www.yunxi-shi.gov.cn/2023.html',
  });
});

describe('a page that is not given', () => {
  const never = { again: false, after: null };
  const perhaps = { again: true, after: null };
  test.each<[string, typeof fetch, object]>([
    ['is not there', answering('', { status: 404 }), { cause: 'not-found', detail: '404', ...never }],
    ['is refused', answering('', { status: 403 }), { cause: 'refused', detail: '403', ...never }],
    ['breaks the server', answering('', { status: 502 }), { cause: 'server-error', detail: '502', ...perhaps }],
    [
      'is asked for too often',
      answering('', { status: 429, headers: { 'retry-after': '7' } }),
      { cause: 'refused', detail: '429', again: true, after: 7000 },
    ],
    [
      'asks for more patience than there is',
      answering('', { status: 503, headers: { 'retry-after': '999999' } }),
      { cause: 'server-error', detail: '503', again: true, after: 3_600_000 },
    ],
    [
      'is a file',
      answering('%PDF', { headers: { 'content-type': 'application/pdf' } }),
      { cause: 'not-html', detail: 'application/pdf', ...never },
    ],
    [
      'leads to where nothing may be read',
      answering('年报', { url: 'https://mirror.example.com/a.html' }),
      { cause: 'no-permission', detail: 'mirror.example.com', ...never },
    ],
    ['has no end', answering(endless()), { cause: 'too-large', detail: '', ...never }],
    [
      'is nowhere',
      async () => {
        throw new TypeError('Failed to fetch');
      },
      { cause: 'unreachable', detail: 'Failed to fetch', ...perhaps },
    ],
  ])('%s', async (_, request, trouble) => {
    expect(await fetchPage(address, { origins, request })).toEqual(trouble);
  });

  test('stands where nothing may be read: it is not even asked for', async () => {
    const asked: unknown[] = [];
    const request = (async (input: unknown) => asked.push(input)) as unknown as typeof fetch;
    expect(await fetchPage('http://www.example.com/a', { origins, request })).toEqual({
      cause: 'no-permission',
      detail: 'www.example.com',
      again: false,
      after: null,
    });
    expect(asked).toEqual([]);
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)) });
}

test.each([
  ['http://www.yunxi-shi.gov.cn/a', ['*://*.gov.cn/*'], true],
  ['https://gov.cn:8443/a', ['*://*.gov.cn/*'], true],
  ['http://notgov.cn/', ['*://*.gov.cn/*'], false],
  ['http://www.gov.cn.example.com/', ['*://*.gov.cn/*'], false],
  ['http://61.150.65.235:8080/a', ['*://61.150.65.235/*'], true],
  ['http://nb.example.cn/', ['https://nb.example.cn/*'], false],
  ['https://nb.example.cn/', ['*://*/*'], true],
  ['file:///etc/a.gov.cn', ['*://*.gov.cn/*', '<all_urls>'], false],
])('%s may be read under %j: %s', (page, allowed, isAllowed) => {
  expect(mayRead(page, allowed)).toBe(isAllowed);
});
