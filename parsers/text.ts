import { simplify } from './forms/traditional.ts';
import { isElement, isText, type TreeElement, type TreeNode } from './tree.ts';

const unseen = /\p{DI}/gu;
const squeezed = /[\s\p{DI}]+/gu;
const exported = /\[(?:bookmark|image):[^\]]*\]/gi;
const quotes = /[“”„‟'‘’‚‛「」『』〝〞]/g;
const opening = /[〔[【﹝]/g;
const closing = /[〕\]】﹞]/g;
/** Characters that NFKC leaves alone, and white space. */
const tame = /^[\s\u4e00-\u9fff、。0-9A-Za-z.,+\-*/%:;=_()]*$/;

/**
 * For comparing labels and headings: NFKC, every white space and unseen character removed, noise of Word exports removed,
 * quotes all `"`, brackets all `()`, traditional characters simplified. Numbering is kept: it tells rows apart.
 */
export function squeeze(text: string): string {
  const result = tame.test(text) ? text.replace(/\s+/g, '') : unify(text);
  return simplify(result);
}

function unify(text: string): string {
  const normal = text.normalize('NFKC');
  const printed = normal.includes('[') ? normal.replace(exported, '') : normal;
  return printed.replace(squeezed, '').replace(quotes, '"').replace(opening, '(').replace(closing, ')');
}

/** For showing what was printed: white space of any kind collapsed to one blank, unseen characters removed, nothing else changed. */
export function collapse(text: string): string {
  return text.replace(unseen, '').replace(/\s+/g, ' ').trim();
}

const unread = new Set(['script', 'style', 'template', 'noscript']);
const blocks = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether an element's text is no part of the page's text, shown or hidden. */
export function isUnread(element: TreeElement): boolean {
  return unread.has(element.localName);
}

/** Whether an element begins and ends a line of text (a block, a table part, `<br>`). */
function isBlock(element: TreeElement): boolean {
  return blocks.has(element.localName);
}

/**
 * The text of a node, pieces of inline elements joined without a blank. A line break or the edge of a block is `\n`; white
 * space within a text node never is. Hidden elements are read: a report often waits behind a tab.
 */
export function textOf(node: TreeNode): string {
  if (isText(node)) return lineless(node.data);
  let text = '';
  let current: TreeNode | null = node.firstChild;
  while (current !== null) {
    let inside: TreeNode | null = null;
    if (isText(current)) text += lineless(current.data);
    else if (isElement(current) && !isUnread(current)) {
      if (isBlock(current)) text += '\n';
      inside = current.firstChild;
    }
    if (inside !== null) {
      current = inside;
      continue;
    }
    while (current !== null && current.nextSibling === null) {
      current = current.parentNode;
      if (current === node || current === null) return text;
      if (isElement(current) && isBlock(current)) text += '\n';
    }
    current = current === null ? null : current.nextSibling;
  }
  return text;
}

function lineless(text: string): string {
  return text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, ' ') : text;
}
