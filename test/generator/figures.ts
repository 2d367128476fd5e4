import type { CellAddress, FormYear } from '../../parsers/report.ts';
import { applicants, blocks as disputeBlocks, resultRows } from './forms.ts';
import type { Random } from './random.ts';

/** row key → column key → number as printed. */
export type Rows = Record<string, Record<string, number>>;

export interface Figures {
  table2: Rows;
  table3: Rows;
  table4: Rows;
}

/** What stands in the tables besides the official rows and columns. */
export interface Extras {
  /** Group rows such as （三）不予公开 carry subtotals. */
  subtotalRows: boolean;
  /** A 小计 column over the five kinds of organisations. */
  organizationColumn: boolean;
}

const organizations = applicants.slice(1).map(({ key }) => key);

/** Reads a cell; a cell that is not there is a mistake of the test, not of the report. */
export function at(figures: Figures, address: CellAddress): number {
  const [table, row, column] = address.split('/') as [keyof Figures, string, string];
  const value = figures[table][row]?.[column];
  if (value === undefined) throw new Error(`no cell ${address}`);
  return value;
}

export function withCell(figures: Figures, address: CellAddress, value: number): Figures {
  const [table, row, column] = address.split('/') as [keyof Figures, string, string];
  return { ...figures, [table]: { ...figures[table], [row]: { ...figures[table][row], [column]: value } } };
}

/** Every cell of the figures, table by table. */
export function addresses(figures: Figures): CellAddress[] {
  const list: CellAddress[] = [];
  for (const table of ['table2', 'table3', 'table4'] as const)
    for (const [row, columns] of Object.entries(figures[table]))
      for (const column of Object.keys(columns)) list.push(`${table}/${row}/${column}`);
  return list;
}

/** A report in which every equation of the forms holds. */
export function consistentFigures(random: Random, forms: { table2: FormYear; table3: FormYear }): Figures {
  const scale = random.pick([0, 3, 3, 12, 60, 900, 20000]);
  return {
    table2: forms.table2 === '2019' ? table2Of2019(random, scale) : table2Of2021(random, scale),
    table3: table3(random, scale, forms.table3),
    table4: table4(random, scale),
  };
}

function table2Of2021(random: Random, scale: number): Rows {
  const issued = random.int(0, scale);
  const repealed = random.int(0, scale);
  return {
    regulations: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued, repealed, inForce: Math.max(0, issued - repealed) + random.int(0, scale * 5) },
    licensing: { decisions: random.int(0, scale * 50) },
    penalties: { decisions: random.int(0, scale * 9) },
    coercion: { decisions: random.int(0, scale) },
    fees: { amount: random.int(0, Math.min(scale, 9) * 10_000) / 10 ** random.int(0, 4) },
  };
}

function table2Of2019(random: Random, scale: number): Rows {
  const made = random.int(0, scale);
  const items = (): Record<string, number> => {
    const previousItems = random.int(0, scale);
    return { previousItems, change: random.int(-previousItems, scale), decisions: random.int(0, scale * 50) };
  };
  const { previousItems, change } = items() as { previousItems: number; change: number };
  return {
    regulations: { made: 0, disclosed: 0, disclosedTotal: 0 },
    normativeDocuments: { made, disclosed: made, disclosedTotal: made + random.int(0, scale * 3) },
    licensing: items(),
    otherServices: items(),
    penalties: items(),
    coercion: items(),
    fees: { previousItems, change },
    procurement: { items: random.int(0, scale), amount: random.int(0, scale * 1000) / 10 ** random.int(0, 2) },
  };
}

function table3(random: Random, scale: number, form: FormYear): Rows {
  const rows: Rows = { received: {}, carriedIn: {} };
  const leaves = resultRows(form).map(({ key }) => key);
  for (const key of [...leaves, 'concluded', 'carriedOut']) rows[key] = {};
  const put = (row: string, column: string, value: number): void => {
    rows[row] = { ...rows[row], [column]: value };
  };
  for (const { key: column } of applicants) {
    // Most columns of a real report are empty but the first.
    const size = column === 'naturalPerson' || random.chance(0.4) ? scale : 0;
    let sum = 0;
    for (const leaf of leaves) {
      const value = random.chance(0.3) ? random.int(0, size) : 0;
      put(leaf, column, value);
      sum += value;
    }
    const carriedOut = random.chance(0.5) ? random.int(0, Math.ceil(size / 4)) : 0;
    const carriedIn = random.chance(0.5) ? random.int(0, Math.min(sum + carriedOut, Math.ceil(size / 4))) : 0;
    put('concluded', column, sum);
    put('carriedOut', column, carriedOut);
    put('carriedIn', column, carriedIn);
    put('received', column, sum + carriedOut - carriedIn);
  }
  for (const row of Object.values(rows)) row.total = Object.values(row).reduce((sum, value) => sum + value, 0);
  return rows;
}

