import { useMemo } from 'preact/hooks';
import type { CellAddress } from '../../../../parsers/report.ts';
import { type Comparison, type Part, wholeAndParts } from '../../../../rules/across/whole-and-parts.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import { type ComparedOrgan, organsOf } from '../compared.ts';
import { OrganPicker, OrganSuggestions } from '../OrganPicker.tsx';
import type { PartProps } from '../part.ts';
import { useRosters } from '../roster/use-rosters.ts';
import { Select } from '../Select.tsx';
import { yearRanges } from '../year-ranges.ts';
import { CellDetail } from './CellDetail.tsx';
import { ComparisonTables } from './ComparisonTables.tsx';
import { PartChoice } from './PartChoice.tsx';
import { newestOf, type ProposedPart, regionParts, rosterParts } from './propose-parts.ts';
import { type Read, useReports } from './use-reports.ts';

/** A government's report against its departments' of the same year, cell by cell. */
export function PartsPart({ compared, params, change, database, library, locale, t }: PartProps) {
  const governments = useMemo(
    () =>
      organsOf(compared.reports.filter(({ organKind }) => organKind === 'government')).toSorted(
        (a, b) => b.years.length - a.years.length,
      ),
    [compared],
  );
  const { rosters } = useRosters(database);
  const whole = params.get('whole');
  const organ = governments.find(({ folded }) => folded === whole) ?? null;
  const year =
    organ === null
      ? null
      : (organ.years.find((each) => String(each) === params.get('year')) ?? organ.years.at(-1) ?? null);
  const naming = (rosters ?? []).filter(
    (roster) => whole !== null && year !== null && rosterParts(whole, year, roster.organs, []).length > 0,
  );
  const roster =
    naming.find(({ id }) => String(id) === params.get('from')) ??
    (params.get('from') === 'region' ? null : (naming[0] ?? null));
  const organs = useMemo(() => organsOf(compared.reports), [compared]);
  const byHand = params.getAll('with').join('\n');
  const proposed = useMemo(() => {
    if (whole === null || year === null || rosters === null) return [];
    const parts =
      roster === null
        ? regionParts(whole, year, compared.reports)
        : rosterParts(whole, year, roster.organs, compared.reports);
    const added = byHand.split('\n').flatMap((name): ProposedPart[] => {
      const known = organs.find(({ folded }) => folded === name);
      if (known === undefined || name === whole || parts.some(({ folded }) => folded === name)) return [];
      const { folded } = known;
      return [{ name: known.name, folded, isChosen: false, report: newestOf(folded, year, compared.reports) }];
    });
    return [...added, ...parts];
  }, [whole, year, rosters, roster, compared, organs, byHand]);
  const chosen = proposed.filter((part) => isCounted(part, params));
  const wholeReport = whole === null || year === null ? null : newestOf(whole, year, compared.reports);
  const { read, trouble, again } = useReports(wholeReport?.id ?? null, chosen, library);
  const cell = params.get('cell') as CellAddress | null;

  function turn(part: ProposedPart, isIn: boolean): void {
    const [add, drop] = [isIn ? 'with' : 'without', isIn ? 'without' : 'with'];
    const others = (name: string) => params.getAll(name).filter((folded) => folded !== part.folded);
    change(
      { [drop]: others(drop), [add]: part.isChosen === isIn ? others(add) : [...others(add), part.folded] },
      'replace',
    );
  }

  const describe = ({ years }: ComparedOrgan) => t('organYears', { years: yearRanges(years, t('comma')) });
  const pick = ({ folded }: ComparedOrgan) =>
    change({ whole: folded, year: null, with: null, without: null, from: null, cell: null });

  return (
    <>
      <div class="compare-filters">
        <OrganPicker
          label={t('parts.whole')}
          placeholder={t('organSearch')}
          organs={governments}
          chosen={whole}
          describe={describe}
          none={t('organNone')}
          onPick={pick}
        />
        {organ !== null && year !== null && (
          <Select
            label={t('year')}
            value={String(year)}
            options={organ.years.map((each) => ({ key: String(each), label: String(each) }))}
            onChange={(key) => change({ year: key, cell: null })}
          />
        )}
        {naming.length > 0 && (
          <Select
            label={t('parts.from')}
            value={roster === null ? 'region' : String(roster.id)}
            options={[
              ...naming.map(({ id, name }) => ({ key: String(id), label: t('parts.fromRoster', { name }) })),
              { key: 'region', label: t('parts.fromRegion') },
            ]}
            onChange={(key) => change({ from: key, with: null, without: null })}
          />
        )}
      </div>
      {whole === null && <p class="hint">{t(hintOf(compared.reports.length, governments.length))}</p>}
      {whole === null && (
        <OrganSuggestions label={t('parts.suggested')} organs={governments} describe={describe} onPick={pick} />
      )}
      {whole !== null && rosters !== null && proposed.length === 0 && <p>{t('parts.noParts')}</p>}
      {whole !== null && year !== null && (
        <PartChoice
          {...{ proposed, t }}
          isChosen={(part) => isCounted(part, params)}
          onTurn={turn}
          isFromRoster={roster !== null}
          organs={organs.filter(({ folded }) => folded !== whole)}
          onAdd={(folded) =>
            change(
              {
                with: [...new Set([...params.getAll('with'), folded])],
                without: params.getAll('without').filter((each) => each !== folded),
              },
              'replace',
            )
          }
        />
      )}
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={again} />}
      {read === null && chosen.length > 0 && trouble === null && <p role="status">{t('reading')}</p>}
      {read !== null && chosen.length > 0 && (
        <Compared {...{ read, cell, t }} onCell={(address) => change({ cell: address }, 'replace')} />
      )}
    </>
  );
}

