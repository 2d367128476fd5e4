import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ServedPage {
  body: string | Buffer;
  /** Of the content-type header; none where the page declares its own. */
  charset?: string;
  /** Milliseconds before it answers. */
  delay?: number;
  headers?: Record<string, string>;
}

export interface PageServer {
  port: number;
  /** Serves a page at an address of any host, from now on. */
  put(address: string, page: ServedPage | string | Buffer): void;
  close(): Promise<void>;
}

/** A server on loopback that answers for every host name that the browser is told to find there. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host}${request.url}`;
    const page = pages.get(address);
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, charset = 'utf-8', delay = 0, headers = {} } = page;
    setTimeout(() => {
      response.writeHead(200, { 'content-type': `text/html; charset=${charset}`, ...headers });
      response.end(body);
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put(address, page) {
      const isBody = typeof page === 'string' || Buffer.isBuffer(page);
      pages.set(new URL(address).href, isBody ? { body: page } : page);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
