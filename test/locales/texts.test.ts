import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../locales/ledger/', import.meta.url);
const parts = readdirSync(folder).flatMap((name) =>
  name.endsWith('.en.json') ? [name.slice(0, -'.en.json'.length)] : [],
);

test.each(parts)('the texts of the ledger\'s part "%s" stand in both languages, with the same slots', (part) => {
  const slotsOf = (locale: string) =>
    Object.entries(
      JSON.parse(readFileSync(new URL(`${part}.${locale}.json`, folder), 'utf8')) as Record<string, string>,
    )
      .map(([key, text]) => [key, [...new Set(text.match(/(?<=\{)\w+/g))].sort()] as const)
      .sort(([a], [b]) => a.localeCompare(b));
  expect(slotsOf('en')).toEqual(slotsOf('zh-CN'));
});
