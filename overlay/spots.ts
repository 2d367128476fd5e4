import type { SourceMap } from '../parsers/report.ts';
import { clippersOf, elementOf, nodeOf, printedRange, quoteRanges, rectOf } from './extent.ts';
import { intersection, type Rect, union } from './geometry.ts';
import type { SpotPlan } from './plan.ts';

/** A planned spot bound to the live page. */
interface Spot {
  plan: SpotPlan;
  node: Node | null;
  element: Element | null;
  ranges: Range[];
  clippers: Element[] | null;
  /** Intersects the viewport, as the browser last told. */
  near: boolean;
}

export interface Measured {
  /** What is to be seen of the spot, in the viewport. */
  rect: Rect;
  digits: Rect[];
  /** Of quoted words the paragraph that they stand in. */
  paragraph: Rect | null;
}

/** Binds planned spots to the page and measures those in view; nothing here is proportional to the page. */
export class Spots {
  readonly #spots = new Map<string, Spot>();
  readonly #byElement = new Map<Element, Spot[]>();
  readonly #observer: IntersectionObserver;
  readonly #sources: SourceMap;

  /** `onChange` is called when a spot comes into view or leaves it, as on scroll or when a tab is opened. */
  constructor(plans: Iterable<SpotPlan>, sources: SourceMap, onChange: () => void) {
    this.#sources = sources;
    this.#observer = new IntersectionObserver((entries) => {
      for (const entry of entries)
        for (const spot of this.#byElement.get(entry.target) ?? []) spot.near = entry.isIntersecting;
      onChange();
    });
    for (const plan of plans) if (!this.#spots.has(plan.key)) this.#bind(plan);
  }

  #bind(plan: SpotPlan): void {
    const source = this.#sources.get(plan.location);
    const node = source === undefined ? null : nodeOf(source);
    const element = node === null ? null : elementOf(node);
    const spot: Spot = { plan, node, element, ranges: [], clippers: null, near: false };
    this.#spots.set(plan.key, spot);
    this.#findRanges(spot);
    if (element === null) return;
    const known = this.#byElement.get(element);
    if (known === undefined) this.#byElement.set(element, [spot]);
    else known.push(spot);
    this.#observer.observe(element);
  }

  #findRanges(spot: Spot): void {
    const source = this.#sources.get(spot.plan.location);
    if (source === undefined || spot.node === null) return;
    if (spot.plan.quote !== null) spot.ranges = quoteRanges(source, spot.plan.quote);
    else {
      const range = printedRange(spot.node);
      spot.ranges = range === null ? [] : [range];
    }
  }

  /** Looks again after the page changed. True where ranges had to be found anew. */
  refresh(): boolean {
    let changed = false;
    for (const spot of this.#spots.values()) {
      spot.clippers = null;
      const broken = spot.ranges.some((range) => range.collapsed || !range.startContainer.isConnected);
      if (!broken && spot.ranges.length > 0) continue;
      const before = spot.ranges.length;
      this.#findRanges(spot);
      changed ||= broken || before !== spot.ranges.length;
    }
    return changed;
  }

  ranges(key: string): Range[] {
    return this.#spots.get(key)?.ranges ?? [];
  }

  element(key: string): Element | null {
    return this.#spots.get(key)?.element ?? null;
  }

  isOnPage(key: string): boolean {
    return this.#spots.get(key)?.node?.isConnected === true;
  }

  /** Whether the spot lies on another page of the report. */
  isElsewhere(key: string): boolean {
    return this.#spots.get(key)?.plan.location.includes('@') === true;
  }

  /** Whether the page shows the spot at all, in view or not. */
  isRendered(key: string): boolean {
    return this.#spots.get(key)?.element?.checkVisibility({ visibilityProperty: true }) === true;
  }

  /** Brings a spot into the middle of the view, unless it stands there well enough between the two heights. */
  reveal(key: string, top: number, bottom: number, behavior: ScrollBehavior): boolean {
    const spot = this.#spots.get(key);
    if (spot === undefined || spot.element === null || !this.isRendered(key)) return false;
    const rect = spot.element.getBoundingClientRect();
    const seen = this.measure(key)?.rect;
    const whole =
      seen !== undefined && seen.right - seen.left >= rect.width - 1 && seen.bottom - seen.top >= rect.height - 1;
    if (whole && rect.top >= top && rect.bottom <= bottom && rect.left >= 0) return false;
    spot.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
    return true;
  }

  /** Null where the spot is out of view, hidden, or cut off by a scroller. */
  measure(key: string): Measured | null {
    const spot = this.#spots.get(key);
    if (spot === undefined || !spot.near) return null;
    const { element, node, plan } = spot;
    if (element === null || node === null || !element.isConnected) return null;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
    const digits = spot.ranges.flatMap((range) => [...range.getClientRects()].map(rectOf));
    const whole = plan.quote === null && node === element ? rectOf(element.getBoundingClientRect()) : union(digits);
    if (whole === null) return null;
    spot.clippers ??= clippersOf(element);
    let rect: Rect | null = whole;
    for (const clipper of spot.clippers)
      rect = rect === null ? null : intersection(rect, rectOf(clipper.getBoundingClientRect()));
    if (rect === null) return null;
    return { rect, digits, paragraph: plan.quote === null ? null : rectOf(element.getBoundingClientRect()) };
  }

  /** Spots whose figure is pointed at, nearest element first; of a quote only its own words count. */
  under(target: Node, x: number, y: number): string[] {
    const found: string[] = [];
    for (let node: Node | null = target; node !== null; node = node.parentNode) {
      if (!(node instanceof Element)) continue;
      for (const { plan, ranges } of this.#byElement.get(node) ?? []) {
        const inWords = () =>
          ranges.some((range) =>
            [...range.getClientRects()].some(
              (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
            ),
          );
        if (plan.quote === null || inWords()) found.push(plan.key);
      }
    }
    return found;
  }

  /** Document order; spots that are not on the page come last. */
  compare(a: string, b: string): number {
    const first = this.#spots.get(a)?.node;
    const second = this.#spots.get(b)?.node;
    if (first == null || !first.isConnected) return second == null || !second.isConnected ? 0 : 1;
    if (second == null || !second.isConnected) return -1;
    const position = first.compareDocumentPosition(second);
    if ((position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) return -1;
    return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? 1 : 0;
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
