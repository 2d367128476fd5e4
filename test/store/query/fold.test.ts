import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finderOf, folded, searchable, wordsOf } from '../../../store/query/fold.ts';

function isFound(typed: string, text: string): boolean {
  return wordsOf(typed).every((word) => finderOf(word)(searchable(text), 0) >= 0);
}

test.each([
  ['a12', '共Ａ１２件'],
  ['Ａ１２', '共a12件'],
  ['ABC', 'xabcx'],
  ['(其中', '12件（其中3件）'],
  ['m2', '100㎡'],
  ['1', '①公开'],
  ['é', 'É'],
  ['3 12', '12件，其中3件'],
  ['100%', '占100％'],
  ['[x]', '[x]'],
  ['a-b', 'A－B'],
  ['一', '⼀'],
  ['\\d', '\\d'],
])('%s is found in %s', (typed, text) => {
  expect(isFound(typed, text)).toBe(true);
});

test.each([
  ['\\d', '12'],
  ['.', '12'],
  ['12 4', '12件，其中3件'],
])('%s is not found in %s', (typed, text) => {
  expect(isFound(typed, text)).toBe(false);
});

test('a word is found in a text exactly where it is found in the folded text', () => {
  const letters = fc.constantFrom(...'aAＡｂB１1（(．.％%①㎡公开é\u3000 '.split(''));
  const text = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (typed, within) => {
      expect(isFound(typed, within)).toBe(wordsOf(typed).every((word) => folded(within).includes(word)));
    }),
    { numRuns: 2000 },
  );
});
