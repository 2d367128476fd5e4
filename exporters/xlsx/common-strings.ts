import { declaration, escaped, mainNamespace } from './xml.ts';

/** Far more than there are words in common; what comes after that is written where it stands. */
const most = 20_000;

/** Text that many cells have, written once for all sheets: their rows are a good third shorter. */
export class CommonStrings {
  private readonly places = new Map<string, number>();
  private used = 0;

  /** Where a text stands in the table; null where the table is full. */
  place(text: string): number | null {
    let place = this.places.get(text);
    if (place === undefined) {
      if (this.places.size >= most) return null;
      place = this.places.size;
      this.places.set(text, place);
    }
    this.used += 1;
    return place;
  }

  /** The part of the package. */
  text(): string {
    const items = Array.from(this.places.keys(), (text) => `<si>${textElement(text)}</si>`);
    return `${declaration}<sst xmlns="${mainNamespace}" count="${this.used}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** White space at the ends, and breaks of lines, are kept. */
export function textElement(text: string): string {
  const written = escaped(text);
  const isKept = written.includes('\n') || written.trim().length < written.length;
  return `<t${isKept ? ' xml:space="preserve"' : ''}>${written}</t>`;
}
