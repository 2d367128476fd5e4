/** A table as its grid: one box may fill several slots, and how that is written as cells is decided when it is printed. */
export interface Box {
  role: 'header' | 'clause' | 'group' | 'label' | 'figure' | 'space';
  /** Markup of its content. */
  html: string;
}

export type Grid = Box[][];

/** How a box over several rows is written: with rowspan, with an empty cell below, or printed again in each row. */
export type Merge = 'span' | 'empty' | 'again';

export interface Print {
  header: Merge;
  group: Merge;
  /** Puts the dress of the site around a cell's content; `attributes` begins with a blank or is empty. */
  cell(box: Box): { attributes: string; html: string };
  table: { attributes: string; before: string; after: string };
  /** End tags of rows and cells may be left out, as HTML allows. */
  endTags: boolean;
  thead: boolean;
  /** Rows stand in two bodies, parted where no row span crosses. */
  bodies: boolean;
  between: string;
}

const emptied: Box = { role: 'label', html: '' };

export function box(role: Box['role'], html: string): Box {
  return { role, html };
}

export function times(one: Box, count: number): Box[] {
  return Array.from({ length: count }, () => one);
}

/** Widens every row with empty boxes of its own to `width`. */
export function widen(grid: Grid, width: number): Grid {
  return grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => box('space', ''))]);
}

/**
 * Cuts the grid before row `at`. A box that fills slots on both sides continues as `continued(box)` says; the header's
 * rows are printed again where `header` gives their number.
 */
export function cut(grid: Grid, at: number, continued: (box: Box) => Box, header: number): [Grid, Grid] {
  const first = grid.slice(0, at);
  const seen = new Set(first.flat());
  const replaced = new Map<Box, Box>();
  const second = grid.slice(at).map((row) =>
    row.map((one) => {
      if (!seen.has(one)) return one;
      const other = replaced.get(one) ?? continued(one);
      replaced.set(one, other);
      return other;
    }),
  );
  return [first, [...grid.slice(0, header), ...second]];
}

/** Writes the rows of a grid. */
export function printRows(grid: Grid, print: Print): string[] {
  return grid.map((row, y) => {
    let html = '';
    for (let x = 0; x < row.length; x++) {
      const one = row[x];
      if (one === undefined || row[x - 1] === one) continue;
      let colspan = 1;
      while (row[x + colspan] === one) colspan++;
      const above = grid[y - 1]?.[x] === one;
      const merge = one.role === 'group' ? print.group : print.header;
      if (above && merge === 'span') continue;
      let rowspan = 1;
      if (merge === 'span') while (grid[y + rowspan]?.[x] === one) rowspan++;
      // What stands right of the table has no dress: a spreadsheet's unused columns.
      const isUnused = one.role === 'space' && one.html === '';
      const dressed = isUnused ? { attributes: '', html: '' } : print.cell(above && merge === 'empty' ? emptied : one);
      const tag = print.thead && one.role === 'header' ? 'th' : 'td';
      const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
      html += `<${tag}${spans}${dressed.attributes}>${dressed.html}${print.endTags ? `</${tag}>` : ''}${print.between}`;
    }
    return `<tr>${print.between}${html}${print.endTags ? '</tr>' : ''}`;
  });
}

export function printTable(grid: Grid, print: Print): string {
  const rows = printRows(grid, print);
  const headers = grid.findIndex((row) => row.every((one) => one.role !== 'header'));
  const parting = grid.findIndex((row, y) => y > 0 && !row.some((one) => grid[y - 1]?.includes(one)));
  const body =
    print.thead && headers > 0
      ? `<thead>${rows.slice(0, headers).join('\n')}</thead><tbody>${rows.slice(headers).join('\n')}</tbody>`
      : print.bodies && parting > 0
        ? `<tbody>${rows.slice(0, parting).join('')}</tbody><tbody>${rows.slice(parting).join('\n')}</tbody>`
        : rows.join('\n');
  return `${print.table.before}<table${print.table.attributes}>${body}</table>${print.table.after}`;
}
