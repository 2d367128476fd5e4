import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { Chart } from '../../../../components/charts/Chart.tsx';
import { drawHeat } from '../../../../components/charts/heat.tsx';
import { numberText } from '../../../../components/wording.ts';
import type { Level } from '../../../../rules/finding.ts';
import { rules as catalogue } from '../../../../rules/list.ts';
import type { Filter, FindingQuery } from '../../../../store/query/contract.ts';
import { paramsOf } from '../../query-params.ts';
import { hashOf } from '../../route.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { ComparedReport } from '../compared.ts';
import type { PartProps } from '../part.ts';
import { Select } from '../Select.tsx';
import { saveFile } from '../save-file.ts';
import { OutcomeReading } from './reading.ts';
import { heatMap, heatTable } from './rule-heat.ts';
import { type Group, grouped, tallies } from './rule-outcomes.ts';

const groupings = ['year', 'kind', 'region', 'site', 'report'] as const;
type Grouping = (typeof groupings)[number];
const levels = ['error', 'warning', 'note'] as const satisfies readonly Level[];
/** Columns that can be read beside each other; all others stand in one. */
const widest = 14;
const places = new Map(catalogue.map(({ id }, place) => [id, place]));
/** Reports that are read without asking. */
const freely = 5000;

/** Rules by reports: how many passed, failed, ask to be looked at, or could not be tested. */
export function RulesPart({ compared, params, change, database, locale, t, chartTexts, go }: PartProps) {
  const by = groupings.find((each) => each === params.get('by')) ?? 'year';
  const level = levels.find((each) => each === params.get('level')) ?? null;
  const onlyFound = params.get('show') !== 'all';
  const chosen = { year: params.get('year'), region: params.get('region'), site: params.get('site') };
  const own = useMemo(() => compared.reports.filter(({ superseded }) => !superseded), [compared]);
  const reports = own.filter(
    ({ year, region, site }) =>
      (chosen.year === null || String(year) === chosen.year) &&
      (chosen.region === null || region.startsWith(chosen.region)) &&
      (chosen.site === null || site === chosen.site),
  );
  const ids = reports.map(({ id }) => id);
  const { reading, isBusy, trouble, start, stop } = useReading(database, compared, ids, JSON.stringify(chosen));

  const isTimed = by === 'year';
  const { groups, others } = grouped(reports, (report) => keyOf(report, by), isTimed ? 'by-key' : 'by-count', widest);
  const all: Group[] = others === null ? groups : [...groups, others];
  const shownRules = catalogue.filter((rule) => level === null || rule.level === level);
  const counted = tallies(places, all, reading.outcomes);
  const withFindings = shownRules.filter(({ id }) =>
    counted.get(id)?.some(({ failed, review }) => failed + review > 0),
  );
  const drawnRules = onlyFound ? withFindings : shownRules;
  const titles = new Map(reports.map((report) => [String(report.id), reportTitle(report)]));
  const titleOf = ({ key }: Group) => {
    if (others !== null && all.at(-1)?.key === key) return t('rules.others');
    if (by === 'report') return titles.get(key) ?? key;
    if (by === 'kind') return t(`kind.${key as ComparedReport['organKind']}`);
    return key === '' ? t('unknown') : key;
  };
  const columns = all.map((group) => ({
    title: titleOf(group),
    reports: group.reports.length,
    read: group.reports.length - reading.left(group.reports),
  }));
  const heat = { columns, rules: drawnRules, tallies: counted, isSingle: by === 'report' };
  const unread = reading.left(ids);

  /** The findings of one field. */
  function open(id: string): void {
    const cut = id.lastIndexOf('-');
    const [rule, place] = [id.slice(0, cut), Number(id.slice(cut + 1))];
    const group = all[place];
    if (group === undefined) return;
    const own = filterOf(group, by, others === group, chosen);
    if (own === null) return;
    const filter = { ...own, rules: [rule] };
    const query: FindingQuery = { of: 'findings', filter, sort: 'captured', descending: true, group: null, folded: [] };
    go(hashOf({ view: 'findings', params: paramsOf(query) }));
  }

  return (
    <>
      <div class="compare-filters">
        <Select
          label={t('rules.by')}
          value={by}
          options={groupings.map((key) => ({ key, label: t(`rules.by.${key}`) }))}
          onChange={(key) => change({ by: key })}
        />
        <Select
          label={t('year')}
          value={chosen.year ?? ''}
          options={[{ key: '', label: t('all') }, ...valuesOf(own, ({ year }) => (year === null ? '' : String(year)))]}
          onChange={(key) => change({ year: key === '' ? null : key })}
        />
        <Select
          label={t('region')}
          value={chosen.region ?? ''}
          options={[{ key: '', label: t('all') }, ...valuesOf(own, ({ region }) => region)]}
          onChange={(key) => change({ region: key === '' ? null : key })}
        />
        <Select
          label={t('site')}
          value={chosen.site ?? ''}
          options={[{ key: '', label: t('all') }, ...valuesOf(own, ({ site }) => site)]}
          onChange={(key) => change({ site: key === '' ? null : key })}
        />
        <Select
          label={t('rules.level')}
          value={level ?? ''}
          options={[{ key: '', label: t('all') }, ...levels.map((key) => ({ key, label: t(`level.${key}`) }))]}
          onChange={(key) => change({ level: key === '' ? null : key })}
        />
        <label class="compare-check">
          <input
            type="checkbox"
            checked={onlyFound}
            onChange={(event) => change({ show: event.currentTarget.checked ? null : 'all' })}
          />
          {t('rules.onlyFound')}
        </label>
      </div>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={start} />}
      <Progress read={ids.length - unread} total={ids.length} isBusy={isBusy} onStart={start} onStop={stop} t={t} />
      {ids.length > 0 && drawnRules.length > 0 && (
        <Chart
          title={t('rules.title')}
          note={by === 'report' ? t('rules.noteSingle') : t('rules.note')}
          draw={(width) => drawHeat(heatMap(heat, locale, t), width)}
          table={heatTable(heat, locale, t)}
          texts={chartTexts}
          fileName={t('rules.title')}
          onSave={saveFile}
          onOpen={({ id }) => open(id)}
        />
      )}
      {ids.length > 0 && drawnRules.length === 0 && !isBusy && unread === 0 && <p>{t('rules.nothingFound')}</p>}
      {ids.length === 0 && <p class="hint">{t('nothing')}</p>}
    </>
  );
}

