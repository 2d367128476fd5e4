import { useEffect, useMemo, useState } from 'preact/hooks';
import { Chart } from '../../../../components/charts/Chart.tsx';
import { drawChain } from '../../../../components/charts/chain.tsx';
import { columnsTable, drawColumns } from '../../../../components/charts/columns.tsx';
import { type ChainReport, type YearChain, yearChain } from '../../../../rules/across/year-chain.ts';
import type { Library } from '../../../../store/library.ts';
import { readSameOrgans } from '../../../background/same-organs.ts';
import { hashOf } from '../../route.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import { type ComparedReport, organsOf } from '../compared.ts';
import { OrganPicker, OrganSuggestions } from '../OrganPicker.tsx';
import type { PartProps } from '../part.ts';
import { saveFile } from '../save-file.ts';
import { yearRanges } from '../year-ranges.ts';
import {
  applicationColumns,
  carryOverChain,
  chainTable,
  disputeColumns,
  movedText,
  outcomeColumns,
} from './year-charts.ts';

/** One organ's reports in order of years: what they say, and whether what one leaves is what the next takes over. */
export function YearsPart({ compared, params, change, library, locale, t, chartTexts }: PartProps) {
  const organs = useMemo(
    () => organsOf(compared.reports).toSorted((a, b) => b.years.length - a.years.length),
    [compared],
  );
  const folded = params.get('organ');
  const { chain, trouble, again } = useChain(folded, compared.reports, library);
  const name = organs.find((organ) => organ.folded === folded)?.name ?? folded ?? '';
  return (
    <>
      <OrganPicker
        label={t('organ')}
        placeholder={t('organSearch')}
        organs={organs}
        chosen={folded}
        describe={({ years }) => t('organYears', { years: yearRanges(years, t('comma')) })}
        none={t('organNone')}
        onPick={(organ) => change({ organ: organ.folded })}
      />
      {folded === null && <p class="hint">{organs.length === 0 ? t('nothing') : t('years.pick')}</p>}
      {folded === null && (
        <OrganSuggestions
          label={t('years.suggested')}
          organs={organs}
          describe={({ years }) => t('organYears', { years: yearRanges(years, t('comma')) })}
          onPick={(organ) => change({ organ: organ.folded })}
        />
      )}
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={again} />}
      {folded !== null && trouble === null && chain === null && <p role="status">{t('reading')}</p>}
      {chain?.years.length === 0 && <p role="status">{t('years.none')}</p>}
      {chain !== null && chain.years.length > 0 && <Charts {...{ chain, name, t, chartTexts }} />}
    </>
  );
}

interface ChartsProps extends Pick<PartProps, 't' | 'chartTexts'> {
  chain: YearChain;
  name: string;
}

function Charts({ chain, name, t, chartTexts }: ChartsProps) {
  const links = carryOverChain(chain, t);
  const shared = { texts: chartTexts, onSave: saveFile };
  const file = (what: string) => `${name}-${what}`;
  const columns = [
    { of: applicationColumns(chain, t), title: t('years.applications') },
    { of: outcomeColumns(chain, t), title: t('years.outcomes') },
    { of: disputeColumns(chain, t), title: t('years.disputes') },
  ];
  return (
    <>
      <Chart
        {...shared}
        title={t('years.chainOf', { organ: name })}
        note={t('years.chainNote')}
        draw={(width) => drawChain(links, width)}
        table={chainTable(links, t)}
        fileName={file(t('years.chain'))}
      />
      <Links chain={chain} t={t} />
      <div class="chart-grid">
        {columns.map(({ of, title }) => (
          <Chart
            key={title}
            {...shared}
            title={title}
            draw={(width) => drawColumns(of, width)}
            table={columnsTable(of, t('year'))}
            fileName={file(title)}
          />
        ))}
      </div>
      <p class="hint">{t('years.blankNote')}</p>
    </>
  );
}

/** Every link that does not hold, in words, with the pages that both figures stand on. */
function Links({ chain, t }: { chain: YearChain; t: PartProps['t'] }) {
  const sentences = carryOverChain(chain, t).joints;
  const broken = chain.links.flatMap((link, place) => {
    const [from, to] = [chain.years[place]?.of ?? null, chain.years[place + 1]?.of ?? null];
    const sentence = sentences[place]?.sentence;
    if (link.state === 'holds' || link.state === 'gap' || from === null || to === null || sentence === undefined)
      return [];
    return [{ link, from, to, sentence }];
  });
  const gaps = chain.years.filter(({ of }) => of === null).map(({ year }) => year);
  const older = chain.years.filter(({ others }) => others > 0);
  return (
    <div class="chain-findings">
      {broken.map(({ link, from, to, sentence }) => (
        <section key={link.from} class={`chain-finding chain-${link.state}`}>
          <p>{sentence}</p>
          {link.state !== 'columns' && movedText(link, t) !== '' && <p class="hint">{movedText(link, t)}</p>}
          <p class="chain-pages">
            <Page report={from} year={link.from} t={t} />
            <Page report={to} year={link.to} t={t} />
          </p>
        </section>
      ))}
      {broken.length === 0 && chain.links.some(({ state }) => state === 'holds') && <p>{t('years.allHold')}</p>}
      {gaps.length > 0 && <p class="hint">{t('years.gaps', { years: gaps.join(t('comma')) })}</p>}
      {older.length > 0 && (
        <p class="hint">{t('years.others', { years: older.map(({ year }) => year).join(t('comma')) })}</p>
      )}
    </div>
  );
}

function Page({ report, year, t }: { report: ChainReport; year: number; t: PartProps['t'] }) {
  return (
    <span>
      <a href={hashOf({ view: 'report', part: String(report.capture) })}>{t('years.openReport', { year })}</a>{' '}
      <a href={report.address} target="_blank" rel="noreferrer" class="hint">
        {t('years.openPage')}
      </a>
    </span>
  );
}

/** The chain of an organ and of the names that a reader confirmed to be its own. What was read stays while it is read anew. */
function useChain(folded: string | null, reports: readonly ComparedReport[], library: Library) {
  const [read, setRead] = useState<{ folded: string; chain: YearChain } | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setTrouble(null);
    if (folded === null) return;
    readChain(folded, reports, library).then(
      (chain) => isWanted && setRead({ folded, chain }),
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [folded, reports, library, tries]);
  const chain = read?.folded === folded ? read.chain : null;
  return { chain, trouble, again: () => setTries((count) => count + 1) };
}

async function readChain(folded: string, reports: readonly ComparedReport[], library: Library): Promise<YearChain> {
  const same = await readSameOrgans();
  const names = new Set([folded]);
  for (const [a, b] of same) {
    if (a.folded === folded) names.add(b.folded);
    if (b.folded === folded) names.add(a.folded);
  }
  const own = reports.filter(({ organFolded, superseded }) => names.has(organFolded) && !superseded);
  const captures = await Promise.all(own.map(({ id }) => library.capture(id)));
  return yearChain(
    captures.flatMap((capture) =>
      capture === null
        ? []
        : [{ capture: capture.id, address: capture.address, capturedAt: capture.capturedAt, report: capture.report }],
    ),
  );
}
