import { fill } from './fill.ts';
import type { Locale } from './translate.ts';

/** Gives one text of a surface; filled from `slots` as `fill` does it. */
export type Texts<Key extends string> = (key: Key, slots?: Record<string, string | number>) => string;

/**
 * The texts of one part of the ledger. They stand in files of their own, so that no script that goes into a page carries
 * them. Every language has the same keys (test/locales/texts.test.ts).
 */
export function texts<Key extends string>(files: Record<Locale, Record<Key, string>>): (locale: Locale) => Texts<Key> {
  return (locale) => (key, slots) => {
    const text = files[locale][key];
    return slots === undefined ? text : fill(text, slots);
  };
}
