import { afterEach, expect, test } from 'vitest';
import { Highlights } from '../../overlay/highlights.ts';

afterEach(() => document.body.replaceChildren());

function markOne(elements: number): string[] {
  document.body.innerHTML = '<p>12</p>'.repeat(elements);
  const range = new Range();
  range.selectNodeContents(document.body.firstElementChild ?? document.body);
  const sheets = document.adoptedStyleSheets.length;
  const highlights = new Highlights(document);
  highlights.set('gouji-total', [range]);
  const names = [...CSS.highlights.keys(), ...document.adoptedStyleSheets.slice(sheets).map(() => 'sheet')];
  highlights.remove();
  return names;
}

test.each<[string, number, string[]]>([
  ['a page of ordinary length is coloured', 3_000, ['gouji-total', 'sheet']],
  ['a page of so many elements that a new style would hold it up is not', 16_000, []],
])('%s', (_name, elements, expected) => {
  expect(markOne(elements)).toEqual(expected);
});
