/** No browser makes an element much higher than this: Firefox stops at 17.9 million pixels, and positions lose whole pixels before. */
const highest = 8_000_000;
/** From both ends, one pixel of the scroll bar is one pixel of the list. */
const plainEnds = 1_000_000;

/**
 * How far a list is scrolled, where the list is higher than an element can be. `offset` is what the scroll bar says, `top` the
 * list's own pixel at the upper edge of what is seen. Both ends are one to one; the middle is compressed.
 */
export class ScrollScale {
  /** Of the element that is scrolled. */
  readonly height: number;
  private readonly listHeight: number;

  constructor(listHeight: number) {
    this.listHeight = listHeight;
    this.height = Math.min(listHeight, highest);
  }

  get isScaled(): boolean {
    return this.listHeight > this.height;
  }

  topOf(offset: number, viewport: number): number {
    return this.between(offset, this.height - viewport, this.listHeight - viewport);
  }

  offsetOf(top: number, viewport: number): number {
    return this.between(top, this.listHeight - viewport, this.height - viewport);
  }

  /**
   * The list's pixel after the scroll bar moved. A small step, as of a wheel, moves the list by as much; a leap, as of the
   * thumb that is dragged, leads to where the bar stands.
   */
  moved(top: number, from: number, to: number, viewport: number): number {
    const step = to - from;
    const isLeap = Math.abs(step) > viewport || to <= 0 || to >= this.height - viewport;
    if (!this.isScaled || isLeap) return this.topOf(to, viewport);
    return Math.min(Math.max(top + step, 0), Math.max(this.listHeight - viewport, 0));
  }

  private between(value: number, length: number, otherLength: number): number {
    const within = Math.min(Math.max(value, 0), Math.max(length, 0));
    if (!this.isScaled || within <= plainEnds) return within;
    if (within >= length - plainEnds) return otherLength - (length - within);
    const share = (within - plainEnds) / (length - 2 * plainEnds);
    return plainEnds + share * (otherLength - 2 * plainEnds);
  }
}
