import { useEffect, useState } from 'preact/hooks';
import { VerdictLine } from '../../../components/review/VerdictLine.tsx';
import { reportTexts } from '../../../locales/ledger/report.ts';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import { ruleTitle } from '../../../locales/rule-title.ts';
import { standingKey } from '../../../store/evidence.ts';
import type { Standing } from '../../../store/review.ts';
import type { Desk } from '../review/use-desk.ts';
import type { ReportPageProps } from './ReportPage.tsx';

/** What persons said of findings that this state of the page has no longer. */
export function GoneStandings({ shelf, locale, desk }: ReportPageProps & { desk: Desk }) {
  const texts = reportTexts(locale);
  const [gone, setGone] = useState<Standing[]>([]);
  const { capture } = shelf;
  const { reviews, turn } = desk;
  useEffect(() => {
    let isWanted = true;
    const here = new Set(capture.audit.findings.map((finding) => standingKey(finding, capture)));
    reviews.standingsOn(capture.report, capture.address).then(
      (standings) => isWanted && setGone(standings.filter(({ key, opinion }) => !here.has(key) && isSaid(opinion))),
      // What is not there is shown nowhere; the findings themselves tell of trouble.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [reviews, capture, turn]);
  if (gone.length === 0) return null;
  return (
    <details class="gone" open>
      <summary>{texts('goneStandings', { n: gone.length })}</summary>
      <ul>
        {gone.map((standing) => (
          <li key={standing.key}>
            <b>{ruleTitle(standing.rule, locale)}</b>
            <VerdictLine standing={standing} t={verdictTexts(locale)} />
            <p class="hint" lang="zh-CN">
              {standing.evidence.message}
            </p>
            {standing.opinion.note !== '' && <p>{standing.opinion.note}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function isSaid({ verdict, note, tags }: Standing['opinion']): boolean {
  return verdict !== null || note !== '' || tags.length > 0;
}
