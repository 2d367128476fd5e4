import { siteOf } from '../store/address.ts';
import type { JobTrouble } from '../store/batch.ts';
import { decoded } from './decode.ts';
import { mayRead } from './origins.ts';

/** Why a page was not read. `again`: it may pass; `after`: milliseconds that the site asks to be left alone. */
export interface FetchTrouble {
  cause: JobTrouble;
  detail: string;
  again: boolean;
  after: number | null;
}

/** A page as text, and where it was found in the end; or why it was not read. */
export type Fetched = { html: string; address: string } | FetchTrouble;

/** Milliseconds for a whole answer. A worker that waits longer than 30 s for one is ended by the browser. */
const patience = 20_000;
const largest = 8 * 1024 * 1024;

/** Reads a page as a stranger would, without the reader's cookies, and nothing outside of `origins`. Never rejects. */
export async function fetchPage(
  address: string,
  { origins, request = fetch }: { origins: readonly string[]; request?: typeof fetch },
): Promise<Fetched> {
  if (!mayRead(address, origins)) return never('no-permission', siteOf(address));
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await request(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    return await read(response, origins);
  } catch (error) {
    // The signal ends the body, too.
    if (signal.aborted) return perhaps('timeout', '');
    return perhaps('unreachable', error instanceof Error ? error.message : '');
  }
}

async function read(response: Response, origins: readonly string[]): Promise<Fetched> {
  if (!mayRead(response.url, origins)) return ended(response, never('no-permission', siteOf(response.url)));
  const refusal = refusalOf(response);
  if (refusal !== null) return ended(response, refusal);
  const type = response.headers.get('content-type');
  if (!/html|xml|text\/plain/i.test(type ?? 'html')) return ended(response, never('not-html', type ?? ''));
  const bytes = await bytesOf(response);
  if (bytes === null) return never('too-large', '');
  return { html: decoded(bytes, type), address: response.url };
}

function refusalOf({ status, headers }: Response): FetchTrouble | null {
  const detail = String(status);
  if (status === 429) return { ...perhaps('refused', detail), after: askedPause(headers.get('retry-after')) };
  if (status === 408) return perhaps('timeout', detail);
  if (status === 404 || status === 410) return never('not-found', detail);
  if (status >= 500) return { ...perhaps('server-error', detail), after: askedPause(headers.get('retry-after')) };
  if (status >= 400 || status === 204 || status === 205) return never('refused', detail);
  return null;
}

/** `Retry-After`: seconds, or a date; in milliseconds, at most an hour. */
function askedPause(written: string | null): number | null {
  if (written === null) return null;
  const pause = /^\d+$/.test(written.trim()) ? Number(written) * 1000 : Date.parse(written) - Date.now();
  return Number.isNaN(pause) ? null : Math.min(Math.max(pause, 0), 3_600_000);
}

/** Null where there are more than can be a page. */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > largest) return ended(response, null);
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    length += piece.value.length;
    if (length > largest) {
      await reader?.cancel().catch(() => {});
      return null;
    }
    pieces.push(piece.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** What is not wanted of an answer is not fetched, so that the site's turn ends here. */
async function ended<T>(response: Response, value: T): Promise<T> {
  await response.body?.cancel().catch(() => {});
  return value;
}

function never(cause: JobTrouble, detail: string): FetchTrouble {
  return { cause, detail, again: false, after: null };
}

function perhaps(cause: JobTrouble, detail: string): FetchTrouble {
  return { cause, detail, again: true, after: null };
}
