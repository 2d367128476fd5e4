import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderReference, renderTitles } from '../../cli/docs.ts';
import { rules } from '../../rules/list.ts';

const root = new URL('../../', import.meta.url);
const ids = rules.map(({ id }) => id);

function names(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .toSorted();
}

describe('the catalogue', () => {
  test('holds each rule once, under the name of its file', async () => {
    expect(names('rules/catalogue/', '.ts')).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      const { default: rule } = await import(`../../rules/catalogue/${id}.ts`);
      expect(rule.id).toBe(id);
    }
  });

  test('has a test for each rule', () => {
    expect(names('test/rules/catalogue/', '.test.ts')).toEqual(ids.toSorted());
  });

  test('has a section of the reference for each rule, in the order of the list', () => {
    const reference = readFileSync(new URL('docs/rules.md', root), 'utf8');
    expect([...reference.matchAll(/^## `(.+)`$/gm)].map(([, id]) => id)).toEqual(ids);
  });

  test('has a fresh reference', async () => {
    expect(readFileSync(new URL('docs/rules.md', root), 'utf8')).toBe(await renderReference());
  });

  test('has fresh titles for the surfaces that need nothing else of it', () => {
    expect(readFileSync(new URL('locales/rule-titles.json', root), 'utf8')).toBe(renderTitles());
  });

  test('accuses nobody', () => {
    const shown = JSON.stringify(rules) + readFileSync(new URL('docs/rules.md', root), 'utf8');
    expect(shown.match(/造假|伪造|欺骗|弄虚|虚报|fraud|forged|fake/gi)).toBe(null);
  });

  test('words every finding for review as a question', () => {
    const review = rules.flatMap(({ id, certainty, messages }) =>
      Object.entries(messages)
        .filter(([name]) => name === 'review' || (certainty === 'review' && name !== 'failed'))
        .map(([name, text]) => ({ id, name, question: text.endsWith('？') })),
    );
    expect(review.filter(({ question }) => !question)).toEqual([]);
  });
});
