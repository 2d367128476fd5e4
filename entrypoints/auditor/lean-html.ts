import { drain, type Steps } from '../../parsers/steps.ts';

/** What no parser reads and is most of many a page, and what is our own. */
const left = 'script, style, link[rel~="stylesheet" i], gouji-overlay';
/** Nodes that are written in one piece. */
const few = 300;

/** Like a page's own HTML, without scripts and style sheets. Nothing in it runs or is fetched. */
export function leanHtml(html: string): string {
  return drain(leanSteps(new DOMParser().parseFromString(html, 'text/html')));
}

/** The HTML of a page without scripts, style sheets and the overlay, in small pieces. */
export function* leanSteps(page: Document): Steps<string> {
  const inert = page.implementation.createHTMLDocument('');
  const root = page.documentElement;
  const parts = ['<!DOCTYPE html>'];
  let node: Node | null = root;
  while (node !== null) {
    yield;
    const open: string | null = node instanceof Element && isDescended(node) ? opening(node, inert) : null;
    parts.push(open ?? whole(node));
    if (open !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      if (node instanceof Element) parts.push(`</${node.localName}>`);
    }
    node = node === root || node === null ? null : node.nextSibling;
  }
  return parts.join('');
}

/** Too large to be written at once, or with something inside that is left out. */
function isDescended(element: Element): boolean {
  if (element.firstChild === null || element.matches(left)) return false;
  return element.querySelector(left) !== null || !isSmall(element);
}

function isSmall(element: Element): boolean {
  const walker = element.ownerDocument.createTreeWalker(element);
  for (let count = 0; count < few; count += 1) if (walker.nextNode() === null) return true;
  return false;
}

function opening(element: Element, inert: Document): string {
  const html = inert.importNode(element, false).outerHTML;
  return html.slice(0, html.lastIndexOf('</'));
}

function whole(node: Node): string {
  if (node instanceof Element) return node.matches(left) ? '' : node.outerHTML;
  if (node instanceof Comment) return `<!--${node.data}-->`;
  if (!(node instanceof Text)) return '';
  return node.data.replace(/[&<>\u00a0]/g, (character) => escapes[character] ?? character);
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\u00a0': '&nbsp;' };
