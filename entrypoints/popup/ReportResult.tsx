import { FindingList } from '../../components/FindingList.tsx';
import { LastYearCheck } from '../../components/LastYearCheck.tsx';
import { LevelGlyph } from '../../components/LevelGlyph.tsx';
import type { LastYear, Sameness } from '../../components/last-year.ts';
import { countProblems, groupProblems, type Problem, type ProblemCounts } from '../../components/problem.ts';
import type { Standpoint } from '../../components/review/opinion.ts';
import { sortedByDismissal } from '../../components/review/review-view.ts';
import { Uncovered } from '../../components/Uncovered.tsx';
import { listTexts } from '../../locales/ledger/lists.ts';
import { verdictTexts } from '../../locales/ledger/verdict.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { Report } from '../../parsers/report.ts';
import type { Audit, Level } from '../../rules/finding.ts';
import type { Saved } from '../background/messages.ts';
import { hashOf } from '../ledger/route.ts';
import { referenceAddress } from '../reference/address.ts';
import { ChangedRules } from './ChangedRules.tsx';
import { Checked } from './Checked.tsx';
import { Doubts } from './Doubts.tsx';
import { FurtherPages } from './FurtherPages.tsx';
import { savedText } from './saved-text.ts';

interface ReportResultProps {
  report: Report;
  /** Of the page or frame that prints it. */
  address: string;
  audit: Audit;
  marks: 'shown' | 'hidden' | 'none';
  /** How findings stand with their reviewers, by fingerprint. */
  standpoints: Record<string, Standpoint>;
  lastYear: LastYear | null;
  saved: Saved | null;
  locale: Locale;
  t: Translate;
  onMarks(shown: boolean): void;
  onChoose(fingerprint: string): void;
  onLastYear(address: string | null, sameness: Sameness | null): void;
}

const judged = ['confirmed', 'dismissed', 'fixed', 'changed', 'rival'] as const;
const levels: readonly Level[] = ['error', 'warning', 'note'];

function formText(report: Report, t: Translate): string {
  const forms = (['table2', 'table3'] as const).map((key) => {
    const form = report[key]?.form ?? null;
    const printed = form === null ? t('popup.formUnknown') : t(form === '2019' ? 'popup.form2019' : 'popup.form2021');
    return { key, printed };
  });
  const [first, second] = forms;
  if (first?.printed === second?.printed) return first?.printed ?? '';
  return forms.map(({ key, printed }) => t('popup.formOf', { table: t(`overlay.${key}`), form: printed })).join(' · ');
}

function Counts({ counts, t }: { counts: ProblemCounts; t: Translate }) {
  return (
    <ul class="counts">
      {levels.map((level) => (
        <li key={level} class={counts[level] === 0 ? 'tile none' : `tile tile-${level}`}>
          <b>{counts[level]}</b>
          <span>
            <LevelGlyph level={level} outcome="failed" size={14} /> {t(`level.${level}`)}
          </span>
        </li>
      ))}
      <li class={counts.review === 0 ? 'tile none' : 'tile tile-note'}>
        <b>{counts.review}</b>
        <span>
          <LevelGlyph level="note" outcome="review" size={14} /> {t('outcome.review')}
        </span>
      </li>
    </ul>
  );
}

/** How many problems were judged, and how; the first finding of each speaks for it. */
function Reviewed({
  problems,
  standpoints,
  locale,
}: Pick<ReportResultProps, 'standpoints' | 'locale'> & { problems: Problem[] }) {
  const t = verdictTexts(locale);
  const given = problems.map(({ lead }) => standpoints[lead.fingerprint]);
  const counted = judged
    .map((standpoint) => ({ standpoint, n: given.filter((each) => each === standpoint).length }))
    .filter(({ n }) => n > 0);
  if (counted.length === 0) return null;
  return (
    <p class="reviewed">{counted.map(({ standpoint, n }) => t('counted', { what: t(standpoint), n })).join(' · ')}</p>
  );
}

/** One audited report: what it is, what does not match, what was checked and what could not be. */
export function ReportResult(props: ReportResultProps) {
  const { report, address, audit, marks, saved, locale, t } = props;
  const problems = groupProblems(audit.findings);
  const standings = new Map(Object.entries(props.standpoints).map(([key, standpoint]) => [key, { standpoint }]));
  const facts = [
    report.organ?.name ?? t('popup.unknownOrgan'),
    ...(report.year === null ? [] : [t('popup.yearOf', { year: report.year })]),
    formText(report, t),
  ];
  return (
    <section class="report">
      <header>
        <h1 lang="zh-CN">{report.title ?? t('popup.unknownTitle')}</h1>
        <p class="facts">{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </header>
      <Counts counts={countProblems(sortedByDismissal(problems, standings).open)} t={t} />
      {marks !== 'none' && (
        <label class="switch">
          <span>{t('popup.marks')}</span>
          <input
            type="checkbox"
            role="switch"
            aria-checked={marks === 'shown'}
            checked={marks === 'shown'}
            onChange={(event) => props.onMarks(event.currentTarget.checked)}
          />
        </label>
      )}
      <ChangedRules settings={audit.settings} locale={locale} t={t} />
      <h2>{t('popup.problems')}</h2>
      <Reviewed problems={problems} standpoints={props.standpoints} locale={locale} />
      <FindingList
        report={report}
        problems={problems}
        outcomes={[]}
        gone={new Set()}
        standings={standings}
        current={null}
        locale={locale}
        t={t}
        referenceOf={referenceAddress}
        onChoose={props.onChoose}
      />
      {props.lastYear !== null && (
        <>
          <h2>{t('lastYear.title')}</h2>
          <LastYearCheck lastYear={props.lastYear} t={t} onLook={props.onLastYear} />
        </>
      )}
      <Checked audit={audit} locale={locale} t={t} />
      <Uncovered report={report} uncovered={audit.uncovered} shown={null} t={t} onShow={() => {}} />
      <Doubts report={report} t={t} />
      {report.also.length > 0 && (
        <p class="partial">{t('popup.also', { n: report.also.length, titles: report.also.join('、') })}</p>
      )}
      <FurtherPages report={report} address={address} t={t} />
      {saved !== null && <p class="saved">{savedText(saved, locale, t)}</p>}
      {saved?.state === 'kept' && (
        <a
          class="in-ledger"
          href={`/ledger.html${hashOf({ view: 'report', part: String(saved.id) })}`}
          target="_blank"
          rel="noreferrer"
        >
          {listTexts(locale)('inLedger')}
        </a>
      )}
    </section>
  );
}
