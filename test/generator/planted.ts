import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { CellAddress, Report } from '../../parsers/report.ts';
import { addresses, at, consistentFigures, type Figures, withExtras } from './figures.ts';
import { printPage } from './page.ts';
import { mistyped } from './plan.ts';
import { plain } from './quirks.ts';
import { type Random, stream } from './random.ts';

export interface Planted {
  report: Report;
  plants: { cell: CellAddress; right: number; wrong: number }[];
}

const YEAR = 2024;
const consistent = new Map<number, { report: Report; figures: Figures }>();

/** A consistent report as read from its printed page; every third has subtotal rows, every third a 小计 column. */
function reportOf(seed: number): { report: Report; figures: Figures } {
  const known = consistent.get(seed);
  if (known) return known;
  const table3 = seed % 2 === 0 ? '2019' : '2021';
  const extras = { subtotalRows: seed % 3 === 1, organizationColumn: seed % 3 === 2 };
  const made = consistentFigures(stream(seed, 'solver'), { table2: '2021', table3 });
  const figures = withExtras(made, table3, extras);
  const forms = { table2: '2021', table3 } as const;
  const quirks = { ...plain, ...extras };
  const { html, address } = printPage({ seed, organ: '青禾县水利局', year: YEAR, forms, figures, written: [] }, quirks);
  const { report } = parsePage(parseHtml(html), address);
  if (report === null) throw new Error(`seed ${seed} is not read as a report`);
  const both = { report, figures };
  consistent.set(seed, both);
  return both;
}

/** One of forty consistent reports with so many wrong figures in one table. */
export function planted(seed: number, count: number, table: 'table3' | 'table4' = 'table3'): Planted {
  const { report, figures } = reportOf(1 + (seed % 40));
  const random = stream(seed, `planted ${count}`);
  const cells = addresses(figures).filter((address) => address.startsWith(`${table}/`));
  const plants = new Map<CellAddress, Planted['plants'][number]>();
  while (plants.size < count) {
    const cell = pickOf(random, cells);
    const right = at(figures, cell);
    const wrong = mistyped(random, right);
    if (wrong !== right && !plants.has(cell)) plants.set(cell, { cell, right, wrong });
  }
  const changed = structuredClone(report);
  for (const { cell, wrong } of plants.values()) {
    const [, row = '', column = ''] = cell.split('/');
    const figure = changed[table]?.cells[row]?.[column];
    if (!figure) throw new Error(`${cell} is not on the page`);
    Object.assign(figure, { raw: String(wrong), value: wrong, kind: 'number' });
  }
  return { report: changed, plants: [...plants.values()] };
}

function pickOf(random: Random, cells: CellAddress[]): CellAddress {
  const cell = cells[random.int(0, cells.length - 1)];
  if (cell === undefined) throw new Error('no cell');
  return cell;
}
