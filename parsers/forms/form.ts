import type { FormYear } from '../report.ts';

/** A row or a column of an official form. `variants` are wordings known from published pages. */
export interface FormLabel {
  key: string;
  /** As the form prints it. */
  label: string;
  variants: readonly string[];
}

/** Clauses of article 20 of 政府信息公开条例 that table 2 reports on. */
export type ClauseKey = '20-1' | '20-5' | '20-6' | '20-8' | '20-9';

/** One part of table 2: the clause, and its own small header and rows. */
export interface FormBlock {
  key: ClauseKey;
  clause: string;
  rows: readonly FormLabel[];
  columns: readonly FormLabel[];
}

/** A data row of table 3. */
export interface ResultRow extends FormLabel {
  /** Key of the group that it stands under; null for the three rows outside 三、本年度办理结果. */
  group: GroupKey | null;
  /** Substrings (numbering kept) that tell the row where no wording is known; a row without any is told by its wording alone. */
  all: readonly string[];
  none: readonly string[];
}

/** `results` is 三、本年度办理结果; the others are （三） to （六） within it. */
export type GroupKey = 'results' | 'denied' | 'unavailable' | 'unprocessed' | 'other';

export interface FormGroup extends FormLabel {
  key: GroupKey;
}

export type DisputeKey = 'review' | 'litigationDirect' | 'litigationAfterReview';

export interface DisputeBlock extends FormLabel {
  key: DisputeKey;
}

/** One official form, tables 2 to 4, in the order printed. */
export interface Form {
  year: FormYear;
  name: string;
  document: string;
  table2: readonly FormBlock[];
  table3: { rows: readonly ResultRow[]; groups: readonly FormGroup[]; columns: readonly FormLabel[] };
  table4: { blocks: readonly DisputeBlock[]; columns: readonly FormLabel[] };
}
