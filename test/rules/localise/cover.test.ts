import { expect, test } from 'vitest';
import { smallestCovers } from '../../../rules/localise/cover.ts';
import type { Move } from '../../../rules/localise/moves.ts';

/** `1 2: 7 8` settles equations 1 and 2 by changing cells 7 and 8. */
function move(text: string): Move {
  const [settles = [], cells = []] = text.split(':').map((side) => side.trim().split(' ').map(Number));
  return { settles, changes: cells.map((cell) => ({ cell, by: 1, asked: 0 })) };
}

const examples: [string, number[], string[], { size: number; covers: string[] } | null][] = [
  ['one move settles all', [1, 2], ['1 2: 7'], { size: 1, covers: ['1 2: 7'] }],
  ['two that do are both told', [1, 2], ['1 2: 7', '1 2: 8'], { size: 1, covers: ['1 2: 7', '1 2: 8'] }],
  ['fewer cells win over fewer moves', [1, 2], ['1: 5', '2: 6', '1 2: 7 8 9'], { size: 2, covers: ['1: 5 + 2: 6'] }],
  ['of one size both', [1, 2], ['1: 5', '2: 6', '1 2: 7 8'], { size: 2, covers: ['1 2: 7 8', '1: 5 + 2: 6'] }],
  ['no equation twice', [1, 2, 3], ['1 2: 5', '2 3: 6'], null],
  ['no cell twice', [1, 2], ['1: 5', '2: 5'], null],
  ['an equation that nothing settles', [1, 2], ['1: 5'], null],
];

test.each(examples)('%s', (_, equations, moves, expected) => {
  const found = smallestCovers(equations, moves.map(move), 3);
  const named = found?.covers.map((cover) =>
    cover
      .map(({ settles, changes }) => `${settles.join(' ')}: ${changes.map(({ cell }) => cell).join(' ')}`)
      .join(' + '),
  );
  expect(found && { size: found.size, covers: named?.toSorted() }).toEqual(expected);
});

test('where there are too many covers, it says that some are missing', () => {
  const moves = Array.from({ length: 600 }, (_, cell) => move(`1: ${cell}`));
  const { covers = [], cut } = smallestCovers([1], moves, 3) ?? {};
  expect([covers.length, cut]).toEqual([500, true]);
});
