import { useEffect } from 'preact/hooks';
import { groupProblems } from '../../../components/problem.ts';
import { reportTexts } from '../../../locales/ledger/report.ts';
import { hashOf } from '../route.ts';
import type { ViewProps } from '../view.ts';
import { ReportHead } from './ReportHead.tsx';
import { ScreenshotsSection } from './ScreenshotsSection.tsx';
import { StatesSection } from './StatesSection.tsx';
import type { Shelf } from './shelf.ts';
import { Workbench } from './Workbench.tsx';
import { YearsSection } from './YearsSection.tsx';

export interface ReportPageProps extends ViewProps {
  shelf: Shelf;
  /** Something was done that the library does not tell of. */
  onChanged(): void;
}

const sections = ['findings', 'claims', 'states', 'years', 'screenshots'] as const;
export type ReportSection = (typeof sections)[number];

/** One report: what was found, its figures, its states over time, and the years beside it. */
export function ReportPage(props: ReportPageProps) {
  const { shelf, route, locale, go } = props;
  const texts = reportTexts(locale);
  const wanted = route.params.get('section');
  const { id } = shelf.capture;
  useEffect(() => scrollTo(wanted), [wanted, id]);
  const counts: Record<ReportSection, number | null> = {
    findings: groupProblems(shelf.capture.audit.findings).length,
    claims: shelf.capture.report.claims.length,
    states: shelf.states.length,
    years: null,
    screenshots: shelf.screenshots.length,
  };
  return (
    <article class="report">
      <ReportHead {...props} />
      <nav class="report-nav" aria-label={texts('sections')}>
        {sections.map((section) => {
          const params = new URLSearchParams(route.params);
          params.set('section', section);
          const hash = hashOf({ view: 'report', part: String(id), params });
          return (
            <a
              key={section}
              href={hash}
              onClick={(event) => {
                event.preventDefault();
                go(hash, 'replace');
                scrollTo(section);
              }}
            >
              {texts(`section.${section}`)}
              {counts[section] !== null && <span class="count">{counts[section]}</span>}
            </a>
          );
        })}
      </nav>
      <Workbench {...props} />
      <StatesSection {...props} />
      <YearsSection {...props} />
      <ScreenshotsSection {...props} />
    </article>
  );
}

function scrollTo(section: string | null): void {
  if (section === null) return;
  document.getElementById(`report-${section}`)?.scrollIntoView({ block: 'start' });
}
