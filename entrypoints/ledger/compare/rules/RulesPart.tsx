import { useMemo } from 'preact/hooks';
import { Chart } from '../../../../components/charts/Chart.tsx';
import { drawHeat } from '../../../../components/charts/heat.tsx';
import { numberText } from '../../../../components/wording.ts';
import { rules as catalogue } from '../../../../rules/list.ts';
import type { FindingQuery } from '../../../../store/query/contract.ts';
import { paramsOf } from '../../query-params.ts';
import { hashOf } from '../../route.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { ComparedReport } from '../compared.ts';
import type { PartProps } from '../part.ts';
import { saveFile } from '../save-file.ts';
import { filterOf, type Grouping, groupings, keyOf } from './groupings.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { levels, RuleFilters } from './RuleFilters.tsx';
import { heatMap, heatTable } from './rule-heat.ts';
import { type Group, grouped, tallies } from './rule-outcomes.ts';
import { useReading } from './use-reading.ts';

/** Columns that can be read beside each other; all others stand in one. */
const widest = 14;
const places = new Map(catalogue.map(({ id }, place) => [id, place]));

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
  const { reading, isBusy, trouble, start, stop } = useReading(database, compared, ids, JSON.stringify(chosen), places);

  const { groups, others } = groupsOf(reports, by);
  const all: Group[] = others === null ? groups : [...groups, others];
  const shownRules = catalogue.filter((rule) => level === null || rule.level === level);
  const counted = tallies(places, all, reading.outcomes);
  const withFindings = shownRules.filter(({ id }) =>
    counted.get(id)?.some(({ failed, review }) => failed + review > 0),
  );
  const drawnRules = onlyFound ? withFindings : shownRules;
  const titles = new Map(reports.map((report) => [String(report.id), reportTitle(report)]));
  const titleOf = (group: Group) => {
    if (group === others) return t('rules.others');
    if (by === 'report') return titles.get(group.key) ?? group.key;
    if (by === 'kind') return t(`kind.${group.key as ComparedReport['organKind']}`);
    return group.key === '' ? t('unknown') : group.key;
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
      <RuleFilters {...{ by, level, onlyFound, chosen, change, t }} reports={own} />
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={start} />}
      <ReadingProgress
        read={ids.length - unread}
        total={ids.length}
        isBusy={isBusy}
        onStart={start}
        onStop={stop}
        t={t}
      />
      {by === 'report' && reports.length > widest && (
        <p>{t('rules.first', { n: widest, all: numberText(reports.length) })}</p>
      )}
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

/** Of single reports the first that fit, since no field can say what several of them are. */
function groupsOf(reports: readonly ComparedReport[], by: Grouping): ReturnType<typeof grouped> {
  if (by !== 'report')
    return grouped(reports, (report) => keyOf(report, by), by === 'year' ? 'by-key' : 'by-count', widest);
  return { groups: reports.slice(0, widest).map(({ id }) => ({ key: String(id), reports: [id] })), others: null };
}

function reportTitle({ organ, title, year }: ComparedReport): string {
  return organ === '' ? title : `${organ}${year ?? ''}`;
}
