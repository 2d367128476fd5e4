import type { ComponentChild } from 'preact';
import type { ReportTexts } from '../../locales/ledger/report.ts';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { CellAddress, Report } from '../../parsers/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { FindingCard } from '../FindingCard.tsx';
import { LevelGlyph } from '../LevelGlyph.tsx';
import type { Problem } from '../problem.ts';
import { placeOf, plainOf, titleOf } from '../wording.ts';

interface ProblemListProps {
  report: Report;
  problems: readonly Problem[];
  /** Fingerprint of the finding that is open. */
  open: string | null;
  pointed: CellAddress | null;
  locale: Locale;
  t: Translate;
  texts: ReportTexts;
  /** How a finding stands with its reviewers, in a word or two. */
  standing(finding: Finding): ComponentChild;
  /** What stands below the card of the finding that is open. */
  review(finding: Finding): ComponentChild;
  onOpen(fingerprint: string | null): void;
  onPoint(address: CellAddress | null): void;
  onChooseCell(address: CellAddress): void;
  onReference(rule: string): void;
  onCopy(finding: Finding): Promise<boolean>;
}

/** The problems of a report in the order of the page, the open one as its card. */
export function ProblemList(props: ProblemListProps) {
  const { report, problems, open, locale, t, texts, standing, onOpen } = props;
  if (problems.length === 0) return <p class="hint">{texts('noFindings')}</p>;
  return (
    <ol class="problem-list">
      {problems.map((problem, at) => {
        const shown = problem.findings.find(({ fingerprint }) => fingerprint === open);
        if (shown !== undefined)
          return (
            <li key={problem.key} class="problem-open" id="open-finding" tabIndex={-1}>
              <OpenProblem {...props} problem={problem} finding={shown} at={at} />
            </li>
          );
        const { lead, level, outcome, findings } = problem;
        return (
          <li key={problem.key} class={`level-${level}`}>
            <button type="button" class="problem" aria-expanded={false} onClick={() => onOpen(lead.fingerprint)}>
              <LevelGlyph level={level} outcome={outcome} />
              <span class="problem-text">
                <span class="problem-head">
                  <b>{t(outcome === 'review' ? 'outcome.review' : `level.${level}`)}</b>{' '}
                  {[placeOf(report, lead, t), titleOf(lead, locale)].filter((part) => part !== null).join(' ')}
                </span>
                <span class="problem-plain">{plainOf(lead, locale)}</span>
                {findings.length > 1 && <span class="hint">{t('overlay.more', { n: findings.length - 1 })}</span>}
              </span>
              {standing(lead)}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function OpenProblem(props: ProblemListProps & { problem: Problem; finding: Finding; at: number }) {
  const { problems, problem, finding, at, report, pointed, locale, t, onOpen } = props;
  const turn = (by: number) => {
    const next = problems[(at + by + problems.length) % problems.length];
    if (next !== undefined) onOpen(next.lead.fingerprint);
  };
  return (
    <>
      <FindingCard
        {...{ report, problem, finding, pointed, locale, t }}
        position={at + 1}
        total={problems.length}
        presence="shown"
        onPoint={props.onPoint}
        onChooseCell={props.onChooseCell}
        onChooseFinding={onOpen}
        onPrevious={() => turn(-1)}
        onNext={() => turn(1)}
        onClose={() => onOpen(null)}
        onReference={props.onReference}
        onCopy={props.onCopy}
      />
      {props.review(finding)}
    </>
  );
}
