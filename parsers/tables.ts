import type { SourceMap, Table, TableKey } from './report.ts';
import type { TreeElement, TreeNode } from './tree.ts';

/** A table of the form, and the `<table>` elements it was read from, in document order. */
export interface FoundTable {
  key: TableKey;
  table: Table;
  elements: TreeElement[];
}

export function readTables(_root: TreeNode, _sources: SourceMap): FoundTable[] {
  return [];
}
