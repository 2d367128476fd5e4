import { verdictTexts } from '../locales/ledger/verdict.ts';
import type { Locale, Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Outcome } from '../rules/finding.ts';
import { LevelGlyph } from './LevelGlyph.tsx';
import type { Problem } from './problem.ts';
import { type Standings, sortedByDismissal } from './review/review-view.ts';
import { placeOf, plainOf, titleOf } from './wording.ts';

export interface FindingListProps {
  report: Report;
  problems: readonly Problem[];
  /** Outcomes of any kind; those that could not be checked are listed with their reasons. */
  outcomes: readonly Outcome[];
  /** Fingerprints of findings that are not on the page any more. */
  gone: ReadonlySet<string>;
  /** How findings stand with their reviewers; those that were dismissed are folded away. */
  standings?: Standings | undefined;
  /** Whether dismissed findings are marked on the page; absent where there are no marks. */
  quiet?: { shown: boolean; onShow(shown: boolean): void } | undefined;
  /** Fingerprint of the finding that is open. */
  current: string | null;
  locale: Locale;
  t: Translate;
  /** Address of a rule's section in the reference, where links can lead there. */
  referenceOf?(rule: string): string;
  onChoose(fingerprint: string): void;
}

function untestedReasons(outcomes: readonly Outcome[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const { outcome, reason } of outcomes)
    if (outcome === 'untested' && reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return reasons;
}

function Item({ problem, ...props }: FindingListProps & { problem: Problem }) {
  const { report, gone, standings, current, locale, t, referenceOf, onChoose } = props;
  const standpoint = standings?.get(problem.lead.fingerprint)?.standpoint ?? 'none';
  return (
    <li>
      <button
        type="button"
        class={`list-item level-${problem.level}`}
        aria-current={problem.findings.some(({ fingerprint }) => fingerprint === current)}
        onClick={() => onChoose(problem.lead.fingerprint)}
      >
        <LevelGlyph level={problem.level} outcome={problem.outcome} />
        <span class="list-text">
          <span class="list-title">
            <b>{t(problem.outcome === 'review' ? 'outcome.review' : `level.${problem.level}`)}</b>
            <span>
              {[placeOf(report, problem.lead, t), titleOf(problem.lead, locale)]
                .filter((part) => part !== null)
                .join(' ')}
            </span>
          </span>
          <span class="list-plain">{plainOf(problem.lead, locale)}</span>
          {problem.findings.length > 1 && (
            <span class="list-more">{t('overlay.more', { n: problem.findings.length - 1 })}</span>
          )}
          {standpoint !== 'none' && (
            <span class={`list-verdict verdict-${standpoint}`}>{verdictTexts(locale)(standpoint)}</span>
          )}
          {gone.has(problem.lead.fingerprint) && <span class="list-gone">{t('overlay.gone')}</span>}
        </span>
      </button>
      {referenceOf !== undefined && (
        <a
          class="list-rule"
          href={referenceOf(problem.lead.rule)}
          target="_blank"
          rel="noreferrer"
          aria-label={t('overlay.referenceOf', { title: titleOf(problem.lead, locale) })}
        >
          {t('overlay.reference')}
        </a>
      )}
    </li>
  );
}

/** What was dismissed: out of the way, but never out of sight. */
function Dismissed({ problems, ...props }: FindingListProps) {
  if (problems.length === 0) return null;
  const { quiet, locale } = props;
  const t = verdictTexts(locale);
  return (
    <details class="dismissed">
      <summary>{t('dismissedList', { n: problems.length })}</summary>
      {quiet !== undefined && (
        <label class="dismissed-switch">
          <input
            type="checkbox"
            checked={quiet.shown}
            onChange={(event) => quiet.onShow(event.currentTarget.checked)}
          />
          {t('dismissedShow')}
        </label>
      )}
      <ol>
        {problems.map((problem) => (
          <Item key={problem.key} {...props} problems={problems} problem={problem} />
        ))}
      </ol>
    </details>
  );
}

/** All findings by cause, one line each, below them those that were dismissed, and what could not be checked. */
export function FindingList(props: FindingListProps) {
  const { problems, standings, outcomes, t } = props;
  const { open, dismissed } = sortedByDismissal(problems, standings ?? new Map());
  const reasons = untestedReasons(outcomes);
  const untested = outcomes.filter(({ outcome }) => outcome === 'untested').length;
  return (
    <div class="finding-list">
      {problems.length === 0 && <p class="list-empty">{t('overlay.noFindings')}</p>}
      <ol>
        {open.map((problem) => (
          <Item key={problem.key} {...props} problem={problem} />
        ))}
      </ol>
      <Dismissed {...props} problems={dismissed} />
      {untested > 0 && (
        <details class="untested">
          <summary>{t('overlay.untested', { n: untested })}</summary>
          <ul>
            {[...reasons].map(([reason, times]) => (
              <li key={reason}>{times === 1 ? reason : t('overlay.times', { reason, n: times })}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
