import type { ComponentChild } from 'preact';

/** A figure of a chart; one that is not known has no height, and says why. */
export type ChartFigure = { value: number; note?: string } | { unknown: string };

/** Something that a chart shows and a reader can go to: a box, and a sentence for it. Rows and columns order them for the arrow keys. */
export interface ChartPoint {
  id: string;
  row: number;
  column: number;
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
}

/** A chart laid out for a width, in pixels. */
export interface Drawing {
  width: number;
  height: number;
  points: ChartPoint[];
  content: ComponentChild;
}

/** The same as a table. */
export interface ChartTable {
  columns: string[];
  /** The first field of a row heads it. */
  rows: (string | number)[][];
}

/** The point that a key leads to from another; null where the key leads nowhere. */
export function nextPoint(points: readonly ChartPoint[], from: ChartPoint, key: string): ChartPoint | null {
  const inRow = points.filter(({ row }) => row === from.row).toSorted((a, b) => a.column - b.column);
  const place = inRow.findIndex(({ id }) => id === from.id);
  if (key === 'ArrowRight') return inRow[place + 1] ?? null;
  if (key === 'ArrowLeft') return inRow[place - 1] ?? null;
  if (key === 'Home') return inRow[0] ?? null;
  if (key === 'End') return inRow.at(-1) ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const down = key === 'ArrowDown';
  const rows = points.filter(({ row }) => (down ? row > from.row : row < from.row)).map(({ row }) => row);
  if (rows.length === 0) return null;
  const row = down ? Math.min(...rows) : Math.max(...rows);
  const middle = (point: ChartPoint) => point.x + point.width / 2;
  const [nearest] = points
    .filter((point) => point.row === row)
    .toSorted((a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)));
  return nearest ?? null;
}

/** Round steps from 0 to at least `most`; whole numbers, since applications are not split. */
export function ticksTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power);
  const whole = Math.ceil(step);
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, place) => place * whole);
}
