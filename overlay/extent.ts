import type { Quote, Source } from '../parsers/report.ts';
import type { Rect } from './geometry.ts';

/** The live node of a source; parsers hand the browser's own nodes through their narrower view. */
export function nodeOf(source: Source): Node | null {
  return source.node instanceof Node ? source.node : null;
}

export function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function isPrinted(text: Text): boolean {
  return /\S/.test(text.data);
}

/** From the first printed character inside a node to the last; null where nothing is printed. */
export function printedRange(node: Node): Range | null {
  const document = node.ownerDocument;
  if (document === null) return null;
  const texts: Text[] = [];
  if (node instanceof Text) texts.push(node);
  else {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text !== null; text = walker.nextNode())
      if (text instanceof Text) texts.push(text);
  }
  const printed = texts.filter(isPrinted);
  const first = printed[0];
  const last = printed.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first, first.data.search(/\S/));
  range.setEnd(last, last.data.trimEnd().length);
  return range;
}

/** The quoted stretch of a paragraph, a range for each text node that it runs through. */
export function quoteRanges(source: Source, quote: Quote): Range[] {
  return (source.pieces ?? []).flatMap((piece) => {
    const length = piece.end - piece.start;
    const from = Math.max(quote.start - piece.at, 0);
    const to = Math.min(quote.end - piece.at, length);
    if (from >= to || !(piece.node instanceof Text) || piece.start + to > piece.node.data.length) return [];
    const range = new Range();
    range.setStart(piece.node, piece.start + from);
    range.setEnd(piece.node, piece.start + to);
    return [range];
  });
}

/** The ancestors that cut off what overflows them, nearest first. */
export function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (parent === element.ownerDocument.body || parent === element.ownerDocument.documentElement) continue;
    const { overflowX, overflowY } = getComputedStyle(parent);
    if (overflowX !== 'visible' || overflowY !== 'visible') clippers.push(parent);
  }
  return clippers;
}

export function rectOf({ left, top, right, bottom }: DOMRect): Rect {
  return { left, top, right, bottom };
}
