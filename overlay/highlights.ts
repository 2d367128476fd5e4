import pageCss from './page.css?inline';
import { Sheet } from './sheet.ts';

export type HighlightName =
  | 'gouji-uncovered'
  | 'gouji-addend'
  | 'gouji-quote'
  | 'gouji-total'
  | 'gouji-suspect'
  | 'gouji-active-addend'
  | 'gouji-active-total'
  | 'gouji-pointed';

/** Later ones are painted over earlier ones. */
const order: readonly HighlightName[] = [
  'gouji-uncovered',
  'gouji-addend',
  'gouji-quote',
  'gouji-total',
  'gouji-suspect',
  'gouji-active-addend',
  'gouji-active-total',
  'gouji-pointed',
];

/**
 * Elements of a page beyond which its figures are ringed, but not coloured: a rule that may hold for any element makes the
 * browser style each of them anew, all in one go.
 */
const most = 15_000;

/** Colours on the page's figures. The registry is shared with the page, which may clear it: `keep` puts ours back. */
export class Highlights {
  readonly #document: Document;
  readonly #isTooLarge: boolean;
  readonly #sheet = new Sheet(pageCss);
  readonly #mine = new Map<HighlightName, Highlight>();

  constructor(document: Document) {
    this.#document = document;
    this.#isTooLarge = document.getElementsByTagName('*').length > most;
  }

  set(name: HighlightName, ranges: readonly Range[]): void {
    const highlight = this.#mine.get(name) ?? new Highlight();
    highlight.priority = order.indexOf(name);
    highlight.clear();
    for (const range of ranges) highlight.add(range);
    this.#mine.set(name, highlight);
    this.keep();
  }

  /** Puts back what the page has taken out of the registry or of its list of style sheets. */
  keep(): void {
    if (this.#isTooLarge) return;
    for (const [name, highlight] of this.#mine) {
      const registered = CSS.highlights.get(name) === highlight;
      if (highlight.size === 0 && registered) CSS.highlights.delete(name);
      if (highlight.size > 0 && !registered) CSS.highlights.set(name, highlight);
    }
    const { documentElement } = this.#document;
    // The host, so that the page's own markup stays as it is.
    this.#sheet.put(this.#document, documentElement.querySelector(':scope > gouji-overlay') ?? documentElement);
  }

  remove(): void {
    for (const [name, highlight] of this.#mine) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#mine.clear();
    this.#sheet.take(this.#document);
  }
}
