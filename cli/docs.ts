import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Category, Level } from '../rules/finding.ts';
import { rules } from '../rules/list.ts';
import type { BySubject, Reference, ReferenceText, Rule } from '../rules/rule.ts';

/** Writes docs/rules.md from the rule list; `--check` only says by its exit status whether the file is fresh. */

const file = fileURLToPath(new URL('../docs/rules.md', import.meta.url));

const levels: Record<Level, string> = { error: '错误 error', warning: '警告 warning', note: '提示 note' };
const categories: Record<Category, string> = {
  consistency: '一致性 consistency',
  completeness: '完整性 completeness',
  plausibility: '合理性 plausibility',
  format: '格式 format',
  timeliness: '时效 timeliness',
};
const certainties: Record<Rule['certainty'], string> = {
  certain: '网页本身可以证明 provable from the page',
  review: '须由人查看 a person must look',
};

function each(texts: BySubject): string {
  return typeof texts === 'string' ? texts : [...new Set(Object.values(texts))].join(' ');
}

function list(labels: Record<keyof ReferenceText, string>, text: ReferenceText): string[] {
  const keys: (keyof ReferenceText)[] = ['compared', 'passes', 'fails', 'cannotTell', 'limits'];
  return keys.map((key) => `- ${labels[key]}${text[key]}`);
}

const chinese: Record<keyof ReferenceText, string> = {
  compared: '**核对**：',
  passes: '**通过的例子**：',
  fails: '**不通过的例子**：',
  cannotTell: '**无法核对**：',
  limits: '**已知局限**：',
};

const english: Record<keyof ReferenceText, string> = {
  compared: '**Compared:** ',
  passes: '**Passes:** ',
  fails: '**Does not pass:** ',
  cannotTell: '**Cannot tell:** ',
  limits: '**Known limits:** ',
};

function section(rule: Rule, reference: Reference): string {
  return [
    `## \`${rule.id}\``,
    '',
    `${levels[rule.level]} · ${categories[rule.category]} · ${certainties[rule.certainty]}`,
    '',
    `### ${rule.title}`,
    '',
    each(rule.plain),
    '',
    ...list(chinese, reference.zh),
    `- **依据**：${each(rule.basis)}`,
    '',
    `### ${rule.english.title}`,
    '',
    each(rule.english.plain),
    '',
    ...list(english, reference.en),
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