function hintOf(reports: number, governments: number): 'nothing' | 'parts.noGovernment' | 'parts.pick' {
  if (reports === 0) return 'nothing';
  return governments === 0 ? 'parts.noGovernment' : 'parts.pick';
}

/** A person's choice holds over what is proposed. */
function isCounted({ folded, isChosen }: ProposedPart, params: URLSearchParams): boolean {
  if (params.getAll('with').includes(folded)) return true;
  return isChosen && !params.getAll('without').includes(folded);
}

interface ComparedProps {
  read: Read;
  cell: CellAddress | null;
  t: PartProps['t'];
  onCell(cell: CellAddress | null): void;
}

function Compared({ read: { whole, parts }, cell, t, onCell }: ComparedProps) {
  const comparison = useMemo(() => wholeAndParts(whole, parts), [whole, parts]);
  const selected = comparison.cells.find((each) => each.cell === cell) ?? null;
  return (
    <>
      <Missing {...{ comparison, parts, t }} />
      <Summary {...{ comparison, t }} />
      <p class="hint">{t('parts.legend')}</p>
      <div class={selected === null ? 'parts-board' : 'parts-board has-detail'}>
        <ComparisonTables {...{ whole, comparison, t, onCell }} selected={cell} />
        {selected !== null && (
          <CellDetail {...{ whole, parts, comparison: selected, t }} onClose={() => onCell(null)} />
        )}
      </div>
    </>
  );
}

/** What is not there comes first: with it missing, a sum proves little. */
function Missing({
  comparison: { missing, otherYear },
  parts,
  t,
}: {
  comparison: Comparison;
  parts: Part[];
  t: PartProps['t'];
}) {
  return (
    <>
      {missing.length > 0 && (
        <div class="parts-missing" role="note">
          <p>
            <strong>{t('parts.missing', { n: missing.length, all: parts.length })}</strong>
          </p>
          <p>{missing.join(t('comma'))}</p>
          <p class="hint">{t('parts.missingNote')}</p>
        </div>
      )}
      {otherYear.length > 0 && <p class="hint">{t('parts.otherYear', { names: otherYear.join(t('comma')) })}</p>}
    </>
  );
}

function Summary({ comparison: { cells }, t }: { comparison: Comparison; t: PartProps['t'] }) {
  const count = (of: (cell: Comparison['cells'][number]) => boolean) => cells.filter(of).length;
  return (
    <p class="parts-summary">
      {t('parts.summary', {
        review: count(({ outcome }) => outcome === 'review'),
        passed: count(({ outcome }) => outcome === 'passed'),
        untested: count(({ outcome }) => outcome === 'untested'),
        blank: count(({ blank }) => blank > 0),
        unknown: count(({ unknown }) => unknown > 0),
      })}{' '}
      <span class="hint">{t('parts.scope')}</span>
    </p>
  );
}
