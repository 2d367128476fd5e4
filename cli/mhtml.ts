/** A page inside an MHTML file. */
export interface MhtmlPage {
  /** `Content-Location` as written; null where the part has none. */
  address: string | null;
  /** Charset that the part's header names. */
  charset: string | null;
  bytes: Uint8Array;
}

/** How deep multiparts may stand in one another. */
const deepest = 8;

/** Whether a file's beginning is that of an MHTML file, whatever its name says. */
export function isMhtml(bytes: Buffer): boolean {
  const beginning = bytes.toString('latin1', 0, 4096);
  return /^(?:\uFEFF)?[\w-]+:/.test(beginning.trimStart()) && /^content-type:\s*multipart\//im.test(beginning);
}

/** The HTML parts of an MHTML file: the root first, then its frames in the order of the file. */
export function readMhtml(bytes: Buffer): MhtmlPage[] {
  const { headers, body } = splitPart(bytes);
  const start = parameter(headers.get('content-type') ?? '', 'start');
  const pages = htmlParts(headers, body, 0);
  const root = start === null ? undefined : pages.find((page) => page.id === start);
  const ordered = root === undefined ? pages : [root, ...pages.filter((page) => page !== root)];
  return ordered.map(({ address, charset, bytes: content }) => ({ address, charset, bytes: content }));
}

type Headers = Map<string, string>;
type HtmlPart = MhtmlPage & { id: string | null };

function htmlParts(headers: Headers, body: Buffer, depth: number): HtmlPart[] {
  const type = headers.get('content-type') ?? 'text/plain';
  if (/^\s*multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary');
    if (boundary === null || depth === deepest) return [];
    return bodyParts(body, boundary).flatMap((part) => {
      const inner = splitPart(part);
      return htmlParts(inner.headers, inner.body, depth + 1);
    });
  }
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)) return [];
  return [
    {
      id: headers.get('content-id') ?? null,
      address: headers.get('content-location') ?? null,
      charset: parameter(type, 'charset'),
      bytes: transferDecoded(body, headers.get('content-transfer-encoding') ?? ''),
    },
  ];
}

function splitPart(part: Buffer): { headers: Headers; body: Buffer } {
  const crlf = part.indexOf('\r\n\r\n');
  const lf = part.indexOf('\n\n');
  const windows = crlf >= 0 && (lf < 0 || crlf < lf);
  const end = windows ? crlf : lf;
  const head = part.toString('utf8', 0, end < 0 ? part.length : end).trimStart();
  const headers: Headers = new Map();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? part.subarray(part.length) : part.subarray(end + (windows ? 4 : 2)) };
}

function bodyParts(body: Buffer, boundary: string): Buffer[] {
  const parts: Buffer[] = [];
  const delimiter = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (from >= 0) parts.push(body.subarray(from, at));
    const line = body.indexOf(0x0a, at);
    from = line < 0 ? body.length : line + 1;
    if (body.toString('latin1', at + delimiter.length, at + delimiter.length + 2) === '--') return parts;
  }
  // A file that was cut off has no closing delimiter: its last part is read as far as it goes.
  if (from >= 0) parts.push(body.subarray(from));
  return parts;
}

function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

function transferDecoded(body: Buffer, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body.toString('latin1'), 'base64');
  if (!/quoted-printable/i.test(encoding)) return body;
  const text = body
    .toString('latin1')
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(text, 'latin1');
}
