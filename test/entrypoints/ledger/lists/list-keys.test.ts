import { expect, test } from 'vitest';
import { listAct } from '../../../../entrypoints/ledger/lists/list-keys.ts';

const place = { active: 5, count: 100, page: 10 };

function press(written: string, where: typeof place | { active: null; count: number; page: number } = place) {
  const keys = written.split('+');
  const key = keys.at(-1) ?? '';
  const held = (name: string) => keys.slice(0, -1).includes(name);
  return listAct(
    { key, shiftKey: held('Shift'), ctrlKey: held('Control'), metaKey: held('Meta'), altKey: held('Alt') },
    where,
  );
}

test.each([
  ['ArrowDown', 6],
  ['j', 6],
  ['ArrowUp', 4],
  ['k', 4],
  ['PageDown', 15],
  ['PageUp', 0],
  ['Home', 0],
  ['End', 99],
])('%s goes to row %d', (key, to) => {
  expect(press(key)).toEqual({ act: 'move', to, extend: false });
});

test('with Shift the rows on the way are selected', () => {
  expect([press('Shift+ArrowDown'), press('Shift+J'), press('Shift+End')]).toEqual([
    { act: 'move', to: 6, extend: true },
    { act: 'move', to: 6, extend: true },
    { act: 'move', to: 99, extend: true },
  ]);
});

test('keys open, select, fold and leave', () => {
  expect(
    ['Enter', 'x', ' ', 'Control+a', 'Meta+a', 'ArrowLeft', 'ArrowRight', 'Escape'].map((key) => press(key)),
  ).toEqual([
    { act: 'open' },
    { act: 'pick' },
    { act: 'pick' },
    { act: 'pick-all' },
    { act: 'pick-all' },
    { act: 'fold', folded: true },
    { act: 'fold', folded: false },
    { act: 'leave' },
  ]);
});

test('the ends of the list stop, and an empty one has nowhere to go', () => {
  expect(press('ArrowDown', { active: 99, count: 100, page: 10 })).toEqual({ act: 'move', to: 99, extend: false });
  expect(press('ArrowDown', { active: null, count: 0, page: 10 })).toBe(null);
});

test('what the browser or another part answers to is left alone', () => {
  expect(['Tab', 'Control+c', 'Control+j', 'Alt+ArrowLeft', 'F5', '/'].map((key) => press(key))).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});
