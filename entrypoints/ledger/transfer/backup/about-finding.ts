import type { BundleTexts } from '../../../../locales/ledger/bundle.ts';
import { ruleTitle } from '../../../../locales/rule-title.ts';
import type { Locale } from '../../../../locales/translate.ts';

/** Whose report of which year, and which rule. */
export function findingHeading(
  { organ, year, rule }: { organ: string; year: number | null; rule: string },
  t: BundleTexts,
  locale: Locale,
): string {
  return [organ, year === null ? t('noYear') : t('year', { year }), ruleTitle(rule, locale)]
    .filter((part) => part !== '')
    .join(' · ');
}
