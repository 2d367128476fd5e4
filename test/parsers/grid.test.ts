import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { gridRows } from '../../parsers/grid.ts';
import { textOf } from '../../parsers/text.ts';
import { isElement, type TreeElement, type TreeNode } from '../../parsers/tree.ts';

function firstTable(html: string): TreeElement {
  const look = (node: TreeNode | null): TreeElement | null => {
    for (let current = node; current !== null; current = current.nextSibling) {
      if (isElement(current) && current.localName === 'table') return current;
      const inside = look(current.firstChild);
      if (inside !== null) return inside;
    }
    return null;
  };
  const found = look(parseHtml(html));
  if (found === null) throw new Error('no table');
  return found;
}

/** Each row as its cells, `text@column`, those that reach in from above first. */
function grid(html: string): string[] {
  return Array.from(gridRows(firstTable(html)), ({ cells, above }) =>
    [
      ...above.map((cell) => `(${textOf(cell.element).trim()}@${cell.x})`),
      ...cells.map((cell) => `${textOf(cell.element).trim()}@${cell.x}${cell.width > 1 ? `+${cell.width}` : ''}`),
    ].join(' '),
  );
}

describe('the grid of a table', () => {
  it.each<[string, string, string[]]>([
    ['plain cells', '<tr><td>a<td>b<tr><td>c', ['a@0 b@1', 'c@0']],
    ['column spans', '<tr><td colspan=2>a<td>b', ['a@0+2 b@2']],
    ['row spans push cells to the right', '<tr><td rowspan=2>a<td>b<tr><td>c', ['a@0 b@1', '(a@0) c@1']],
    ['row spans in the middle', '<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e', ['a@0 b@1 c@2', '(b@1) d@0 e@2']],
    [
      'rowspan 0 reaches to the end of its group',
      '<tbody><tr><td rowspan=0>a<tr><td>b<tr><td>c<tbody><tr><td>d',
      ['a@0', '(a@0) b@1', '(a@0) c@1', 'd@0'],
    ],
    ['a row group ends row spans', '<thead><tr><td rowspan=9>a<td>b<tbody><tr><td>c', ['a@0 b@1', 'c@0']],
    ['the foot stands last', '<tfoot><tr><td>z<tbody><tr><td>a', ['a@0', 'z@0']],
    ['colspan 0 and words are 1', '<tr><td colspan=0>a<td colspan=x>b<td colspan="-3">c<td>d', ['a@0 b@1 c@2 d@3']],
    ['what follows the digits is ignored', '<tr><td colspan=" 2px">a<td>b', ['a@0+2 b@2']],
    ['colspan is at most 1000', '<tr><td colspan=5000>a<td>b', ['a@0+1000 b@1000']],
    [
      'overlapping spans stay where the standard puts them',
      '<tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d',
      ['a@0 b@1', '(b@1) c@0+2 d@2'],
    ],
    ['rows without cells count', '<tr><td rowspan=3>a<tr></tr><tr><td>b', ['a@0', '(a@0)', '(a@0) b@1']],
    ['rows of tables inside are left out', '<tr><td>a<table><tr><td>x</table><td>b', ['a\n\nx@0 b@1']],
  ])('%s', (_what, rows, expected) => {
    expect(grid(`<table>${rows}</table>`).map((row) => row.replace(/\n+/g, '\n\n'))).toEqual(expected);
  });

  it('of a huge span is no larger than the page', () => {
    const rows = '<tr><td colspan=1000 rowspan=65534>a<td colspan=1000 rowspan=65534>b'.repeat(2000);
    const built = [...gridRows(firstTable(`<table>${rows}</table>`))];
    expect(built.length).toEqual(2000);
    expect(Math.max(...built.map(({ above }) => above.length))).toEqual(256);
  });
});

interface Cell {
  colspan: number;
  rowspan: number;
}

/** The standard's algorithm word for word, with a slot for every cell. Answers with the slots of each row that exists. */
function reference(groups: Cell[][][]): string[][] {
  const rows: string[][] = [];
  let name = 0;
  for (const group of groups) {
    const slots: string[][][] = group.map(() => []);
    const growing: { name: string; x: number; width: number }[] = [];
    for (const [y, cells] of group.entries()) {
      const put = (row: number, x: number, cell: string) => {
        const line = slots[row];
        if (line !== undefined) line[x] = [...(line[x] ?? []), cell];
      };
      for (const cell of growing) for (let x = cell.x; x < cell.x + cell.width; x += 1) put(y, x, cell.name);
      let x = 0;
      for (const { colspan, rowspan } of cells) {
        while ((slots[y]?.[x] ?? []).length > 0) x += 1;
        const cell = String(name);
        name += 1;
        const height = rowspan === 0 ? 1 : rowspan;
        for (let down = 0; down < height; down += 1)
          for (let right = 0; right < colspan; right += 1) put(y + down, x + right, cell);
        if (rowspan === 0) growing.push({ name: cell, x, width: colspan });
        x += colspan;
      }
    }
    rows.push(...slots.map((line) => Array.from(line, (slot) => [...(slot ?? [])].sort().join('+'))));
  }
  return rows;
}

describe('for any spans', () => {
  const cell = fc.record({ colspan: fc.integer({ min: 1, max: 4 }), rowspan: fc.integer({ min: 0, max: 4 }) });
  const groups = fc.array(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 3,
  });

  it('the grid is that of the standard', () => {
    fc.assert(
      fc.property(groups, (plan) => {
        let name = 0;
        const html = plan
          .map(
            (rows) =>
              `<tbody>${rows.map((cells) => `<tr>${cells.map(({ colspan, rowspan }) => `<td colspan=${colspan} rowspan=${rowspan}>${name++}</td>`).join('')}</tr>`).join('')}</tbody>`,
          )
          .join('');
        const built = Array.from(gridRows(firstTable(`<table>${html}</table>`)), ({ cells, above }) => {
          const slots: string[][] = [];
          for (const { element, x, width } of [...above, ...cells])
            for (let at = x; at < x + width; at += 1) slots[at] = [...(slots[at] ?? []), textOf(element)];
          return Array.from(slots, (slot) => [...(slot ?? [])].sort().join('+'));
        });
        expect(built).toEqual(reference(plan));
      }),
      { numRuns: 500 },
    );
  });
});
