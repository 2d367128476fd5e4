import { type Column, columnOf, type Header, readHeader } from './columns.ts';
import { applicantColumns, cornerNote, organizationsColumn } from './forms/table3.ts';
import { lexicon } from './labels.ts';
import type { SheetRow } from './sheet.ts';
import { squeeze } from './text.ts';

const columnLexicon = lexicon([...applicantColumns, organizationsColumn]);
const organizations = '法人或其他组织';
const telling = new Set([squeeze(cornerNote), '申请人情况', organizations, '法人和其他组织']);
const headings = new Set([...telling, '信息内容', '申请人']);
/** Wordings that stand in the header and in rows, so they prove neither. */
export const common = new Set(['其他', '其它', '总计', '合计', '小计']);

function isTelling(text: string): boolean {
  return telling.has(text) || (text.length <= 60 && text.includes('勾稽关系'));
}

function isHeading(text: string): boolean {
  return headings.has(text) || isTelling(text);
}

/** Whether a row belongs to the header of table 3. */
export function isTable3Header({ cells }: SheetRow): boolean {
  // Labels that differ: an unmerged （七）总计 stands in each cell that it spanned.
  const kinds = new Set<string>();
  for (const { text } of cells) {
    if (text === '') continue;
    if (isTelling(text)) return true;
    const found = common.has(text) ? null : columnLexicon(text);
    if (found !== null && found.grade !== 'loose') kinds.add(found.key);
  }
  return kinds.size >= 2;
}

/** The header's columns; where its spans are torn, the labels under 法人或其他组织 stand in its place, in their order. */
export function headerOf(rows: readonly SheetRow[]): Header {
  const header = readHeader(rows, columnLexicon, isHeading);
  const columns = header.sheet === null ? (inOrder(rows) ?? header.columns) : header.columns;
  return { ...header, columns: columns.map(subtotal).map(withoutRepeat) };
}

function inOrder(rows: readonly SheetRow[]): Column[] | null {
  const upper = rows.findIndex((row) => row.cells.some((cell) => cell.text.startsWith(organizations)));
  const kinds = rows.slice(upper + 1).find((row) => row.cells.some((cell) => columnLexicon(cell.text) !== null));
  const group = rows[upper]?.cells.find((cell) => cell.text.startsWith(organizations));
  if (kinds === undefined || group === undefined) return null;
  return (rows[upper]?.cells ?? [])
    .flatMap((cell) =>
      cell === group ? kinds.cells.map((kind) => ({ kind, above: [group] })) : [{ kind: cell, above: [] }],
    )
    .filter(({ kind }) => kind.text !== '' && !isHeading(kind.text))
    .map(({ kind, above }) => columnOf(kind, above, columnLexicon));
}

/** 合计 under 法人或其他组织 is a subtotal. */
function subtotal(column: Column): Column {
  const isSubtotal = column.match?.key === 'total' && column.above.some((cell) => cell.text.startsWith('法人'));
  return isSubtotal ? { ...column, match: { key: organizationsColumn.key, grade: 'variant' } } : column;
}

/** Of two columns with one key neither can be told from the other. */
function withoutRepeat(column: Column, _index: number, columns: readonly Column[]): Column {
  const twins = columns.filter((other) => other.match !== null && other.match.key === column.match?.key);
  return twins.length > 1 ? { ...column, match: null } : column;
}
