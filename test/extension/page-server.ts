import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ServedPage {
  body: string | Buffer;
  /** Of the content-type header; none where the page declares its own. */
  charset?: string;
  /** Milliseconds before it answers; infinite where it never does. */
  delay?: number;
  headers?: Record<string, string>;
  /** 200 where none is named; of several, one a request, the last one from then on. */
  status?: number | number[];
}

/** What was asked for: an address, and until when, in milliseconds since 1970; infinite while no answer and no break has ended it. */
interface Request {
  address: string;
  from: number;
  to: number;
}

export interface PageServer {
  port: number;
  /** Serves a page at an address of any host, from now on. */
  put(address: string, page: ServedPage | string | Buffer): void;
  /** In the order in which they came. */
  requests: Request[];
  close(): Promise<void>;
}

/** A server on loopback that answers for every host name that the browser is told to find there. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, ServedPage>();
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const address = `http://${request.headers.host}${request.url}`;
    const asked: Request = { address, from: Date.now(), to: Number.POSITIVE_INFINITY };
    requests.push(asked);
    response.on('close', () => {
      asked.to = Date.now();
    });
    const page = pages.get(address);
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { body, charset = 'utf-8', delay = 0, headers = {}, status = 200 } = page;
    if (delay === Number.POSITIVE_INFINITY) return;
    const times = requests.filter((other) => other.address === address).length;
    const code = typeof status === 'number' ? status : (status[times - 1] ?? status.at(-1) ?? 200);
    setTimeout(() => {
      response.writeHead(code, { 'content-type': `text/html; charset=${charset}`, ...headers });
      response.end(body);
    }, delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
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
