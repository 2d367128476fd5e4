import type { ExportRule } from '../../../exporters/selection.ts';
import type { Locale } from '../../../locales/translate.ts';
import { referenceAddress } from '../../reference/address.ts';
import { eachText, entries } from '../../reference/entries.ts';

/** All rules with their sections of the reference, as exporters take them. */
export function exportRules(locale: Locale): ExportRule[] {
  return entries.map(({ rule, reference }) => {
    const text = locale === 'en' ? rule.english : rule;
    const { id, version, level, category, certainty } = rule;
    return {
      id,
      version,
      title: text.title,
      plain: eachText(text.plain).join(' '),
      basis: eachText(rule.basis).join(' '),
      level,
      category,
      certainty,
      reference: locale === 'en' ? reference.en : reference.zh,
      address: new URL(referenceAddress(id), location.origin).href,
    };
  });
}
