import type { Readings } from '../parsers/forms/claim-kinds.ts';
import { groupChildren, organizationKinds, subtotalGroups } from '../parsers/forms/forms.ts';
import type { CellAddress, Table } from '../parsers/report.ts';
import { place } from './cells.ts';
import { columnName, formOf, rowName, tableNames } from './form-labels.ts';

/** “（一）予以公开”总计; in table 4 the block, in table 2 the row, with the column. */
function nameOfCell(table: Table, cell: CellAddress): string {
  const { table: key, row, column } = place(cell);
  const name = `“${rowName(table, key, row)}”`;
  if (column === 'total') return `${name}总计`;
  return key === 'table3'
    ? `${name}行“${columnName(table, key, row, column)}”列`
    : `${name}的“${columnName(table, key, row, column)}”`;
}

/** The whole of a group or of the organisations has one name. */
function nameOfSum(table: Table, cells: CellAddress[]): string[] {
  const places = cells.map(place);
  const [first] = places;
  if (first && places.length > 1 && first.table === 'table3') {
    const group = subtotalGroups.find((key) => first.row.startsWith(`${key}.`));
    const rows = group ? groupChildren(formOf(table), group) : [];
    if (group && rows.length === places.length && places.every(({ row }) => rows.includes(row))) {
      return [`“${rowName(table, 'table3', group)}”各项总计之和`];
    }
    const sameRow = places.every(({ row }) => row === first.row);
    if (
      sameRow &&
      places.length === organizationKinds.length &&
      places.every(({ column }) => organizationKinds.includes(column))
    ) {
      return [`“${rowName(table, 'table3', first.row)}”行法人或其他组织各列之和`];
    }
  }
  return cells.map((cell) => nameOfCell(table, cell));
}

/** A reading in words: 表三“一、…”总计 + “二、…”总计. */
export function nameOfReading(table: Table, { plus, minus }: Readings): string {
  const [first] = plus;
  if (first === undefined) return '';
  const less = minus.map((cell) => ` - ${nameOfCell(table, cell)}`).join('');
  return `${tableNames[place(first).table]}${nameOfSum(table, plus).join(' + ')}${less}`;
}

/** Readings with what they come to: 表三“一、…”总计是3，加上“二、…”总计是4. */
export function readingsInWords(table: Table, tried: readonly { reading: Readings; values: number[] }[]): string {
  const known = tried.filter(({ values }) => values.length > 0);
  const first = known[0]?.reading;
  const clauses = known.map(({ reading, values }, index) => {
    const more = reading.plus.slice(1);
    const adds =
      index > 0 && reading.minus.length === 0 && reading.plus[0] === first?.plus[0] && first?.plus.length === 1;
    return `${adds ? `加上${nameOfSum(table, more).join('、')}` : nameOfReading(table, reading)}是${values[0]}`;
  });
  return [...new Set(clauses)].join('，');
}
