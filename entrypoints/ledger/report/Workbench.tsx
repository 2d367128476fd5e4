import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { doubtLines } from '../../../components/doubts.ts';
import { findingText } from '../../../components/finding-text.ts';
import { groupProblems } from '../../../components/problem.ts';
import { ClaimList } from '../../../components/report/ClaimList.tsx';
import { cellMarks, nextOf } from '../../../components/report/cell-marks.ts';
import { FormTable } from '../../../components/report/FormTable.tsx';
import { ProblemList } from '../../../components/report/ProblemList.tsx';
import { StandpointTag } from '../../../components/review/StandpointTag.tsx';
import { Uncovered } from '../../../components/Uncovered.tsx';
import { reportTexts } from '../../../locales/ledger/report.ts';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import { translator } from '../../../locales/translate.ts';
import { layoutOf } from '../../../parsers/forms/layout.ts';
import type { CellAddress } from '../../../parsers/report.ts';
import { Checked } from '../../popup/Checked.tsx';
import { referenceAddress } from '../../reference/address.ts';
import { FindingReview } from '../review/FindingReview.tsx';
import { useDesk } from '../review/use-desk.ts';
import { hashOf } from '../route.ts';
import { claimRows } from './claim-rows.ts';
import { GoneStandings } from './GoneStandings.tsx';
import type { ReportPageProps } from './ReportPage.tsx';

const tableKeys = ['table2', 'table3', 'table4'] as const;

/** Findings beside the figures that they are about: choosing one shows the other. */
export function Workbench(view: ReportPageProps) {
  const { shelf, route, go, locale } = view;
  const { capture } = shelf;
  const { report, audit, address, id } = capture;
  const desk = useDesk(view, capture);
  const t = useMemo(() => translator(locale), [locale]);
  const texts = reportTexts(locale);
  const [pointed, setPointed] = useState<CellAddress | null>(null);
  const pane = useRef<HTMLDivElement>(null);
  const figures = useRef<HTMLDivElement>(null);
  const open = route.params.get('finding');
  const finding = audit.findings.find(({ fingerprint }) => fingerprint === open) ?? null;
  const problems = useMemo(() => groupProblems(audit.findings), [audit]);
  const marks = useMemo(() => cellMarks(audit.findings, finding), [audit, finding]);
  const claims = useMemo(() => claimRows(report, audit, t), [report, audit, t]);
  const doubts = doubtLines(report, t);

  function choose(fingerprint: string | null): void {
    const params = new URLSearchParams(route.params);
    params.delete('section');
    if (fingerprint === null) params.delete('finding');
    else params.set('finding', fingerprint);
    go(hashOf({ view: 'report', part: String(id), params }), 'replace');
  }

  function chooseCell(cell: CellAddress): void {
    const drawn = figures.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    drawn?.scrollIntoView({ block: 'center', inline: 'center' });
    drawn?.querySelector('button')?.focus({ preventScroll: true });
    setPointed(cell);
  }

  // Only where another finding is opened, not at every new drawing.
  useEffect(() => {
    const card = pane.current?.querySelector<HTMLElement>('#open-finding');
    if (card == null) return;
    card.scrollIntoView({ block: 'nearest' });
    const within = document.activeElement;
    if (within === null || within === document.body || pane.current?.contains(within))
      card.focus({ preventScroll: true });
    // Where the figures stand below the findings, what was chosen stays in view.
    if (!matchMedia('(min-width: 1001px)').matches) return;
    const [first] = finding?.suspect == null ? (finding?.cells ?? []) : [finding.suspect];
    if (first === undefined || figures.current?.contains(within)) return;
    figures.current?.querySelector(`[data-cell="${first}"]`)?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [open]);

  return (
    <>
      <div class={finding === null ? 'workbench' : 'workbench has-open'}>
        <section class="pane" id="report-findings" aria-labelledby="findings-title" ref={pane}>
          <h2 id="findings-title">{texts('section.findings')}</h2>
          <ProblemList
            {...{ report, problems, open, pointed, locale, t, texts }}
            standing={(each) => (
              <StandpointTag standing={desk.standings.get(each.fingerprint) ?? null} t={verdictTexts(locale)} />
            )}
            review={(each) => {
              const problem = problems.find(({ findings }) => findings.includes(each));
              return (
                problem && (
                  <FindingReview key={each.fingerprint} view={view} {...{ capture, problem, desk }} finding={each} />
                )
              );
            }}
            onOpen={choose}
            onPoint={setPointed}
            onChooseCell={chooseCell}
            onReference={(rule) => globalThis.open(referenceAddress(rule), '_blank', 'noopener')}
            onCopy={(copied) =>
              navigator.clipboard.writeText(findingText(report, copied, address, locale, t)).then(
                () => true,
                () => false,
              )
            }
          />
          <GoneStandings {...view} desk={desk} />
          <Checked audit={audit} locale={locale} t={t} />
          <Uncovered report={report} uncovered={audit.uncovered} shown={null} t={t} onShow={() => {}} />
          {doubts.length > 0 && (
            <details class="doubts">
              <summary>{texts('doubts', { n: doubts.length })}</summary>
              <ul>
                {doubts.map(({ text, place }) => (
                  <li key={`${place} ${text}`}>
                    {place !== null && <b>{place}</b>} {text}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
        <section class="figures" id="report-figures" aria-labelledby="figures-title" ref={figures}>
          <h2 id="figures-title">{texts('section.figures')}</h2>
          <Legend {...{ texts }} isOpen={finding !== null} />
          {tableKeys.map((key) => {
            const table = report[key];
            return (
              <div key={key} class="figures-table">
                <h3>{texts(key)}</h3>
                {table === null ? (
                  <p class="hint">{texts('tableAbsent')}</p>
                ) : (
                  <FormTable
                    name={key}
                    table={table}
                    layout={layoutOf(key, table)}
                    label={texts(key)}
                    marks={marks}
                    pointed={pointed}
                    t={texts}
                    onChoose={(cell) => {
                      const mark = marks.get(cell);
                      if (mark !== undefined) choose(nextOf(mark, open));
                    }}
                  />
                )}
              </div>
            );
          })}
        </section>
      </div>
      <section class="report-section" id="report-claims" aria-labelledby="claims-title">
        <h2 id="claims-title">{texts('section.claims')}</h2>
        <ClaimList
          lines={claims}
          {...{ locale, texts }}
          onOpen={choose}
          onPoint={setPointed}
          onChooseCell={chooseCell}
        />
      </section>
    </>
  );
}

function Legend({ texts, isOpen }: { texts: ReturnType<typeof reportTexts>; isOpen: boolean }) {
  return (
    <p class="legend hint">
      {isOpen && (
        <>
          <span class="swatch role-suspect">{texts('suspect')}</span>
          <span class="swatch role-total">{texts('total')}</span>
          <span class="swatch role-addend">{texts('addend')}</span>
        </>
      )}
      <span class="swatch is-marked">{texts('legendMarked')}</span>
      <span class="swatch is-addend">{texts('legendAddend')}</span>
      <span class="swatch is-blank">{texts('blank')}</span>
      <span class="swatch is-text">{texts('notNumber')}</span>
      <span class="swatch is-absent">{texts('absent')}</span>
      <span class="swatch is-extra">{texts('legendExtra')}</span>
    </p>
  );
}
