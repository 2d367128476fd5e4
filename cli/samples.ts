import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodePage } from './decode.ts';

export interface Sample {
  name: string;
  title: string;
  address: string;
  /** How many findings are expected on it. */
  findings: number;
}

export interface SampleSite {
  port: number;
  /** The page that lists the samples. */
  index: string;
  samples: Sample[];
  close(): void;
}

const site = 'http://www.gouji-samples.gov.cn';

/** Serves a folder's pages on loopback, byte for byte, under a gov.cn name that only our browser knows. */
export async function serveSamples(folder: string): Promise<SampleSite> {
  const pages = new Map<string, Buffer>();
  const samples: Sample[] = [];
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.html')).sort()) {
    const bytes = await readFile(join(folder, name));
    const expected = await expectedOf(folder, name);
    const address = servedAddress(expected.address) ?? `${site}/samples/${encodeURIComponent(name)}`;
    pages.set(address, bytes);
    samples.push({ name, title: titleOf(bytes) ?? name, address, findings: expected.findings?.length ?? 0 });
  }
  pages.set(`${site}/`, Buffer.from(indexPage(samples)));
  const server = createServer((request, response) => {
    const page = pages.get(`http://${request.headers.host}${request.url}`);
    // No charset in the header: the pages declare their own, as saved pages do.
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    index: `${site}/`,
    samples,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What stands beside a sample: where it was published, and what must be found on it. */
async function expectedOf(folder: string, name: string): Promise<{ address?: string; findings?: unknown[] }> {
  const text = await readFile(join(folder, name.replace(/\.html$/, '.expected.json')), 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

/** A page is also recognised by its address: it is served at its own, though without encryption. */
function servedAddress(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.protocol = 'http:';
  return url.hostname.endsWith('.gov.cn') && url.port === '' ? url.href : null;
}

function titleOf(bytes: Buffer): string | null {
  return /<title[^>]*>([^<]+)<\/title>/i.exec(decodePage(bytes).text)?.[1]?.trim() ?? null;
}

function indexPage(samples: Sample[]): string {
  const items = samples.map(
    ({ address, title, name }) => `<li><a href="${address}">${title}</a> <small>${name}</small>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>勾稽样例</title>
<style>
  body { font: 16px/1.8 sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }
  small { color: #666; }
</style>
<h1>勾稽样例</h1>
<p>这些网页由本机提供，只在这个浏览器里有 gov.cn 的地址；机关和文字都是虚构的。</p>
<ul>
${items.join('\n')}
</ul>
</html>
`;
}
