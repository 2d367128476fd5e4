import { overlap, type Rect, union } from './geometry.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  left: number;
  top: number;
}

const gap = 14;
const margin = 8;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function at(point: Point, size: Size): Rect {
  return { ...point, right: point.left + size.width, bottom: point.top + size.height };
}

/**
 * Where the card stands: inside the viewport, over as little as can be of the marked figures and of the bar, and near
 * the anchor. With nothing to stand near it keeps to the lower right.
 */
export function placeCard(
  card: Size,
  viewport: Size,
  anchor: Rect | null,
  marked: readonly Rect[],
  bar: Rect | null,
): Point {
  const right = Math.max(margin, viewport.width - card.width - margin);
  const bottom = Math.max(margin, (bar === null ? viewport.height : bar.top) - card.height - margin);
  const around = anchor ?? union(marked);
  if (around === null) return { left: right, top: bottom };
  const whole = union([around, ...marked]) ?? around;
  const lefts = [around.right, whole.right, around.left, whole.left].map((edge, index) =>
    index < 2 ? edge + gap : edge - gap - card.width,
  );
  const tops = [around.bottom + gap, whole.bottom + gap, around.top - gap - card.height, whole.top - gap - card.height];
  const level = around.top - 24;
  const centred = (around.left + around.right - card.width) / 2;
  const candidates: Point[] = [
    ...lefts.map((left) => ({ left, top: level })),
    ...tops.map((top) => ({ left: centred, top })),
    ...lefts.flatMap((left) => tops.map((top) => ({ left, top }))),
    ...[margin, right].flatMap((left) => [margin, bottom].map((top) => ({ left, top }))),
  ].map(({ left, top }) => ({ left: clamp(left, margin, right), top: clamp(top, margin, bottom) }));
  const costs = candidates.map((point) => {
    const rect = at(point, card);
    const covered = marked.reduce((sum, mark) => sum + overlap(rect, mark), 0);
    const distance =
      Math.max(0, rect.left - around.right, around.left - rect.right) +
      Math.max(0, rect.top - around.bottom, around.top - rect.bottom);
    return overlap(rect, around) * 40 + covered * 20 + (bar === null ? 0 : overlap(rect, bar)) + distance;
  });
  return candidates[costs.indexOf(Math.min(...costs))] ?? { left: right, top: bottom };
}

/** Of quoted words the badge stands in the paragraph's margin, like a proof-reader's, or above their end where there is none. */
export function placeQuoteBadge(paragraph: Rect, words: readonly Rect[], size: number): Point {
  const first = words[0] ?? paragraph;
  const last = words.at(-1) ?? paragraph;
  if (paragraph.left >= size) return { left: paragraph.left - size, top: (first.top + first.bottom - size) / 2 };
  return { left: last.right - size / 2, top: last.top - size * 0.75 };
}

/** A sheet at the lower edge of a narrow view, or at the upper one where the lower would cover the mark. */
export function placeSheet(sheet: Size, viewport: Size, anchor: Rect | null): Point {
  const top = viewport.height - sheet.height - margin;
  const covers = anchor !== null && anchor.bottom > top && anchor.top > sheet.height + margin;
  return { left: margin, top: covers ? margin : Math.max(margin, top) };
}

/** Where a badge of this size stands: at a corner of the cell, off its digits and inside the viewport. */
export function placeBadge(cell: Rect, digits: readonly Rect[], viewport: Size, size: number): Point {
  const half = size / 2;
  const inner = 8;
  const corners: Point[] = [
    { left: cell.right - half, top: cell.top - half },
    { left: cell.left - half, top: cell.top - half },
    { left: cell.right - half, top: cell.bottom - half },
    { left: cell.left - half, top: cell.bottom - half },
    { left: cell.right, top: (cell.top + cell.bottom) / 2 - half },
    { left: cell.left - size, top: (cell.top + cell.bottom) / 2 - half },
  ].map(({ left, top }) => ({
    left: clamp(left, 0, viewport.width - size - half / 2),
    top: clamp(top, 0, viewport.height - size),
  }));
  const covers = ({ left, top }: Point) => {
    const glyph = {
      left: left + half - inner,
      top: top + half - inner,
      right: left + half + inner,
      bottom: top + half + inner,
    };
    return digits.reduce((sum, rect) => sum + overlap(glyph, rect), 0);
  };
  const costs = corners.map(covers);
  return corners[costs.indexOf(Math.min(...costs))] ?? { left: cell.right - half, top: cell.top - half };
}
