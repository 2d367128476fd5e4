import type { Locale } from '../../../../locales/translate.ts';
import { rules } from '../../../../rules/list.ts';

/** A rule's title; of a rule that is not known here its id. */
export function ruleTitle(id: string, locale: Locale): string {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return id;
  return locale === 'en' ? rule.english.title : rule.title;
}
