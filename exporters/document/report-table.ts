import { forms, litigationLabel } from '../../parsers/forms/forms.ts';
import type { CellAddress, FormYear, Report, TableKey } from '../../parsers/report.ts';
import { formOf, shortLabel } from '../cell-label.ts';
import { html, type Markup } from './markup.ts';

/** How a cell stands in the findings: the strongest of its parts, and the numbers of the findings that it stands in. */
export interface CellMark {
  role: 'suspect' | 'total' | 'addend';
  numbers: readonly number[];
}

export type CellMarks = ReadonlyMap<CellAddress, CellMark>;

interface Drawing {
  report: Report;
  key: TableKey;
  form: FormYear;
  marks: CellMarks;
}

/** A table of the report as the official form has it, the cells of its findings marked; empty where the report has no such table. */
export function drawTable(report: Report, key: TableKey, marks: CellMarks): Markup | null {
  if (report[key] === null) return null;
  const drawing = { report, key, form: formOf(report, key), marks };
  if (key === 'table2') return table2(drawing);
  return key === 'table3' ? table3(drawing) : table4(drawing);
}

/** One figure as it is printed; `absent` where the page has no such cell. */
function cell({ report, key, marks }: Drawing, row: string, column: string, span = 1): Markup {
  const figure = report[key]?.cells[row]?.[column];
  const mark = marks.get(`${key}/${row}/${column}`);
  const classes = [...(figure === undefined ? ['absent'] : []), ...(mark === undefined ? [] : [`mark-${mark.role}`])];
  const numbers = mark === undefined || mark.numbers.length === 0 ? null : html`<sup>${mark.numbers.join(',')}</sup>`;
  return html`<td colspan="${span}" class="${classes.join(' ')}">${figure?.raw ?? ''}${numbers}</td>`;
}

function table2(drawing: Drawing): Markup {
  const blocks = forms[drawing.form].table2.map(({ clause, rows, columns }) => {
    // The blocks have one to three columns; together they fill a row of six.
    const span = 6 / columns.length;
    const head = columns.map(({ label }) => html`<th scope="col" colspan="${span}">${label}</th>`);
    const lines = rows.map(({ key: row, label }) => {
      const figures = columns.map(({ key: column }) => cell(drawing, row, column, span));
      return html`<tr><th scope="row">${label}</th>${figures}</tr>`;
    });
    return html`<tr class="clause"><th colspan="7">${clause}</th></tr><tr><th>信息内容</th>${head}</tr>${lines}`;
  });
  return html`<table class="form"><caption>表二　主动公开政府信息情况</caption>${blocks}</table>`;
}

function table3(drawing: Drawing): Markup {
  const { report, form } = drawing;
  const { rows, groups, columns } = forms[form].table3;
  const organizations = report.table3?.columns.some(({ key }) => key === 'organizations') ?? false;
  const shown = columns.flatMap((column) =>
    column.key === 'total' && organizations ? [{ key: 'organizations', label: '小计' }, column] : [column],
  );
  const within = shown.length - 2;
  const results = rows.filter(({ group }) => group !== null);
  const lines = rows.map((row, at) => {
    const figures = shown.map(({ key }) => cell(drawing, row.key, key));
    const label = shortLabel(row.label);
    if (row.group === null) return html`<tr><th scope="row" colspan="3">${label}</th>${figures}</tr>`;
    const whole =
      row === results[0] && html`<th scope="rowgroup" rowspan="${results.length}">${labelOf(groups, 'results')}</th>`;
    if (row.group === 'results') return html`<tr>${whole}<th scope="row" colspan="2">${label}</th>${figures}</tr>`;
    const siblings = rows.filter(({ group }) => group === row.group).length;
    const head =
      rows[at - 1]?.group !== row.group &&
      html`<th scope="rowgroup" rowspan="${siblings}">${labelOf(groups, row.group)}</th>`;
    return html`<tr>${whole}${head}<th scope="row">${label}</th>${figures}</tr>`;
  });
  const second = shown.slice(1, -1).map(({ label }) => html`<th scope="col">${label}</th>`);
  return html`<table class="form"><caption>表三　收到和处理政府信息公开申请情况</caption><thead>
<tr><th rowspan="2" colspan="3"></th><th scope="col" rowspan="2">自然人</th><th scope="colgroup" colspan="${within}">法人或其他组织</th><th scope="col" rowspan="2">总计</th></tr>
<tr>${second}</tr></thead><tbody>${lines}</tbody></table>`;
}

function labelOf(groups: readonly { key: string; label: string }[], key: string): string {
  return groups.find((group) => group.key === key)?.label ?? key;
}

function table4(drawing: Drawing): Markup {
  const { blocks, columns } = forms[drawing.form].table4;
  const [review, ...litigation] = blocks;
  const heads = blocks.map(() => columns.map(({ label }) => html`<th scope="col">${label}</th>`));
  const figures = blocks.map(({ key }) => columns.map((column) => cell(drawing, key, column.key)));
  return html`<table class="form narrow"><caption>表四　因政府信息公开工作被申请行政复议、提起行政诉讼情况</caption><thead>
<tr><th scope="colgroup" rowspan="2" colspan="${columns.length}">${review?.label ?? ''}</th><th scope="colgroup" colspan="${columns.length * litigation.length}">${litigationLabel}</th></tr>
<tr>${litigation.map(({ label }) => html`<th scope="colgroup" colspan="${columns.length}">${label}</th>`)}</tr>
<tr>${heads}</tr></thead><tbody><tr>${figures}</tr></tbody></table>`;
}
