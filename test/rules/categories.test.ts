import { expect, test } from 'vitest';
import { byCategory } from '../../rules/categories.ts';
import type { Category } from '../../rules/finding.ts';
import { rules } from '../../rules/list.ts';

test('items stand by category, each group in the order given, no group empty', () => {
  const items: [string, Category][] = [
    ['a', 'format'],
    ['b', 'consistency'],
    ['c', 'format'],
  ];
  expect(byCategory(items, ([, category]) => category)).toEqual([
    { category: 'consistency', items: [['b', 'consistency']] },
    {
      category: 'format',
      items: [
        ['a', 'format'],
        ['c', 'format'],
      ],
    },
  ]);
});

test('every rule stands in one category', () => {
  const grouped = byCategory(rules, ({ category }) => category).flatMap(({ items }) => items.map(({ id }) => id));
  expect(grouped.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});
