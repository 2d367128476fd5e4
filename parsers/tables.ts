import type { FoundTable, TableReader } from './found-table.ts';
import type { SourceMap, TableKey } from './report.ts';
import { outermostTables, type SheetRow, sheetRows } from './sheet.ts';
import { drain, type Steps } from './steps.ts';
import { isTable2Header, Table2Reader } from './table2.ts';
import { isTable3Begun, Table3Reader } from './table3.ts';
import { isTable3Header } from './table3-header.ts';
import { isTable4Header, Table4Reader } from './table4.ts';
import type { TreeNode } from './tree.ts';

export type { FoundTable } from './found-table.ts';

const readers = {
  table2: { isHeader: isTable2Header, open: () => new Table2Reader() },
  table3: { isHeader: isTable3Header, open: () => new Table3Reader() },
  table4: { isHeader: isTable4Header, open: () => new Table4Reader() },
};
/** Table 3 before table 4 and table 2: its header has labels that occur nowhere else. */
const order = ['table3', 'table2', 'table4'] as const satisfies readonly TableKey[];

/**
 * Finds tables 2, 3 and 4 of the form on a page, in document order, wherever their rows stand: in tables of their own, in
 * pieces, all in one `<table>`, or inside layout tables. Rows and columns are told by their labels. Every cell read gets a
 * location (`t2r5c3`: second table, fifth row, third cell) and an entry in `sources`. A table that begins again is a new
 * one: another report on the same page. Never throws.
 */
export function readTables(root: TreeNode, sources: SourceMap): FoundTable[] {
  return drain(tableSteps(root, sources));
}

/** As `readTables`, in small pieces. */
export function* tableSteps(root: TreeNode, sources: SourceMap): Steps<FoundTable[]> {
  const begun: TableReader[] = [];
  const open = new Map<TableKey, TableReader>();
  let current: TableReader | null = null;

  function enter(reader: TableReader): TableReader {
    begun.push(reader);
    open.set(reader.key, reader);
    return reader;
  }

  for (const row of sheetRows(yield* outermostTables(root))) {
    yield;
    if (row.cells.length === 0) continue;
    const key = keyOf(row, current, open);
    if (key !== null) current = open.get(key) ?? enter(readers[key].open());
    if (current === null) continue;
    const next = current.take(row);
    if (next !== null) current = enter(next);
    if (current.hasRows)
      for (const [other, reader] of open) if (reader !== current && reader.hasRows) open.delete(other);
  }
  const found: FoundTable[] = [];
  for (const reader of begun) {
    yield;
    const table = reader.finish(sources);
    if (table !== null) found.push(table);
  }
  return found.sort((one, other) => byPlace(start(one), start(other)));
}

/** Table and row where a table's first label stands. */
function start({ table: { rows, locations } }: FoundTable): number[] {
  return ((rows[0]?.location ?? locations[0])?.match(/\d+/g) ?? []).map(Number);
}

function byPlace([table = 0, row = 0]: number[], [otherTable = 0, otherRow = 0]: number[]): number {
  return table - otherTable || row - otherRow;
}

/** The table that a row begins or goes on with, where the row itself says so. */
function keyOf(row: SheetRow, current: TableReader | null, open: ReadonlyMap<TableKey, TableReader>): TableKey | null {
  for (const key of order) if (readers[key].isHeader(row)) return key;
  for (const [key, reader] of open) if (reader !== current && reader.claims(row)) return key;
  return !open.has('table3') && isTable3Begun(row) ? 'table3' : null;
}
