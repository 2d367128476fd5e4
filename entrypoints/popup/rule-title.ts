import type { Locale } from '../../locales/translate.ts';
import { rules } from '../../rules/list.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule's title; of a rule that this version does not know, its id. */
export function ruleTitle(id: string, locale: Locale): string {
  const rule = byId.get(id);
  if (rule === undefined) return id;
  return locale === 'en' ? rule.english.title : rule.title;
}
