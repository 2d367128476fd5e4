import { rules } from '../../rules/list.ts';
import type { BySubject, Reference, Rule } from '../../rules/rule.ts';

export interface Entry {
  rule: Rule;
  reference: Reference;
}

// Collected by the build, so that a rule added to the list needs no second list, and no page script carries the texts.
const references = import.meta.glob<Reference>('../../rules/catalogue/*.ts', { eager: true, import: 'reference' });

/** Every rule of the list with its section, in the order of the list. */
export const entries: readonly Entry[] = rules.flatMap((rule) => {
  const reference = references[`../../rules/catalogue/${rule.id}.ts`];
  return reference === undefined ? [] : [{ rule, reference }];
});

/** All texts of a rule that has one a subject, each once. */
export function eachText(texts: BySubject): string[] {
  return typeof texts === 'string' ? [texts] : [...new Set(Object.values(texts))];
}
