import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { translator } from '../locales/translate.ts';
import { rules } from '../rules/list.ts';
import type { BySubject, Reference, ReferenceText, Rule } from '../rules/rule.ts';

/** Writes docs/rules.md from the rule list; `--check` only says by its exit status whether the file is fresh. */

const file = fileURLToPath(new URL('../docs/rules.md', import.meta.url));

const zh = translator('zh-CN');
const en = translator('en');

function each(texts: BySubject): string {
  return typeof texts === 'string' ? texts : [...new Set(Object.values(texts))].join(' ');
}

const parts = ['compared', 'passes', 'fails', 'cannotTell', 'limits'] as const satisfies (keyof ReferenceText)[];
const chinese = (key: (typeof parts)[number] | 'basis', text: string) => `- **${zh(`reference.${key}`)}**：${text}`;
const english = (key: (typeof parts)[number], text: string) => `- **${en(`reference.${key}`)}:** ${text}`;

function kind({ level, category, certainty }: Rule): string {
  const proof = `${zh(`reference.${certainty}`)} ${en(`reference.${certainty}`)}`;
  return `${zh(`level.${level}`)} ${level} · ${zh(`category.${category}`)} ${category} · ${proof}`;
}

function section(rule: Rule, reference: Reference): string {
  return [
    `## \`${rule.id}\``,
    '',
    kind(rule),
    '',
    `### ${rule.title}`,
    '',
    each(rule.plain),
    '',
    ...parts.map((part) => chinese(part, reference.zh[part])),
    chinese('basis', each(rule.basis)),
    '',
    `### ${rule.english.title}`,
    '',
    each(rule.english.plain),
    '',
    ...parts.map((part) => english(part, reference.en[part])),
    '',
  ].join('\n');
}

/** The whole reference as Markdown. */
export async function renderReference(): Promise<string> {
  const sections: string[] = [];
  for (const rule of rules) {
    const { reference }: { reference: Reference } = await import(`../rules/catalogue/${rule.id}.ts`);
    sections.push(section(rule, reference));
  }
  const head = [
    '# 规则 · Rules',
    '',
    '本文件由 `npm run docs` 从 `rules/` 生成，请勿手改。Generated from `rules/` by `npm run docs`; do not edit.',
    '',
    '能由网页本身证明的，结论为不符（failed）；须由人查看的，结论为待核（review），以问句提出。读不清的为无法核对（untested），不归咎于发布机关。',
    '',
    'What the page itself proves is `failed`; what a person must look at is `review` and worded as a question. What could not be read is `untested` and never held against the publisher.',
    '',
  ].join('\n');
  return [head, ...sections].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rendered = await renderReference();
  if (process.argv.includes('--check')) {
    const fresh = (await readFile(file, 'utf8').catch(() => '')) === rendered;
    if (!fresh) console.error('docs/rules.md is stale: run npm run docs.');
    process.exitCode = fresh ? 0 : 1;
  } else {
    await writeFile(file, rendered);
  }
}