function table4(random: Random, scale: number): Rows {
  const rows: Rows = {};
  for (const { key } of disputeBlocks) {
    const size = random.chance(0.5) ? Math.ceil(scale / 4) : 0;
    const [upheld, corrected, otherOutcome, pending] = [0, 0, 0, 0].map(() => random.int(0, size)) as [
      number,
      number,
      number,
      number,
    ];
    rows[key] = { upheld, corrected, otherOutcome, pending, total: upheld + corrected + otherOutcome + pending };
  }
  return rows;
}

/** Adds the subtotal rows and the 小计 column that some pages print. */
export function withExtras(figures: Figures, form: FormYear, extras: Extras): Figures {
  const rows: Rows = { ...figures.table3 };
  if (extras.subtotalRows)
    for (const group of new Set(resultRows(form).flatMap(({ group }) => (group === null ? [] : [group])))) {
      const members = resultRows(form).filter((row) => row.group === group);
      rows[group] = Object.fromEntries(
        [...applicants.map(({ key }) => key), 'total'].map((column) => [
          column,
          members.reduce((sum, { key }) => sum + at(figures, `table3/${key}/${column}`), 0),
        ]),
      );
    }
  if (extras.organizationColumn)
    for (const [row, columns] of Object.entries(rows))
      rows[row] = {
        ...columns,
        organizations: organizations.reduce((sum, column) => sum + (columns[column] ?? Number.NaN), 0),
      };
  return { ...figures, table3: rows };
}

export interface ReferenceEquation {
  rule: string;
  subject: string;
  total: CellAddress;
  left: CellAddress[];
  right: CellAddress[];
}

/** The equations of the forms, written down apart from `rules/`. */
export function equations(figures: Figures, form: FormYear, extras: Extras): ReferenceEquation[] {
  const list: ReferenceEquation[] = [];
  const leaves = resultRows(form).map(({ key }) => key);
  const columns = [...applicants.map(({ key }) => key), 'total'];
  for (const column of columns) {
    const cell = (row: string): CellAddress => `table3/${row}/${column}`;
    const concluded = cell('concluded');
    list.push({
      rule: 'table3-balance',
      subject: column,
      total: concluded,
      left: [cell('received'), cell('carriedIn')],
      right: [concluded, cell('carriedOut')],
    });
    list.push({
      rule: 'table3-column-total',
      subject: column,
      total: concluded,
      left: leaves.map(cell),
      right: [concluded],
    });
  }
  const groups = new Set(resultRows(form).flatMap(({ group }) => (group === null ? [] : [group])));
  for (const row of [
    'received',
    'carriedIn',
    ...leaves,
    ...(extras.subtotalRows ? groups : []),
    'concluded',
    'carriedOut',
  ]) {
    const cell = (column: string): CellAddress => `table3/${row}/${column}`;
    list.push({
      rule: 'table3-row-total',
      subject: row,
      total: cell('total'),
      left: applicants.map(({ key }) => cell(key)),
      right: [cell('total')],
    });
  }
  if (extras.subtotalRows)
    for (const group of groups)
      for (const column of columns)
        list.push({
          rule: 'table3-subtotal',
          subject: `${group}/${column}`,
          total: `table3/${group}/${column}`,
          left: resultRows(form)
            .filter((row) => row.group === group)
            .map(({ key }): CellAddress => `table3/${key}/${column}`),
          right: [`table3/${group}/${column}`],
        });
  if (extras.organizationColumn)
    for (const row of Object.keys(figures.table3))
      list.push({
        rule: 'table3-organization-subtotal',
        subject: row,
        total: `table3/${row}/organizations`,
        left: organizations.map((column): CellAddress => `table3/${row}/${column}`),
        right: [`table3/${row}/organizations`],
      });
  for (const { key } of disputeBlocks)
    list.push({
      rule: 'table4-total',
      subject: key,
      total: `table4/${key}/total`,
      left: ['upheld', 'corrected', 'otherOutcome', 'pending'].map((column): CellAddress => `table4/${key}/${column}`),
      right: [`table4/${key}/total`],
    });
  return list;
}

/** By which left and right differ; 0 where the equation holds. */
export function residual(figures: Figures, equation: ReferenceEquation): number {
  const sum = (cells: CellAddress[]): number => cells.reduce((total, address) => total + at(figures, address), 0);
  return sum(equation.left) - sum(equation.right);
}
