import { applicantKinds, groupChildren, outcomeKinds } from '../../parsers/forms/forms.ts';
import type { CellAddress, Report, Table } from '../../parsers/report.ts';
import { address, hasNumbers, place, read } from '../cells.ts';
import { cellName, formOf, tableNames } from '../form-labels.ts';
import { type Own, ownFigure } from '../prior-year.ts';

/** A figure as it counts beside other reports: a blank is 0, a blank total what its parts add up to; or why it is not known. */
export type Counted = Own;

/** The results of table 3 as the form groups them; `granted` and `partiallyGranted` are single rows. */
export const outcomeGroups = ['granted', 'partiallyGranted', 'denied', 'unavailable', 'unprocessed', 'other'] as const;
export type OutcomeGroup = (typeof outcomeGroups)[number];

/** One cell of a report as it counts. A table in which nothing is filled in says nothing, not 0. */
export function counted(report: Report, cell: CellAddress): Counted {
  const { table: key, row, column } = place(cell);
  const table = report[key];
  if (table !== null && !hasNumbers(table)) return { why: `${tableNames[key]}中没有任何数字` };
  const own = ownFigure(report, cell);
  if ('why' in own || !own.blank || table === null || column !== 'total') return own;
  if (key === 'table2') return own;
  const kinds = key === 'table3' ? applicantKinds : outcomeKinds;
  return sumOf(
    table,
    kinds.map((kind) => address(key, row, kind)),
  );
}

/** The requests that ended in a group of results, of all applicants. */
export function countedGroup(report: Report, group: OutcomeGroup): Counted {
  const { table3 } = report;
  if (table3 === null) return { why: `没有读到${tableNames.table3}` };
  if (!hasNumbers(table3)) return { why: `${tableNames.table3}中没有任何数字` };
  const form = formOf(table3);
  const isRow = group === 'granted' || group === 'partiallyGranted' || (group === 'other' && form === '2019');
  if (isRow) return counted(report, address('table3', group, 'total'));
  const rows = groupChildren(form, group);
  let sum = 0;
  let blank = false;
  for (const row of rows) {
    const figure = counted(report, address('table3', row, 'total'));
    if ('why' in figure) return figure;
    sum += figure.value;
    blank ||= figure.blank;
  }
  return { value: sum, blank };
}

/** What stands in a blank total's place; not known where one of its parts is not. */
function sumOf(table: Table, cells: CellAddress[]): Counted {
  let sum = 0;
  for (const cell of cells) {
    const { row, column } = place(cell);
    const reading = read(table, row, column);
    if (reading.state === 'unreadable') return { why: `总计空白，${cellName(table, cell)}${reading.why}` };
    if (reading.state === 'number') sum += reading.value;
  }
  return { value: sum, blank: true };
}
