import { Fragment } from 'preact';
import { numberText } from '../../../../components/wording.ts';
import { type FormLabel, formColumns, forms } from '../../../../parsers/forms/forms.ts';
import type { CellAddress, FormYear, Report, TableKey } from '../../../../parsers/report.ts';
import type { CellComparison, Comparison } from '../../../../rules/across/whole-and-parts.ts';
import { place } from '../../../../rules/cells.ts';
import { formOf, shortLabel } from '../../../../rules/form-labels.ts';
import type { PartProps } from '../part.ts';
import { countedText } from '../years/year-charts.ts';

interface ComparisonTablesProps {
  whole: Report;
  comparison: Comparison;
  selected: CellAddress | null;
  t: PartProps['t'];
  onCell(cell: CellAddress): void;
}

interface Grid {
  key: string;
  title: string;
  table: TableKey;
  /** `group` heads the rows from this one on; null where the one before goes on. */
  rows: { key: string; label: string; group: string | null }[];
  columns: { key: string; label: string }[];
}

/** The whole's tables in the form's order: in every cell what the whole says, what its parts add up to, and whether they agree. */
export function ComparisonTables({ whole, comparison, selected, t, onCell }: ComparisonTablesProps) {
  const byCell = new Map(comparison.cells.map((cell) => [cell.cell, cell]));
  return (
    <div class="parts-tables">
      {gridsOf(whole, t).map((grid) => (
        <div key={grid.key} class="parts-table">
          <h2>{grid.title}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
          <section class="parts-scroll" tabIndex={0} aria-label={grid.title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('parts.item')}</th>
                  {grid.columns.map(({ key, label }) => (
                    <th key={key} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {grid.rows.map((row) => (
                  <Fragment key={row.key}>
                    {row.group !== null && (
                      <tr>
                        <th scope="colgroup" class="parts-group-name" colSpan={grid.columns.length + 1}>
                          {row.group}
                        </th>
                      </tr>
                    )}
                    <tr>
                      <th scope="row">{row.label}</th>
                      {grid.columns.map((column) => {
                        const found = byCell.get(`${grid.table}/${row.key}/${column.key}`);
                        return found === undefined ? (
                          <td key={column.key} />
                        ) : (
                          <Cell
                            key={column.key}
                            comparison={found}
                            isSelected={found.cell === selected}
                            name={`${row.label} ${column.label}`}
                            {...{ t, onCell }}
                          />
                        );
                      })}
                    </tr>
                  </Fragment>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  comparison: CellComparison;
  name: string;
  isSelected: boolean;
  t: PartProps['t'];
  onCell(cell: CellAddress): void;
}

const signs = { passed: '=', review: '?', untested: '…' } as const;

function Cell({ comparison, name, isSelected, t, onCell }: CellProps) {
  const { cell, whole, sum, stated, outcome, difference } = comparison;
  const isNothing = outcome !== 'review' && sum === 0 && stated > 0 && 'value' in whole && whole.value === 0;
  const parts = stated === 0 ? t('unknown') : numberText(sum);
  const said = t(`parts.${outcome}`);
  return (
    <td class={`parts-cell parts-${outcome}${isNothing ? ' parts-nothing' : ''}`}>
      <button type="button" aria-pressed={isSelected} onClick={() => onCell(cell)}>
        <span class="unseen">{t('parts.cellLabel', { name, whole: countedText(whole, t), sum: parts, said })}</span>
        <span class="figure" aria-hidden="true">
          {'why' in whole ? '?' : numberText(whole.value)}
        </span>
        {!isNothing && (
          <span class="parts-sum figure" aria-hidden="true">
            {signs[outcome]} {parts}
            {outcome === 'review' && difference !== null && ` (${moreText(-difference)})`}
          </span>
        )}
      </button>
    </td>
  );
}

/** With its sign: what the parts have more. */
function moreText(more: number): string {
  return `${more > 0 ? '+' : ''}${numberText(more)}`;
}

/** Table 2 by its clauses, since they have different columns; tables 3 and 4 whole. */
function gridsOf(whole: Report, t: PartProps['t']): Grid[] {
  const grids: Grid[] = [];
  const short = ({ key, label }: FormLabel) => ({ key, label: shortLabel(label) });
  const row = (label: FormLabel) => ({ ...short(label), group: null });
  if (whole.table2 !== null)
    for (const block of forms[formOf(whole.table2)].table2)
      grids.push({
        key: block.key,
        title: t('parts.table2', { clause: block.clause }),
        table: 'table2',
        rows: block.rows.map(row),
        columns: block.columns.map(short),
      });
  for (const table of ['table3', 'table4'] as const) {
    const read = whole[table];
    if (read === null) continue;
    const form: FormYear = formOf(read);
    const rows = table === 'table3' ? grouped(form) : forms[form].table4.blocks.map(row);
    grids.push({
      key: table,
      title: t(`parts.${table}`),
      table,
      rows,
      columns: formColumns(form, table, rows[0]?.key ?? '').map(short),
    });
  }
  return grids;
}

/** The rows of table 3, each group's first one with its heading; 三 itself needs none. */
function grouped(form: FormYear): Grid['rows'] {
  const { rows, groups } = forms[form].table3;
  return rows.map(({ key, label, group }, place) => {
    const isFirst = group !== null && group !== 'results' && group !== key && group !== rows[place - 1]?.group;
    const heading = isFirst ? groups.find((each) => each.key === group)?.label : undefined;
    return { key, label: shortLabel(label), group: heading === undefined ? null : shortLabel(heading) };
  });
}

/** The words of one cell: its row and its column. */
export function cellTitle(whole: Report, cell: CellAddress, t: PartProps['t']): string {
  const { table, row, column } = place(cell);
  const grid = gridsOf(whole, t).find((each) => each.table === table && each.rows.some(({ key }) => key === row));
  const labelOf = (labels: { key: string; label: string }[] | undefined, key: string) =>
    labels?.find((label) => label.key === key)?.label ?? key;
  return `${labelOf(grid?.rows, row)} · ${labelOf(grid?.columns, column)}`;
}
