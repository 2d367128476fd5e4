import { pageAddress } from '../recogniser/page-address.ts';

/** The pages around a frame, the nearest first, as far as they are of the same origin. */
export function outersOf(document: Document): { document: Document; address: string }[] {
  const outers: { document: Document; address: string }[] = [];
  let window = document.defaultView;
  while (window !== null && window.parent !== window) {
    window = window.parent as Window & typeof globalThis;
    try {
      outers.push({ document: window.document, address: pageAddress(window.document) });
    } catch {
      // Of another origin: what it says is not ours to read.
      break;
    }
  }
  return outers;
}
