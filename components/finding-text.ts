import type { Locale, Translate } from '../locales/translate.ts';
import type { Report } from '../parsers/report.ts';
import type { Finding } from '../rules/finding.ts';
import { repairWords } from './repair.ts';
import { equationText, placeOf, plainOf, quotedText, titleOf } from './wording.ts';

/** A finding as text to paste into a letter: what, the sum, the basis, and where it was read. */
export function findingText(report: Report, finding: Finding, address: string, locale: Locale, t: Translate): string {
  return [
    report.title,
    [placeOf(report, finding, t), titleOf(finding, locale)].filter((part) => part !== null).join(' '),
    plainOf(finding, locale),
    finding.equation === null ? finding.message : equationText(finding.equation, t),
    finding.quote === null ? null : t('overlay.quoted', { text: quotedText(finding) }),
    ...repairLines(report, finding, t),
    t('overlay.basisLine', { basis: finding.basis }),
    address,
  ]
    .filter((line) => line !== null && line !== '')
    .join('\n');
}

function repairLines(report: Report, finding: Finding, t: Translate): string[] {
  const words = repairWords(report, finding, t);
  if (words === null) return [];
  return [words.lead, ...words.ways.map((way) => `· ${way}`), ...(words.more === null ? [] : [words.more])];
}
