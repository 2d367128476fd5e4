import { useEffect, useMemo, useState } from 'preact/hooks';
import { numberText } from '../../../../components/wording.ts';
import type { Roster, RosterOrgan } from '../../../../store/roster.ts';
import { Rosters } from '../../../../store/rosters.ts';
import { readSameOrgans, type SameOrgans } from '../../../background/same-organs.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { PartProps } from '../part.ts';
import { Select } from '../Select.tsx';
import { saveFile } from '../save-file.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { RosterImport } from './RosterImport.tsx';
import { rosterCsv } from './roster-csv.ts';
import { countYears, type MatrixRow, rosterMatrix } from './roster-matrix.ts';

const shown = ['all', 'absent', 'late', 'errors', 'unclear'] as const;
type Shown = (typeof shown)[number];

/** Organs of an imported list by year: whose report the library has, which came late, what was found in it. */
export function RosterPart({ compared, params, change, database, locale, t }: PartProps) {
  const { rosters, same, trouble, again } = useRosters(database);
  const [task, setTask] = useState<'add' | 'replace' | 'rename' | 'remove' | null>(null);
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

  async function done(): Promise<void> {
    setTask(null);
    again();
  }

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
        <div class="compare-actions">
          <button type="button" class={roster === null ? 'primary' : undefined} onClick={() => setTask('add')}>
            {t('roster.import')}
          </button>
          {roster !== null && (
            <>
              <button type="button" onClick={() => setTask('rename')}>
                {t('roster.rename')}
              </button>
              <button type="button" onClick={() => setTask('replace')}>
                {t('roster.replace')}
              </button>
              <button type="button" onClick={() => setTask('remove')}>
                {t('roster.remove')}
              </button>
            </>
          )}
        </div>
      </div>
      {roster === null && task === null && <p class="hint">{t('roster.none')}</p>}
      {task === 'add' && (
        <RosterImport
          t={t}
          name=""
          onCancel={() => setTask(null)}
          onSave={async (name, organs) => {
            const id = await store.add(name, organs, Date.now());
            if (id === 'taken') return 'taken';
            change({ roster: String(id) });
            await done();
            return 'saved';
          }}
        />
      )}
      {task === 'replace' && roster !== null && (
        <RosterImport
          t={t}
          name={null}
          onCancel={() => setTask(null)}
          onSave={async (_, organs) => {
            await store.replace(roster.id, organs, Date.now());
            await done();
            return 'saved';
          }}
        />
      )}
      {task === 'rename' && roster !== null && (
        <Rename
          t={t}
          roster={roster}
          onCancel={() => setTask(null)}
          onSave={async (name) => {
            const result = await store.rename(roster.id, name);
            if (result === 'renamed') await done();
            return result;
          }}
        />
      )}
      {task === 'remove' && roster !== null && (
        <div class="compare-panel" role="alertdialog" aria-label={t('roster.remove')}>
          <p>{t('roster.removeAsk', { name: roster.name })}</p>
          <div class="compare-actions">
            <button
              type="button"
              class="primary"
              onClick={async () => {
                await store.remove(roster.id);
                change({ roster: null });
                await done();
              }}
            >
              {t('roster.remove')}
            </button>
            <button type="button" onClick={() => setTask(null)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
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

interface RenameProps {
  roster: Roster;
  t: PartProps['t'];
  onSave(name: string): Promise<'renamed' | 'taken'>;
  onCancel(): void;
}

function Rename({ roster, t, onSave, onCancel }: RenameProps) {
  const [name, setName] = useState(roster.name);
  const [isTaken, setTaken] = useState(false);
  return (
    <form
      class="compare-panel"
      onSubmit={async (event) => {
        event.preventDefault();
        if (name.trim() !== '') setTaken((await onSave(name.trim())) === 'taken');
      }}
    >
      <label class="compare-select">
        <span>{t('roster.name')}</span>
        <input value={name} maxLength={100} required onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      {isTaken && <p role="alert">{t('roster.taken')}</p>}
      <div class="compare-actions">
        <button type="submit" class="primary">
          {t('roster.rename')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function useRosters(database: PartProps['database']) {
  const [rosters, setRosters] = useState<Roster[] | null>(null);
  const [same, setSame] = useState<SameOrgans>([]);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    Promise.all([new Rosters(database).list(), readSameOrgans()]).then(
      ([list, pairs]) => {
        if (!isWanted) return;
        setRosters(list);
        setSame(pairs);
      },
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [database, tries]);
  return { rosters, same, trouble, again: () => setTries((count) => count + 1) };
}
