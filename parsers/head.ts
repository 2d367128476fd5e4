import type { Steps } from './steps.ts';
import { collapse, textOf } from './text.ts';
import { isElement, type TreeDocument, type TreeNode } from './tree.ts';

/** What a page says of itself outside its text. */
export interface Head {
  title: string;
  /** By lower-case name; the first that is not empty counts. */
  metas: Map<string, string>;
}

/** Reads title and meta tags wherever in the page they ended up: broken pages have them in the body. */
export function* readHead(document: TreeDocument): Steps<Head> {
  let visited = 0;
  const head: Head = { title: '', metas: new Map() };
  let node: TreeNode | null = document.firstChild;
  while (node !== null) {
    visited += 1;
    if (visited % 1024 === 0) yield;
    if (isElement(node)) {
      if (node.localName === 'title' && head.title === '' && !isSvg(node)) head.title = collapse(textOf(node));
      else if (node.localName === 'meta') {
        const name = (node.getAttribute('name') ?? node.getAttribute('property') ?? '').trim().toLowerCase();
        const content = collapse(node.getAttribute('content') ?? '');
        if (name !== '' && content !== '' && !head.metas.has(name)) head.metas.set(name, content);
      }
    }
    let next: TreeNode | null = node.firstChild;
    while (next === null && node !== null) {
      next = node.nextSibling;
      if (next === null) node = node.parentNode;
    }
    node = next;
  }
  return head;
}

function isSvg(node: TreeNode): boolean {
  return node.parentNode !== null && isElement(node.parentNode) && node.parentNode.localName === 'svg';
}

/** The first of these meta tags that the page fills in. */
export function metaOf(head: Head, ...names: string[]): string | null {
  for (const name of names) {
    const content = head.metas.get(name);
    if (content !== undefined) return content;
  }
  return null;
}
