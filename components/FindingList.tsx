import type { Locale, Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Outcome } from '../rules/finding.ts';
import { LevelGlyph } from './LevelGlyph.tsx';
import type { Problem } from './problem.ts';
import { placeOf, plainOf, titleOf } from './wording.ts';

export interface FindingListProps {
  report: Report;
  problems: readonly Problem[];
  /** Outcomes of any kind; those that could not be checked are listed with their reasons. */
  outcomes: readonly Outcome[];
  /** Fingerprints of findings that are not on the page any more. */
  gone: ReadonlySet<string>;
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

/** All findings by cause, one line each, and below them what could not be checked. */
export function FindingList(props: FindingListProps) {
  const { report, problems, outcomes, gone, current, locale, t, referenceOf, onChoose } = props;
  const reasons = untestedReasons(outcomes);
  const untested = outcomes.filter(({ outcome }) => outcome === 'untested').length;
  return (
    <div class="finding-list">
      {problems.length === 0 && <p class="list-empty">{t('overlay.noFindings')}</p>}
      <ol>
        {problems.map((problem) => (
          <li key={problem.key}>
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
        ))}
      </ol>
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
