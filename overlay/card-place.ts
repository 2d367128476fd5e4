import { overlap, type Rect, union } from './geometry.ts';
import { type Point, placeCard, placeSheet, type Size } from './placement.ts';
import type { ReadingContext, ReadingState } from './state.ts';

const narrow = 640;

/** On a narrow view the card is a sheet across it. */
export function isSheet(window: Window): boolean {
  return window.innerWidth <= narrow;
}

/** What the bar and the list take of the view; null where they are not shown. */
export function barRect(root: ShadowRoot): Rect | null {
  const parts = [...(root.querySelector('.dock')?.children ?? [])].map((part) => part.getBoundingClientRect());
  return union(parts.filter(({ width }) => width > 0));
}

/** Height that the card may take at most. */
export function cardHeight({ root, window }: ReadingContext): number {
  if (isSheet(window)) return Math.round(window.innerHeight * 0.46);
  return Math.min(620, Math.max(240, (barRect(root)?.top ?? window.innerHeight) - 16));
}

function isInTheWay(at: Point, size: Size, window: Window, others: readonly Rect[]): boolean {
  const rect = { ...at, right: at.left + size.width, bottom: at.top + size.height };
  const outside = rect.right > window.innerWidth || rect.bottom > window.innerHeight;
  return outside || others.some((other) => overlap(rect, other) > 0);
}

/** Where the open card should stand now; one that covers nothing marked stays where it is. */
export function cardPlace({ root, window, marking }: ReadingContext, { card }: ReadingState): Point | null {
  const pane = root.querySelector<HTMLElement>('.card-pane');
  if (card === null || pane === null) return null;
  const bar = barRect(root);
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  const size = { width: pane.offsetWidth, height: pane.offsetHeight };
  const key = marking.anchorOf(card.fingerprint);
  const anchor = key === null ? null : (marking.spots.measure(key)?.rect ?? null);
  if (isSheet(window)) return placeSheet(size, viewport, anchor);
  const marked = marking.marked(card.fingerprint);
  const stays = card.at !== null && !isInTheWay(card.at, size, window, bar === null ? marked : [...marked, bar]);
  return stays ? card.at : placeCard(size, viewport, anchor, marked, bar);
}
