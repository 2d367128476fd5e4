import { dress } from '../generator/dress.ts';
import { type Box, box, type Grid, type Merge, type Print, printTable, times } from '../generator/grid.ts';
import type { Quirks } from '../generator/quirks.ts';

/** How the page made of a text looks: the wrappers in its cells, and what stands below a cell of several rows. */
export interface Look {
  dress: Quirks['dress'];
  merge: Merge;
}

type Row = string[];
type Part = { kind: 'prose'; text: string } | { kind: 'table'; rows: Row[] };

/**
 * Makes a page of a report that is stored as text, its tables either as cells on lines of their own behind a tab or as
 * lines of cells between bars. Spans, which such texts do not keep, are taken from the official form.
 */
export function pageOfText(text: string, title: string, look: Look): string {
  const print: Print = {
    ...dress[look.dress],
    header: look.merge,
    group: look.merge,
    endTags: true,
    thead: false,
    bodies: false,
    between: '\n',
  };
  const body = partsOf(text).map((part) => {
    if (part.kind === 'prose') return `<p>${marked(part.text)}</p>`;
    return printTable(gridOf(part.rows), print);
  });
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div id="zoom">\n${body.join('\n')}\n</div></body></html>`;
}

/** Bookmarks and pictures of the original document, which the text keeps as words in brackets. */
function marked(text: string): string {
  return text
    .replaceAll(/\[bookmark: ([^\]]*)\]/g, '<a name="$1"></a>')
    .replaceAll(/\[image: [^\]]*\]/g, '<img src="picture.png" alt="">');
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const lines = text.split(/\r?\n/);
  const tableNow = (): Row[] => {
    const last = parts.at(-1);
    if (last?.kind === 'table') return last.rows;
    const rows: Row[] = [];
    parts.push({ kind: 'table', rows });
    return rows;
  };
  let row: Row | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.includes(' |')) {
      tableNow().push(cellsOfBars(line));
    } else if (line.startsWith('\t')) {
      if (row === null) {
        row = [];
        tableNow().push(row);
      }
      row.push(line.trim());
    } else if (line.trim() === '') {
      // A row ends with an empty line, unless its only cell so far is empty and its text follows.
      const next = lines.slice(index + 1).find((other) => other.trim() !== '');
      const begun = row !== null && row.length === 1 && row[0] === '' && next !== undefined && !next.startsWith('\t');
      if (!begun) row = null;
    } else if (row !== null) {
      row.push(`${row.pop() ?? ''}${line.trim()}`);
    } else {
      parts.push({ kind: 'prose', text: line.trim() });
    }
  }
  return parts;
}

function cellsOfBars(line: string): Row {
  const cells = line.split('|').map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  return cells;
}

function gridOf(rows: Row[]): Grid {
  const text = rows.flat().join('');
  if (text.includes('第二十条')) return table2(rows);
  return text.includes('结果维持') || text.includes('尚未') ? table4(rows) : table3(rows);
}

function table2(rows: Row[]): Grid {
  return rows.map(([first = '', ...rest]) => {
    const role = first === '信息内容' ? 'header' : 'figure';
    if (rest.length === 0) return times(box('clause', first), 4);
    const boxes = rest.map((cell) => box(role, cell));
    const last = boxes.at(-1);
    const spare = last === undefined ? [] : times(last, 3 - boxes.length);
    return [box(role === 'header' ? 'header' : 'label', first), ...boxes, ...spare];
  });
}

function table3(rows: Row[]): Grid {
  const begin = rows.findIndex((row) => row.some((cell) => cell.includes('新收')));
  const [first = [], second = [], third = []] = rows.slice(0, begin).map((row) => row.filter((cell) => cell !== ''));
  const head = (html = ''): Box => box('header', html);
  const corner = head(first[0]);
  const [natural, legal, total] = [head(second[0]), head(second[1]), head(second[2])];
  const grid: Grid = [
    [...times(corner, 3), ...times(head(first[1]), 7)],
    [...times(corner, 3), natural, ...times(legal, 5), total],
    [...times(corner, 3), natural, ...third.map(head), total],
  ];
  let outer = box('group', '');
  let group = box('group', '');
  for (const row of rows.slice(begin)) {
    const figures = row.slice(-7).map((cell) => box('figure', cell));
    for (const cell of row.slice(0, -7)) {
      if (/三、/.test(cell)) outer = box('group', marked(cell));
      if (/^\D*[（(][三四五六][)）]/.test(cell)) group = box('group', marked(cell));
    }
    const label = box('label', marked(row.slice(0, -7).at(-1) ?? ''));
    const plain = label.html.replaceAll(/<[^>]*>/g, '');
    if (/^[一二四]、/.test(plain)) grid.push([...times(label, 3), ...figures]);
    else if (/^[（(]/.test(plain)) grid.push([outer, ...times(label, 2), ...figures]);
    else grid.push([outer, group, label, ...figures]);
  }
  return grid;
}

function table4(rows: Row[]): Grid {
  const [first = [], second = [], third = [], figures = []] = rows;
  const head = (html = ''): Box => box('header', marked(html));
  const names = second.map(head);
  const outcomes = names.slice(0, 5);
  const [direct, after] = [names[5] ?? head(), names[6] ?? head()];
  return [
    [...times(head(first[0]), 5), ...times(head(first[1]), 10)],
    [...outcomes, ...times(direct, 5), ...times(after, 5)],
    [...outcomes, ...third.filter((cell) => cell !== '').map(head)],
    figures.map((cell) => box('figure', cell)),
  ];
}
