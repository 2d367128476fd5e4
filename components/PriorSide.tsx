import type { Locale, Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';
import { cellName, numberText } from './wording.ts';

interface PriorSideProps {
  report: Report;
  finding: Finding;
  locale: Locale;
  t: Translate;
}

/** What the other year's report says, where it was read and when. */
export function PriorSide({ report, finding: { prior }, locale, t }: PriorSideProps) {
  if (prior === null) return null;
  const { year, cell, value, address, capturedAt } = prior;
  const date =
    capturedAt === null
      ? null
      : new Date(capturedAt).toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  return (
    <section class="prior">
      <h3>{t('lastYear.says', { year })}</h3>
      {value !== null && (
        <p class="prior-figure">
          <span>{cell === null ? '' : cellName(report, cell, t)}</span>
          <b>{numberText(value)}</b>
        </p>
      )}
      <p class="prior-source">
        {/^https?:/.test(address) && (
          <a href={address} target="_blank" rel="noreferrer">
            {t('lastYear.visit', { year })}
          </a>
        )}
        {date !== null && <span>{t('lastYear.kept', { date })}</span>}
      </p>
    </section>
  );
}
