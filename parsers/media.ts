import type { Media } from './report.ts';
import { collapse, textOf } from './text.ts';
import type { TreeElement } from './tree.ts';

const FILE = /\.(?:pdf|docx?|ofd|wps|xlsx?|et|zip|rar)(?![a-z0-9])/i;
const ICON = /icon|filetype|qrcode|logo|weixin|share|ewm|spacer|blank\.gif/i;
/** A value that a script has not filled in yet, or none at all. */
const UNFILLED = /^$|\{\{|\$\{|^javascript:|^about:|^#|^data:image\/(?:gif|svg)/i;

/** What a link, picture or frame offers the reader in the report's place; null for ordinary links and icons. */
export function readMedia(element: TreeElement): Omit<Media, 'location'> | null {
  const name = element.localName;
  const attribute = name === 'a' ? 'href' : name === 'object' ? 'data' : 'src';
  const address = (element.getAttribute(attribute) ?? '').trim();
  if (UNFILLED.test(address)) return null;
  const title = collapse(element.getAttribute('title') ?? element.getAttribute('alt') ?? '');
  if (name === 'img') return ICON.test(address) ? null : { kind: 'image', address, text: title };
  if (name !== 'a') return { kind: 'frame', address, text: title };
  const text = collapse(textOf(element));
  return FILE.test(address) || FILE.test(text) ? { kind: 'attachment', address, text: text || title } : null;
}
