import { sheetTexts } from '../../locales/ledger/sheet.ts';
import { type Judged, noTally, type RuleTally } from '../rule-outcomes.ts';
import type { ExportOptions } from '../selection.ts';
import { headRow } from './heads.ts';
import type { Workbook } from './workbook.ts';

const outcomes = ['passed', 'failed', 'review', 'untested', 'inapplicable'] as const;
const judged: readonly Judged[] = ['confirmed', 'dismissed', 'fixed', 'unjudged'];

/** One row a rule, with what it came to in all reports. Gives what writes it once that is known. */
export function ruleSheet(
  workbook: Workbook,
  { locale, rules }: ExportOptions,
): (tallies: ReadonlyMap<string, RuleTally>) => void {
  const t = sheetTexts(locale);
  const sheet = workbook.open({
    name: t('sheet.rules'),
    widths: [38, 34, 8, 10, 18, ...outcomes.map(() => 12), 14, 12, ...judged.map(() => 9)],
    frozen: { rows: 1, columns: 2 },
    fitsPage: true,
  });
  return (tallies) => {
    const words = [t('rule'), t('problem'), t('level'), t('category'), t('certainty')];
    const counts = [...outcomes.map((outcome) => t(`checks.${outcome}`)), t('inReports'), t('chosenFindings')];
    headRow(sheet, [...words, ...counts, ...judged.map((verdict) => t(`verdict.${verdict}`))], 32);
    for (const { id, title, level, category, certainty } of rules) {
      const tally = tallies.get(id) ?? noTally();
      sheet.row([
        { entry: id },
        { entry: title },
        { entry: t(`level.${level}`) },
        { entry: t(`category.${category}`) },
        { entry: t(`certainty.${certainty}`) },
        ...outcomes.map((outcome) => ({ entry: tally.outcomes[outcome] })),
        { entry: tally.reports },
        { entry: tally.findings },
        ...judged.map((verdict) => ({ entry: tally.judged[verdict] })),
      ]);
    }
  };
}
