import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Report, Table } from '../../parsers/report.ts';
import { audit } from '../../rules/runner.ts';
import { type Case, caseOf } from './plan.ts';
import { choices, plain, type Quirks } from './quirks.ts';

/** Other runs: `GOUJI_SEED=7 GOUJI_PAGES=20000`. */
const first = Number(process.env.GOUJI_SEED ?? 1);
const pages = Number(process.env.GOUJI_PAGES ?? 2000);

/** True of some made-up figures by chance. */
const byChance = new Set(['table2-decisions-equal-items', 'all-zero-report']);

interface Reading {
  kind: string;
  organ: string | null;
  year: number | null;
  forms: { table2: string | null; table3: string | null };
  figures: Record<string, number | null>;
  errors: string[];
  besides: string[];
  suspects: string[];
}

function expected({ organ, year, forms, figures, errors, besides, suspect }: Case): Reading {
  return {
    kind: 'report',
    organ,
    year,
    forms,
    figures,
    errors,
    besides,
    suspects: suspect === null ? [] : [`${suspect.address} ${suspect.proposed}`],
  };
}

function read(one: Case): Reading {
  const { recognition, report } = parsePage(parseHtml(one.page.html), one.page.address);
  if (report === null)
    return {
      kind: recognition.kind,
      organ: null,
      year: null,
      forms: { table2: null, table3: null },
      figures: {},
      errors: [],
      besides: [],
      suspects: [],
    };
  const { findings } = audit(report);
  const errors = findings.filter(({ level }) => level === 'error');
  return {
    kind: recognition.kind,
    organ: report.organ?.name ?? null,
    year: report.year,
    forms: { table2: report.table2?.form ?? null, table3: report.table3?.form ?? null },
    figures: figuresOf(report),
    errors: [...new Set(errors.map(({ rule, subject, outcome }) => `${rule} ${subject} ${outcome}`))].toSorted(),
    besides: findings
      .filter(({ rule, level }) => level !== 'error' && !byChance.has(rule))
      .map(({ rule, subject }) => `${rule} ${subject}`)
      .toSorted(),
    suspects:
      one.suspect === null
        ? []
        : [
            ...new Set(
              errors
                .filter(({ rule }) => rule.startsWith('table3-'))
                .map(({ suspect, proposed }) => `${suspect} ${proposed}`),
            ),
          ],
  };
}

function figuresOf(report: Report): Record<string, number | null> {
  const all: Record<string, number | null> = {};
  for (const [name, table] of Object.entries({ table2: report.table2, table3: report.table3, table4: report.table4 }))
    for (const [row, cells] of Object.entries((table satisfies Table | null)?.cells ?? {}))
      for (const [column, figure] of Object.entries(cells)) all[`${name}/${row}/${column}`] = figure.value;
  return all;
}

/** What differs, one line a difference; empty where the page is read and judged as it should be. */
function differences(one: Case): string[] {
  const want = expected(one);
  let got: Reading;
  try {
    got = read(one);
  } catch (error) {
    return [`throws ${error instanceof Error ? error.stack : String(error)}`];
  }
  const lines: string[] = [];
  for (const key of ['kind', 'organ', 'year', 'forms', 'errors', 'besides', 'suspects'] as const)
    if (JSON.stringify(want[key]) !== JSON.stringify(got[key]))
      lines.push(`${key}: wanted ${JSON.stringify(want[key])}, got ${JSON.stringify(got[key])}`);
  for (const address of new Set([...Object.keys(want.figures), ...Object.keys(got.figures)]))
    if (want.figures[address] !== got.figures[address])
      lines.push(`${address}: wanted ${want.figures[address]}, got ${got.figures[address]}`);
  return lines;
}

/** The same failing case with as few quirks as still make it fail. */
function smaller(one: Case): Case {
  let least = one;
  for (const name of Object.keys(choices) as (keyof Quirks)[]) {
    const tried = caseOf(one.seed, { ...least.quirks, [name]: plain[name] });
    if (differences(tried).length > 0) least = tried;
  }
  return least;
}

/** Everything needed to see it again: the seed, what is odd about the page, what differs, and the page itself in a file. */
function told(one: Case): string {
  const least = smaller(one);
  const odd = Object.entries(least.quirks).filter(([name, value]) => value !== plain[name as keyof Quirks]);
  const file = join(mkdtempSync(join(tmpdir(), 'gouji-page-')), `seed-${one.seed}.html`);
  writeFileSync(file, least.page.html);
  const lines = differences(least);
  return [
    `seed ${one.seed}: ${file}`,
    `  quirks ${JSON.stringify(Object.fromEntries(odd))}`,
    `  forms ${JSON.stringify(least.forms)} of ${least.year}, planted ${JSON.stringify(least.plants)}`,
    ...lines.slice(0, 6).map((line) => `  ${line}`),
    ...(lines.length > 6 ? [`  … and ${lines.length - 6} more`] : []),
  ].join('\n');
}

test(`${pages} made-up pages are read figure by figure, every planted mistake is found and nothing else is an error`, {
  timeout: 600_000,
}, () => {
  const failing: Case[] = [];
  for (let seed = first; seed < first + pages && failing.length < 5; seed++) {
    const one = caseOf(seed);
    if (differences(one).length > 0) failing.push(one);
  }
  expect(failing.map(told).join('\n\n')).toBe('');
});
