import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SampleSite, serveSamples } from '../../cli/samples.ts';

const gbk = iconv.encode('<meta charset="gbk"><title>清河市林业局年报</title>', 'gbk');
const plain = Buffer.from('<p>无题');

let folder = '';
let site: SampleSite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-samples-'));
  await writeFile(join(folder, 'b.html'), gbk);
  await writeFile(
    join(folder, 'b.expected.json'),
    '{"address":"https://www.qinghe.gov.cn/nb/1.html?id=2","findings":[{}]}',
  );
  await writeFile(join(folder, 'a 页.html'), plain);
  site = await serveSamples(folder);
});
afterAll(async () => {
  site.close();
  await rm(folder, { recursive: true });
});

function fetched(address: string): Promise<{ status: number | undefined; type: string | undefined; body: Buffer }> {
  const { host, pathname, search } = new URL(address);
  return new Promise((resolve) => {
    request({ port: site.port, host: '127.0.0.1', path: pathname + search, headers: { host } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          body: Buffer.concat(pieces),
        }),
      );
    }).end();
  });
}

test('a sample stands at the address that is written beside it, else under a name of our own', () => {
  expect(site.samples).toEqual([
    {
      name: 'a 页.html',
      title: 'a 页.html',
      address: 'http://www.gouji-samples.gov.cn/samples/a%20%E9%A1%B5.html',
      findings: 0,
    },
    { name: 'b.html', title: '清河市林业局年报', address: 'http://www.qinghe.gov.cn/nb/1.html?id=2', findings: 1 },
  ]);
});

test('samples are served byte for byte, the charset left to the page', async () => {
  const answers = await Promise.all(site.samples.map(({ address }) => fetched(address)));
  expect(answers).toEqual([
    { status: 200, type: 'text/html', body: plain },
    { status: 200, type: 'text/html', body: gbk },
  ]);
});

test('the index lists every sample', async () => {
  const { status, body } = await fetched(site.index);
  const links = [...body.toString().matchAll(/href="([^"]+)"/g)].map(([, address]) => address);
  expect({ status, links }).toEqual({ status: 200, links: site.samples.map(({ address }) => address) });
});

test('any other address is not found', async () => {
  expect((await fetched('http://www.elsewhere.gov.cn/')).status).toEqual(404);
});
