import titlesFile from './rule-titles.json' with { type: 'json' };
import type { Locale } from './translate.ts';

const titles: Record<string, Record<Locale, string>> = titlesFile;

/** A rule's title; of a rule that this version does not know, its id. */
export function ruleTitle(id: string, locale: Locale): string {
  return titles[id]?.[locale] ?? id;
}
