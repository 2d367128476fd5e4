import type { Category } from './finding.ts';

const order: readonly Category[] = ['consistency', 'completeness', 'plausibility', 'format', 'timeliness'];

/** Items by category, each group in the order given; categories without an item are left out. */
export function byCategory<T>(
  items: readonly T[],
  categoryOf: (item: T) => Category,
): { category: Category; items: T[] }[] {
  return order
    .map((category) => ({ category, items: items.filter((item) => categoryOf(item) === category) }))
    .filter((group) => group.items.length > 0);
}
