import { useMemo } from 'preact/hooks';
import { numberText } from '../../../../components/wording.ts';
import type { RosterOrgan } from '../../../../store/roster.ts';
import { Rosters } from '../../../../store/rosters.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { PartProps } from '../part.ts';
import { Select } from '../Select.tsx';
import { saveFile } from '../save-file.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { RosterTasks } from './RosterTasks.tsx';
import { rosterCsv } from './roster-csv.ts';
import { countYears, type MatrixRow, rosterMatrix } from './roster-matrix.ts';
import { useRosters } from './use-rosters.ts';

const shown = ['all', 'absent', 'late', 'errors', 'unclear'] as const;
type Shown = (typeof shown)[number];

/** Organs of an imported list by year: whose report the library has, which came late, what was found in it. */
export function RosterPart({ compared, params, change, database, locale, t }: PartProps) {
  const { rosters, same, trouble, again } = useRosters(database);
  const store = useMemo(() => new Rosters(database), [database]);
  const roster = rosters?.find(({ id }) => String(id) === params.get('roster')) ?? rosters?.[0] ?? null;
  const years = yearsOf(params, compared.reports);
  const rows = useMemo(
    () => (roster === null ? [] : rosterMatrix(roster.organs, years, compared.reports, compared.late, same)),
    [roster, years.join(), compared, same],
  );
  const show = shown.find((each) => each === params.get('show')) ?? 'all';
  const text = params.get('q') ?? '';
  const drawn = useMemo(() => rows.filter((row) => isShown(row, show) && holds(row.organ, text)), [rows, show, text]);
  const known = [...new Set(compared.reports.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted();

  if (trouble !== null) return <TroubleNotice {...{ trouble, locale }} onAgain={again} />;
  if (rosters === null) return <p role="status">{t('reading')}</p>;
  return (
    <>
      <div class="compare-filters">
        {roster !== null && (
          <Select
            label={t('roster.roster')}
            value={String(roster.id)}
            options={rosters.map(({ id, name, organs }) => ({
              key: String(id),
              label: t('roster.named', { name, n: numberText(organs.length) }),
            }))}
            onChange={(id) => change({ roster: id })}
          />
        )}
      </div>
      <RosterTasks {...{ roster, store, change, locale, t }} onDone={again} />
      {roster === null && <p class="hint">{t('roster.none')}</p>}
      {roster !== null && (
        <>
          <div class="compare-filters">
            <Select
              label={t('roster.from')}
              value={String(years[0] ?? '')}
              options={spanOf(known).map((year) => ({ key: String(year), label: String(year) }))}
              onChange={(year) => change({ from: year })}
            />
            <Select
              label={t('roster.to')}
              value={String(years.at(-1) ?? '')}
              options={spanOf(known).map((year) => ({ key: String(year), label: String(year) }))}
              onChange={(year) => change({ to: year })}
            />
            <Select
              label={t('roster.show')}
              value={show}
              options={shown.map((key) => ({ key, label: t(`roster.show.${key}`) }))}
              onChange={(key) => change({ show: key === 'all' ? null : key })}
            />
            <label class="compare-select">
              <span>{t('roster.search')}</span>
              <input
                type="search"
                value={text}
                onInput={(event) =>
                  change({ q: event.currentTarget.value === '' ? null : event.currentTarget.value }, 'replace')
                }
              />
            </label>
            <button
              type="button"
              onClick={() =>
                saveFile(new Blob([rosterCsv(drawn, years, t)], { type: 'text/csv' }), `${roster.name}.csv`)
              }
            >
              {t('roster.csv')}
            </button>
          </div>
          <MatrixTable
            {...{ years, t }}
            rows={drawn}
            counts={countYears(rows, years)}
            total={rows.length}
            onRelate={async (organ, folded) => {
              await store.relate(roster.id, organ.name, folded);
              again();
            }}
          />
          <p class="hint">{t('roster.note')}</p>
        </>
      )}
    </>
  );
}

function holds({ name, parent }: RosterOrgan, text: string): boolean {
  return name.includes(text.trim()) || (parent ?? '').includes(text.trim());
}

function isShown({ match, cells }: MatrixRow, show: Shown): boolean {
  if (show === 'all') return true;
  if (show === 'unclear') return match === 'unclear';
  return cells.some((cell) => {
    if (cell.state === 'absent') return show === 'absent' && match !== 'unclear';
    if (show === 'late') return cell.timing === 'late' || cell.timing === 'question';
    return show === 'errors' && cell.report.counts.error > 0;
  });
}

/** Every year from the first to the last of these; without any the five before this one. */
function spanOf(known: readonly number[]): number[] {
  const last = known.at(-1) ?? new Date().getFullYear() - 1;
  const first = known[0] ?? last - 4;
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

const atOnce = 8;

function yearsOf(params: URLSearchParams, reports: PartProps['compared']['reports']): number[] {
  const span = spanOf(reports.flatMap(({ year }) => (year === null ? [] : [year])).toSorted((a, b) => a - b));
  const chosen = (name: string) => span.find((year) => String(year) === params.get(name));
  const to = chosen('to') ?? span.at(-1) ?? 0;
  const from = chosen('from') ?? Math.max(span[0] ?? to, to - atOnce + 1);
  return span.filter((year) => year >= Math.min(from, to) && year <= to);
}
