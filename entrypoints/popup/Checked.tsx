import type { Locale, Translate } from '../../locales/translate.ts';
import type { Audit } from '../../rules/finding.ts';
import { cleanRows, untestedRows } from './checked-rules.ts';
import { RuleLink } from './RuleLink.tsx';

interface CheckedProps {
  audit: Audit;
  locale: Locale;
  t: Translate;
}

/** What was checked and what could not be, and why: a page that could not be read never looks clean. */
export function Checked({ audit: { checks, coverage, outcomes }, locale, t }: CheckedProps) {
  const clean = cleanRows(outcomes);
  const untested = untestedRows(outcomes);
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
      {clean.length > 0 && (
        <details>
          <summary>{t('popup.rulesPassed')}</summary>
          <ul>
            {clean.map(({ rule, times }) => (
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
