import { basename } from 'node:path';
import type { TreeDocument, TreeNode } from '../parsers/tree.ts';
import { isElement } from '../parsers/tree.ts';
import { decodePage } from './decode.ts';
import { isMhtml, readMhtml } from './mhtml.ts';
import { parseHtml } from './tree.ts';

/** A page of a saved file, ready for the parsers. */
export interface SavedPage {
  document: TreeDocument;
  /** Where it was published, as far as the file tells; else the file's name. */
  address: string;
}

/** A file that holds no page that could be read; its message is a sentence for the reader. */
export class UnreadablePage extends Error {}

/** Beginnings of files that are something else, whatever their name says. */
const foreignFiles: [beginning: string, kind: string][] = [
  ['%PDF', 'PDF 文件'],
  ['PK\x03\x04', '压缩包或 Office 文档'],
  ['\xd0\xcf\x11\xe0', '旧式 Office 文档'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['GIF8', '图片'],
  ['\x1f\x8b', '压缩数据'],
  ['Rar!', '压缩包'],
];

/** Share of control characters and illegible ones above which a file is no text. */
const garbageShare = 0.1;

/**
 * The pages that a saved file holds: one of an HTML file; of an MHTML file the page itself and then its frames.
 * Throws `UnreadablePage`.
 */
export function* readPages(bytes: Buffer, path: string): Generator<SavedPage> {
  if (bytes.length === 0) throw new UnreadablePage('文件是空的。');
  const beginning = bytes.toString('latin1', 0, 8);
  const foreign = foreignFiles.find(([start]) => beginning.startsWith(start));
  if (foreign !== undefined) throw new UnreadablePage(`内容不是网页（${foreign[1]}）。`);
  if (!isMhtml(bytes)) {
    yield readHtml(bytes, null, null, path);
    return;
  }
  const parts = readMhtml(bytes);
  if (parts.length === 0) throw new UnreadablePage('这个 MHTML 文件里没有网页。');
  for (const part of parts) yield readHtml(part.bytes, part.charset, part.address, path);
}

function readHtml(bytes: Uint8Array, charset: string | null, location: string | null, path: string): SavedPage {
  const { text } = decodePage(bytes, charset);
  if (isGarbage(text)) throw new UnreadablePage('内容不是文本，无法识别。');
  const document = parseHtml(text);
  const published = isAddress(location) ? location : (savedFrom(text) ?? canonicalAddress(document));
  return { document, address: published ?? basename(path) };
}

function isGarbage(text: string): boolean {
  const sample = text.slice(0, 65_536);
  if (sample.trim() === '') return true;
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0xfffd || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d))
      strange += 1;
  }
  return strange > sample.length * garbageShare;
}

function isAddress(text: string | null): text is string {
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** The comment that Chromium and Internet Explorer put into a page when they save it. */
function savedFrom(text: string): string | null {
  const address = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(text.slice(0, 4096))?.[1] ?? null;
  return isAddress(address) ? address : null;
}

function canonicalAddress(document: TreeDocument): string | null {
  for (let child = document.documentElement?.firstChild ?? null; child !== null; child = child.nextSibling) {
    if (!isElement(child) || child.localName !== 'head') continue;
    for (let node: TreeNode | null = child.firstChild; node !== null; node = node.nextSibling) {
      if (!isElement(node) || node.localName !== 'link') continue;
      const address = node.getAttribute('href');
      if (node.getAttribute('rel')?.toLowerCase() === 'canonical' && isAddress(address)) return address;
    }
  }
  return null;
}
