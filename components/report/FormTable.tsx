import type { ReportTexts } from '../../locales/ledger/report.ts';
import type { CellAddress, Figure, Table, TableKey } from '../../parsers/report.ts';
import type { CellMark } from './cell-marks.ts';

/** One cell of a form as it is drawn; see `parsers/forms/layout.ts`. */
type FormCell = { rowSpan: number; colSpan: number } & (
  | { kind: 'note' | 'column' | 'row' | 'block'; text: string }
  | { kind: 'figure'; row: string; column: string; extra: boolean }
);

/** A cell in another state of the same page; null where that state does not have it, empty where it is blank. */
export interface CellDifference {
  before: string | null;
  after: string | null;
}

interface FormTableProps {
  name: TableKey;
  table: Table;
  layout: { head: number; rows: FormCell[][] };
  /** What a screen reader calls the table. */
  label: string;
  marks?: ReadonlyMap<CellAddress, CellMark>;
  differences?: ReadonlyMap<CellAddress, CellDifference>;
  /** A cell that is pointed at elsewhere. */
  pointed?: CellAddress | null;
  t: ReportTexts;
  onChoose?(address: CellAddress): void;
}

/** A table of a report, drawn as the official form prints it. Cells that findings name can be chosen. */
export function FormTable(props: FormTableProps) {
  const { name, layout, label } = props;
  const { head, rows } = layout;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="form-scroll" tabIndex={0} aria-label={label}>
      <table class={`form-table form-${name}`}>
        <caption class="said">{label}</caption>
        {head > 0 && (
          <thead>
            {rows.slice(0, head).map((cells, at) => (
              <Row key={`head ${at}`} cells={cells} {...props} />
            ))}
          </thead>
        )}
        <tbody>
          {rows.slice(head).map((cells, at) => (
            <Row key={`row ${at}`} cells={cells} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ cells, ...props }: FormTableProps & { cells: FormCell[] }) {
  return (
    <tr>
      {cells.map((cell, at) => {
        const { rowSpan, colSpan } = cell;
        if (cell.kind === 'figure')
          return <FigureCell key={`${cell.row}/${cell.column}`} {...{ rowSpan, colSpan }} {...props} cell={cell} />;
        const key = `${at} ${cell.text}`;
        if (cell.kind === 'note')
          return (
            <td key={key} class="form-note" {...{ rowSpan, colSpan }}>
              {cell.text}
            </td>
          );
        return (
          <th key={key} class={`form-${cell.kind}`} scope={scopeOf(cell)} {...{ rowSpan, colSpan }}>
            {cell.text}
          </th>
        );
      })}
    </tr>
  );
}

function scopeOf({ kind, rowSpan, colSpan }: FormCell): 'row' | 'col' | 'rowgroup' | 'colgroup' {
  if (kind === 'row') return 'row';
  if (kind === 'block') return rowSpan > 1 ? 'rowgroup' : 'colgroup';
  return colSpan > 1 ? 'colgroup' : 'col';
}

type FigureCellProps = FormTableProps & {
  cell: Extract<FormCell, { kind: 'figure' }>;
  rowSpan: number;
  colSpan: number;
};

function FigureCell(props: FigureCellProps) {
  const { name, table, cell, marks, differences, pointed, rowSpan, colSpan, t, onChoose } = props;
  const address: CellAddress = `${name}/${cell.row}/${cell.column}`;
  const figure = table.cells[cell.row]?.[cell.column] ?? null;
  const mark = marks?.get(address);
  const difference = differences?.get(address);
  const classes = [
    'form-figure',
    `is-${figure?.kind ?? 'absent'}`,
    ...(figure?.doubt == null ? [] : ['is-doubtful']),
    ...(cell.extra ? ['is-extra'] : []),
    ...(mark === undefined ? [] : ['is-marked', `level-${mark.level}`, `is-${mark.outcome}`]),
    ...(mark?.isAddend ? ['is-addend'] : []),
    ...(mark?.role == null ? [] : ['is-open', `role-${mark.role}`]),
    ...(difference === undefined ? [] : ['is-different']),
    ...(pointed === address ? ['is-pointed'] : []),
  ];
  const printed = difference === undefined ? <Printed figure={figure} t={t} /> : <Different {...difference} t={t} />;
  return (
    <td class={classes.join(' ')} data-cell={address} title={titleOf(figure, t)} {...{ rowSpan, colSpan }}>
      {mark === undefined || onChoose === undefined ? (
        printed
      ) : (
        <button type="button" onClick={() => onChoose(address)}>
          {printed}
          <span class="said">
            {mark.role === null ? '' : t(mark.role)}{' '}
            {t(mark.isAddend ? 'addedUpHere' : 'findingsHere', { n: mark.findings.length })}
          </span>
        </button>
      )}
    </td>
  );
}

/** A figure as it is printed. What is not printed is said, too, and looks like no figure. */
function Printed({ figure, t }: { figure: Figure | null; t: ReportTexts }) {
  if (figure === null) return <span class="said">{t('absent')}</span>;
  if (figure.kind === 'blank' && figure.raw.trim() === '') return <span class="said">{t('blank')}</span>;
  return <span class="figure">{figure.raw}</span>;
}

function Different({ before, after, t }: CellDifference & { t: ReportTexts }) {
  const text = (value: string | null) => (value === null ? t('absent') : value === '' ? t('blank') : value);
  return (
    <>
      <del>
        <span class="said">{t('was')} </span>
        {text(before)}
      </del>{' '}
      <ins>
        <span class="said">{t('is')} </span>
        {text(after)}
      </ins>
    </>
  );
}

function titleOf(figure: Figure | null, t: ReportTexts): string | undefined {
  if (figure === null) return t('absent');
  if (figure.doubt !== null) return figure.doubt.text;
  if (figure.kind === 'text') return t('notNumber');
  return figure.kind === 'blank' ? t('blank') : undefined;
}
