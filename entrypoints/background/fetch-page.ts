import { decoded } from '../../batch/decode.ts';
import { siteOf } from '../../store/address.ts';

/** A page as text, and where it was found in the end; or why it was not read. */
export type Fetched = { html: string; address: string } | { trouble: 'elsewhere' | 'unreachable' };

const patience = 20_000;
const largest = 8 * 1024 * 1024;

let last: Promise<unknown> = Promise.resolve();

/** Reads a page of a gov.cn site as a stranger would, without the reader's cookies. One after the other. */
export function fetchPage(address: string): Promise<Fetched> {
  const next = last.then(() => read(address)).catch((): Fetched => ({ trouble: 'unreachable' }));
  last = next;
  return next;
}

async function read(address: string): Promise<Fetched> {
  if (!isReadable(address)) return { trouble: 'elsewhere' };
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
  });
  if (!isReadable(response.url)) return { trouble: 'elsewhere' };
  if (!response.ok || !/html|xml|text\/plain/i.test(response.headers.get('content-type') ?? 'html'))
    return { trouble: 'unreachable' };
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > largest) return { trouble: 'unreachable' };
  return { html: decoded(bytes, response.headers.get('content-type')), address: response.url };
}

/** What the manifest lets the extension read, and nothing else. */
export function isReadable(address: string): boolean {
  return /^https?:/.test(address) && /(^|\.)gov\.cn$/.test(siteOf(address));
}
