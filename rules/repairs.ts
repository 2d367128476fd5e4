import type { CellAddress, Report, Table } from '../parsers/report.ts';
import { figureAt, place } from './cells.ts';
import { type Evidence, type Support, supportFor, type Witness } from './evidence.ts';
import type { Change, Repair, Repairs } from './finding.ts';
import { countedAt } from './localise/lattice.ts';
import { type Explanation, explain } from './slips.ts';
import type { BrokenSums, Repair as NewValues } from './suspect.ts';

const MOST_KEPT = 6;

/** What one more witness for or against a repair weighs, in the measure of `explain`. */
const WITNESS = 2;

/** Answers that strain belief by less than this for each cell more than the best are as good as it: look-alike digits come by chance. */
const MARGIN = 1;

/** The smallest repairs of one problem, the most plausible first, and how sure that makes them. */
export function rankRepairs(
  report: Report,
  { repairs, exact }: BrokenSums,
  witnesses: readonly Witness[],
  evidence: Evidence,
): Repairs {
  const ranked = repairs
    .map((values) => weigh(report, values, supportFor(report, values, witnesses, evidence)))
    .toSorted((a, b) => a.strain - b.strain);
  const [best] = ranked;
  if (!best) return { standing: 'open', sets: [], count: 0, equal: 0 };
  const equal = ranked.filter(({ strain }) => strain < best.strain + MARGIN * best.repair.changes.length).length;
  const alone = equal > 1 ? 'tied' : 'likely';
  return {
    standing: exact && ranked.length === 1 ? 'certain' : alone,
    sets: ranked.slice(0, MOST_KEPT).map(({ repair }) => repair),
    count: ranked.length,
    equal,
  };
}

function weigh(report: Report, values: NewValues, { agrees, against }: Support): { repair: Repair; strain: number } {
  const explained = values.map((change) => ({ ...change, ...explanationOf(report, change, values) }));
  const changes = explained.map(({ cell, value, slip }): Change => {
    return { cell, location: figureAt(report, cell)?.location ?? null, value, slip };
  });
  const strain = explained.reduce((sum, each) => sum + each.strain, 0);
  return { repair: { changes, agrees }, strain: strain + WITNESS * (against - agrees.length) };
}

function explanationOf(report: Report, { cell, value }: NewValues[number], values: NewValues): Explanation {
  const printed = countedAt(report, cell);
  const around = cellsBeside(report, cell);
  const exchanged = values.some(
    (other) =>
      around.includes(other.cell) &&
      other.value === printed &&
      countedAt(report, other.cell) === value &&
      value !== printed,
  );
  if (exchanged) return { slip: 'shifted', strain: 0.5 };
  return explain({
    printed,
    blank: figureAt(report, cell)?.kind === 'blank',
    proposed: value,
    beside: around.map((other) => figureAt(report, other)?.value ?? Number.NaN),
    total: isTotal(cell),
  });
}

function isTotal(cell: CellAddress): boolean {
  const { row, column } = place(cell);
  return column === 'total' || column === 'organizations' || row === 'concluded';
}

/** The cells left and right of it and above and below, as printed. */
function cellsBeside(report: Report, cell: CellAddress): CellAddress[] {
  const { table: key, row, column } = place(cell);
  const table = report[key];
  if (!table) return [];
  const columns = columnsOf(table, row);
  const rows = table.rows.map((label) => label.key);
  const besides = key === 'table4' ? [] : around(rows, row).map((other): CellAddress => `${key}/${other}/${column}`);
  return [...around(columns, column).map((other): CellAddress => `${key}/${row}/${other}`), ...besides];
}

function columnsOf(table: Table, row: string): string[] {
  return table.columns.filter(({ block }) => block === null || block === row).map(({ key }) => key);
}

function around(keys: string[], key: string): string[] {
  const at = keys.indexOf(key);
  if (at < 0) return [];
  return [keys[at - 1], keys[at + 1]].filter((other) => other !== undefined);
}
