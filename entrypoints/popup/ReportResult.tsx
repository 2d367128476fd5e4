import { FindingList } from '../../components/FindingList.tsx';
import { LastYearCheck } from '../../components/LastYearCheck.tsx';
import { LevelGlyph } from '../../components/LevelGlyph.tsx';
import type { LastYear, Sameness } from '../../components/last-year.ts';
import { countProblems, groupProblems, type ProblemCounts } from '../../components/problem.ts';
import { Uncovered } from '../../components/Uncovered.tsx';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { Report } from '../../parsers/report.ts';
import type { Audit, Level } from '../../rules/finding.ts';
import type { Saved } from '../background/messages.ts';
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
  lastYear: LastYear | null;
  saved: Saved | null;
  locale: Locale;
  t: Translate;
  onMarks(shown: boolean): void;
  onChoose(fingerprint: string): void;
  onLastYear(address: string | null, sameness: Sameness | null): void;
}

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

/** One audited report: what it is, what does not match, what was checked and what could not be. */
export function ReportResult(props: ReportResultProps) {
  const { report, address, audit, marks, saved, locale, t } = props;
  const problems = groupProblems(audit.findings);
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
      <Counts counts={countProblems(problems)} t={t} />
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
      <FindingList
        report={report}
        problems={problems}
        outcomes={[]}
        gone={new Set()}
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
    </section>
  );
}
