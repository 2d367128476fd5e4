import { useEffect, useRef, useState } from 'preact/hooks';
import { numberText } from '../../../../components/wording.ts';
import type { RosterOrgan } from '../../../../store/roster.ts';
import { hashOf } from '../../route.ts';
import type { PartProps } from '../part.ts';
import type { MatrixCell, MatrixRow, YearCount } from './roster-matrix.ts';

interface MatrixTableProps {
  years: readonly number[];
  rows: readonly MatrixRow[];
  /** Of the whole roster, whatever is shown. */
  counts: readonly YearCount[];
  total: number;
  t: PartProps['t'];
  onRelate(organ: RosterOrgan, folded: string): void;
}

const rowHeight = 48;
const around = 8;

/** Organs by years. Only the rows in view are drawn, so that thousands scroll like a few. */
export function MatrixTable({ years, rows, counts, total, t, onRelate }: MatrixTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const measure = () => {
    const element = scroller.current;
    if (element !== null) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  useEffect(() => {
    measure();
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    if (scroller.current !== null) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, []);
  const from = Math.max(0, Math.min(Math.floor(view.top / rowHeight) - around, rows.length - 1));
  const to = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + around);
  const [openRow, setOpenRow] = useState<RosterOrgan | null>(null);
  const opened = rows.find(({ organ }) => organ === openRow) ?? null;

  return (
    <>
      <p role="status">
        {rows.length === total
          ? t('roster.rows', { n: numberText(total) })
          : t('roster.rowsOf', { n: numberText(rows.length), all: numberText(total) })}
      </p>
      {opened !== null && (
        <div class="compare-panel" role="dialog" aria-label={t('roster.unclear')}>
          <p>{t('roster.which', { name: opened.organ.name })}</p>
          <ul class="roster-candidates">
            {opened.candidates.slice(0, 30).map(({ name, folded }) => (
              <li key={folded}>
                {name}{' '}
                <button
                  type="button"
                  onClick={() => {
                    setOpenRow(null);
                    onRelate(opened.organ, folded);
                  }}
                >
                  {t('roster.this')}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => setOpenRow(null)}>
            {t('close')}
          </button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="matrix" ref={scroller} tabIndex={0} aria-label={t('roster.matrix')} onScroll={measure}>
        <table aria-rowcount={rows.length + 2}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('organ')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
            <tr aria-rowindex={2} class="matrix-counts">
              <th scope="row">{t('roster.whole')}</th>
              {counts.map((count) => (
                <td key={count.year}>
                  <Count {...{ count, t }} />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            <Space height={from * rowHeight} columns={years.length + 1} />
            {rows.slice(from, to).map((row, place) => (
              <tr key={row.organ.folded} aria-rowindex={from + place + 3} style={{ height: `${rowHeight}px` }}>
                <th scope="row">
                  <span class="matrix-organ" title={row.organ.name}>
                    {row.organ.name}
                  </span>
                  {row.match === 'unclear' ? (
                    <button type="button" class="quiet" onClick={() => setOpenRow(row.organ)}>
                      {t('roster.unclearOf', { n: row.candidates.length })}
                    </button>
                  ) : (
                    row.organ.parent !== null && <span class="hint matrix-organ">{row.organ.parent}</span>
                  )}
                </th>
                {row.cells.map((cell, at) => (
                  <Cell key={years[at]} cell={cell} isUnclear={row.match === 'unclear'} t={t} />
                ))}
              </tr>
            ))}
            <Space height={(rows.length - to) * rowHeight} columns={years.length + 1} />
          </tbody>
        </table>
      </section>
    </>
  );
}

function Space({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    <tr style={{ height: `${height}px` }}>
      <td colSpan={columns} />
    </tr>
  );
}

const marks = { 'in-time': '✓', late: '!', question: '?', dismissed: '·', 'no-deadline': '·', unknown: '·' } as const;

function Cell({ cell, isUnclear, t }: { cell: MatrixCell; isUnclear: boolean; t: PartProps['t'] }) {
  if (cell.state === 'absent') return <td class="matrix-absent">{isUnclear ? '?' : t('notInLibrary')}</td>;
  const { report, timing, others } = cell;
  const { error, warning, review } = report.counts;
  return (
    <td class={`matrix-found matrix-${timing}`}>
      <a href={hashOf({ view: 'report', part: String(report.id) })} title={report.published ?? t('roster.noDate')}>
        <span class="matrix-timing">
          <span aria-hidden="true">{marks[timing]}</span> {t(`timing.${timing}`)}
        </span>
        <span class="matrix-problems figure">
          {error + warning + review === 0
            ? t('roster.clean')
            : [
                error > 0 ? t('roster.errors', { n: error }) : '',
                warning > 0 ? t('roster.warnings', { n: warning }) : '',
                review > 0 ? t('roster.reviews', { n: review }) : '',
              ]
                .filter((text) => text !== '')
                .join(' ')}
          {others > 0 && ` ${t('roster.others', { n: others })}`}
        </span>
      </a>
    </td>
  );
}

function Count({ count: { absent, unclear, found }, t }: { count: YearCount; t: PartProps['t'] }) {
  const all = Object.values(found).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <span>{t('roster.countFound', { n: numberText(all) })}</span>
      <span>{t('roster.countAbsent', { n: numberText(absent) })}</span>
      {found.late + found.question > 0 && (
        <span>{t('roster.countLate', { late: numberText(found.late), question: numberText(found.question) })}</span>
      )}
      {unclear > 0 && <span>{t('roster.countUnclear', { n: numberText(unclear) })}</span>}
    </>
  );
}
