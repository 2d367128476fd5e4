import { isAscii, isUtf8 } from 'node:buffer';

/** Bytes of a saved page → its text, as a browser would read it, and better where the page names a wrong charset. */
export interface Decoded {
  text: string;
  /** Canonical name of the encoding that was used. */
  charset: string;
}

/** How far a page's own `<meta charset>` is looked for; the standard's 1024 bytes are too few for real pages. */
const prescanBytes = 65_536;
/** The share of illegible characters up to which a page is still taken for UTF-8 with some broken bytes in it. */
const brokenShare = 0.1;

/**
 * `transport` is the charset that a header names (of an MHTML part); null for a plain file.
 * Order: byte order mark, what the bytes must be, then what header or page declare.
 */
export function decodePage(bytes: Uint8Array, transport: string | null = null): Decoded {
  const marked = byteOrderMark(bytes) ?? wideWithoutMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), charset: marked };
  const declared = canonical(transport) ?? canonical(declaredCharset(bytes));
  const chosen = trueCharset(bytes, declared);
  return { text: new TextDecoder(chosen).decode(bytes), charset: chosen };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: markup is ASCII, so every second byte of its beginning is zero. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  if (bytes.length < 4) return null;
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0 && bytes[3] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0 && bytes[3] !== 0) return 'utf-16be';
  return null;
}

/**
 * A page that is valid UTF-8 with Chinese in it is UTF-8 whatever it declares; one that is not, though it says so or says
 * nothing, is GB18030. (A saved file has lost the HTTP header that put the declaration right.)
 */
function trueCharset(bytes: Uint8Array, declared: string | null): string {
  const chinese = declared === null || declared === 'utf-8' || declared === 'windows-1252' ? 'gb18030' : declared;
  if (isAscii(bytes)) return chinese === 'gb18030' ? 'utf-8' : chinese;
  return isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : chinese;
}

/** GB18030 text read as UTF-8 is illegible throughout; a UTF-8 page with a title cut off mid-character is not. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let foreign = 0;
  let broken = 0;
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\ufffd') broken += 1;
    if (character > '\u007f') foreign += 1;
  }
  return broken <= foreign * brokenShare;
}

/** The name that the Encoding Standard gives to a label; the whole GB family is read as GB18030. Null if unknown. */
function canonical(label: string | null): string | null {
  if (label === null) return null;
  try {
    const name = new TextDecoder(label.trim()).encoding;
    // A page that can be scanned byte by byte for its declaration is not in the UTF-16 that it declares.
    if (name.startsWith('utf-16')) return 'utf-8';
    return name === 'gbk' || name === 'gb2312' ? 'gb18030' : name;
  } catch {
    return null;
  }
}

const declarations = /<!--[\s\S]*?-->|<\?xml\b([^>]*)\?>|<meta\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;

/** The HTML standard's prescan: comments passed over, `<meta charset>` or `http-equiv="Content-Type"`, XML declaration. */
function declaredCharset(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, prescanBytes));
  for (const [, xml, meta] of beginning.toString('latin1').matchAll(declarations)) {
    const label =
      xml === undefined ? (meta === undefined ? null : metaCharset(meta)) : (attribute(xml, 'encoding') ?? null);
    if (label !== null && canonical(label) !== null) return label;
  }
  return null;
}

function metaCharset(attributes: string): string | null {
  const charset = attribute(attributes, 'charset');
  if (charset !== null) return charset;
  if (attribute(attributes, 'http-equiv')?.toLowerCase() !== 'content-type') return null;
  return /charset\s*=\s*["']?([^\s;"']+)/i.exec(attribute(attributes, 'content') ?? '')?.[1] ?? null;
}

function attribute(attributes: string, wanted: string): string | null {
  const each = /([^\s"'/=>]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name, double, single, bare] of attributes.matchAll(each))
    if (name?.toLowerCase() === wanted) return double ?? single ?? bare ?? null;
  return null;
}
