/** Viewport coordinates in CSS px. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function union(rects: readonly Rect[]): Rect | null {
  const first = rects[0];
  if (first === undefined) return null;
  return rects.reduce<Rect>(
    (whole, rect) => ({
      left: Math.min(whole.left, rect.left),
      top: Math.min(whole.top, rect.top),
      right: Math.max(whole.right, rect.right),
      bottom: Math.max(whole.bottom, rect.bottom),
    }),
    first,
  );
}

/** Null where they do not share any area. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const shared = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return shared.right > shared.left && shared.bottom > shared.top ? shared : null;
}

export function overlap(a: Rect, b: Rect): number {
  const shared = intersection(a, b);
  return shared === null ? 0 : (shared.right - shared.left) * (shared.bottom - shared.top);
}