function keyOf(report: ComparedReport, by: Grouping): string {
  if (by === 'year') return report.year === null ? '' : String(report.year);
  if (by === 'kind') return report.organKind;
  if (by === 'report') return String(report.id);
  return report[by];
}

function reportTitle({ organ, title, year }: ComparedReport): string {
  return organ === '' ? title : `${organ}${year ?? ''}`;
}

/** Reports that an address can name one by one. */
const namedAtMost = 500;

/** What a field's group asks of the list of findings; null where no address can ask it. */
function filterOf(
  { key, reports }: Group,
  by: Grouping,
  isOthers: boolean,
  chosen: Record<'year' | 'region' | 'site', string | null>,
): Filter | null {
  const filter: Filter = {
    ...(chosen.year !== null && { years: [Number(chosen.year)] }),
    ...(chosen.region !== null && { regions: [chosen.region] }),
    ...(chosen.site !== null && { sites: [chosen.site] }),
  };
  if (!isOthers && by === 'year') return { ...filter, years: [key === '' ? null : Number(key)] };
  if (!isOthers && by === 'kind') return { ...filter, organKinds: [key] };
  if (!isOthers && by === 'site') return { ...filter, sites: [key] };
  // A region asked for has all within it; the column has not.
  return reports.length <= namedAtMost ? { ...filter, captures: reports } : null;
}

function valuesOf(reports: readonly ComparedReport[], of: (report: ComparedReport) => string) {
  const values = [...new Set(reports.map(of))].filter((value) => value !== '');
  return values.toSorted((a, b) => a.localeCompare(b, 'zh-CN')).map((key) => ({ key, label: key }));
}

interface ProgressProps {
  read: number;
  total: number;
  isBusy: boolean;
  onStart(): void;
  onStop(): void;
  t: PartProps['t'];
}

/** What the counts rest on. */
function Progress({ read, total, isBusy, onStart, onStop, t }: ProgressProps) {
  if (total === 0) return null;
  const slots = { read: numberText(read), total: numberText(total) };
  if (read === total) return <p class="hint">{t('rules.readAll', slots)}</p>;
  return (
    <div class="compare-progress">
      <progress value={read} max={total} aria-label={t('rules.reading')} />
      <span class="figure" role="status">
        {t(isBusy ? 'rules.readSome' : 'rules.readPart', slots)}
      </span>
      <button type="button" onClick={isBusy ? onStop : onStart}>
        {t(isBusy ? 'stop' : 'rules.readRest')}
      </button>
    </div>
  );
}

/** Reads what the shown reports' rules said: at once where they are few, on request where they are many. */
function useReading(
  database: PartProps['database'],
  compared: PartProps['compared'],
  ids: readonly number[],
  wanted: string,
) {
  const reading = useRef(new OutcomeReading(database, places));
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const stopping = useRef<AbortController | null>(null);
  const known = useRef<PartProps['compared'] | null>(null);
  if (known.current !== compared) {
    known.current = compared;
    reading.current.forgetChanged(compared.reports);
  }
  const stop = () => stopping.current?.abort();

  async function start(): Promise<void> {
    stop();
    const stopper = new AbortController();
    stopping.current = stopper;
    setBusy(true);
    setTrouble(null);
    let drawn = 0;
    try {
      await reading.current.read(ids, stopper.signal, () => {
        if (performance.now() - drawn < 250) return;
        drawn = performance.now();
        redraw(undefined);
      });
    } catch (error) {
      setTrouble(error);
    }
    if (stopping.current === stopper) setBusy(false);
    redraw(undefined);
  }

  useEffect(() => {
    const left = reading.current.left(ids);
    if (left > 0 && left <= freely) void start();
    return stop;
  }, [wanted, compared]);
  return { reading: reading.current, isBusy, trouble, start, stop };
}
