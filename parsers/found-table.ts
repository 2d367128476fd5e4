import type { SourceMap, Table, TableKey } from './report.ts';
import type { SheetRow } from './sheet.ts';
import type { TreeElement } from './tree.ts';

/** A table of the form, and the `<table>` elements it was read from, in document order. */
export interface FoundTable {
  key: TableKey;
  table: Table;
  elements: TreeElement[];
}

/** Reads the rows of one table of the form as they come. */
export interface TableReader {
  readonly key: TableKey;
  /** Whether a row with figures has been read. */
  readonly hasRows: boolean;
  /** Whether the row can only belong to this table, because a label of a row with figures stands in it. */
  claims(row: SheetRow): boolean;
  /** Takes a row. Where the table begins again, answers with the reader that goes on from this row. */
  take(row: SheetRow): TableReader | null;
  /** What was read; null where no row with figures was. */
  finish(sources: SourceMap): FoundTable | null;
}
