import type { Locale } from '../../locales/translate.ts';
import { type Entry, eachText } from './entries.ts';

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Rules in whose section every word of the query stands: the id, the titles in both languages, the texts of the one shown. */
export function search(entries: readonly Entry[], query: string, locale: Locale): Entry[] {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter(({ rule, reference }) => {
    const shown = locale === 'en' ? reference.en : reference.zh;
    const plain = locale === 'en' ? rule.english.plain : rule.plain;
    const texts = [rule.id, rule.title, rule.english.title, ...eachText(plain), ...Object.values(shown)];
    const text = fold([...texts, ...eachText(rule.basis)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
