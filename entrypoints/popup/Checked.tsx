import type { Locale, Translate } from '../../locales/translate.ts';
import type { Audit, Outcome } from '../../rules/finding.ts';
import { RuleLink } from './RuleLink.tsx';

interface Row {
  rule: string;
  reason: string | null;
  times: number;
}

/** Outcomes of one kind, those of one rule and reason together. */
function rowsOf(outcomes: readonly Outcome[], kind: Outcome['outcome']): Row[] {
  const rows = new Map<string, Row>();
  for (const { rule, outcome, reason } of outcomes) {
    if (outcome !== kind) continue;
    const key = `${rule} ${reason ?? ''}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { rule, reason, times: 1 });
    else row.times += 1;
  }
  return [...rows.values()];
}

interface CheckedProps {
  audit: Audit;
  locale: Locale;
  t: Translate;
}

/** What was checked and what could not be, and why: a page that could not be read never looks clean. */
export function Checked({ audit: { checks, coverage, outcomes }, locale, t }: CheckedProps) {
  const passed = rowsOf(outcomes, 'passed');
  const untested = rowsOf(outcomes, 'untested');
  const share = coverage.figures === 0 ? 0 : (100 * coverage.covered) / coverage.figures;
  return (
    <section class="checked">
      <h2>{t('popup.checked')}</h2>
      <div class="meter" aria-hidden="true">
        <div style={{ width: `${share}%` }} />
      </div>
      <p class="coverage">{t('popup.coverageText', coverage)}</p>
      <dl>
        <div>
          <dt>{t('popup.passed')}</dt>
          <dd>{checks.passed}</dd>
        </div>
        <div>
          <dt>{t('popup.notPassed')}</dt>
          <dd>{checks.failed + checks.review}</dd>
        </div>
        <div class={checks.untested > 0 ? 'doubtful' : ''}>
          <dt>{t('popup.untested')}</dt>
          <dd>{checks.untested}</dd>
        </div>
        <div>
          <dt>{t('popup.inapplicable')}</dt>
          <dd>{checks.inapplicable}</dd>
        </div>
      </dl>
      {untested.length > 0 && (
        <details>
          <summary>{t('popup.rulesUntested')}</summary>
          <ul>
            {untested.map(({ rule, reason, times }) => (
              <li key={`${rule} ${reason}`}>
                <RuleLink rule={rule} locale={locale} /> {times > 1 && <small>{t('popup.times', { n: times })}</small>}
                {reason !== null && <p class="reason">{reason}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {passed.length > 0 && (
        <details>
          <summary>{t('popup.rulesPassed')}</summary>
          <ul>
            {passed.map(({ rule, times }) => (
              <li key={rule}>
                <RuleLink rule={rule} locale={locale} /> {times > 1 && <small>{t('popup.times', { n: times })}</small>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
