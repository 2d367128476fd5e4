import { describe, expect, test } from 'vitest';
import { auditedLine, isAuditable, passedLine } from '../../cli/output.ts';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { CellAddress, Parsed } from '../../parsers/report.ts';
import type { Finding } from '../../rules/finding.ts';
import { audit } from '../../rules/runner.ts';
import { planted } from './planted.ts';
import { type Expected, type ExpectedFinding, edited, type Rows, sample, sampleNames } from './sample.ts';

const tables = ['table2', 'table3', 'table4'] as const;

/** What the page gave, in the shape of the expectation: keys that it does not write down are left out. */
function seen(html: string, expected: Expected): Omit<Expected, 'about'> {
  const parsed: Parsed = parsePage(parseHtml(html), expected.address);
  const findings = isAuditable(parsed) ? audit(parsed.report).findings : [];
  const line = isAuditable(parsed)
    ? auditedLine('page', parsed.report, { ...audit(parsed.report) })
    : passedLine('page', parsed);
  const facts = { ...line.report, also: parsed.report?.also ?? [], status: line.status, address: expected.address };
  const known = Object.keys(expected).filter((key) => key !== 'findings' && key !== 'about');
  return {
    ...(Object.fromEntries(known.map((key) => [key, facts[key as keyof typeof facts]])) as unknown as Expected),
    findings: inOrder(findings).map((finding) => alike(finding, expected.findings)),
  };
}

/** The finding with the keys that the expectation of the same rule and subject writes down. */
function alike(finding: Finding, expected: ExpectedFinding[]): ExpectedFinding {
  const one = expected.find(({ rule, subject }) => rule === finding.rule && subject === finding.subject);
  const keys = Object.keys(one ?? { rule: 0, level: 0, outcome: 0, subject: 0, cells: 0 }) as (keyof ExpectedFinding)[];
  return Object.fromEntries(keys.map((key) => [key, finding[key]])) as unknown as ExpectedFinding;
}

function inOrder<T extends { rule: string; subject: string }>(findings: T[]): T[] {
  return findings.toSorted((a, b) => (`${a.rule} ${a.subject}` < `${b.rule} ${b.subject}` ? -1 : 1));
}

function wanted({ about: _, ...expected }: Expected): Omit<Expected, 'about'> {
  return { ...expected, findings: inOrder(expected.findings) };
}

describe('sample pages', () => {
  for (const name of sampleNames()) {
    const { html, expected } = sample(name);
    test(`${name}: ${expected.about}`, () => {
      expect(seen(html, expected)).toEqual(wanted(expected));
    });
  }
});

function withFigures(expected: Expected, figures: Record<CellAddress, number | null | undefined>): Expected {
  const changed = structuredClone(expected);
  for (const [address, value] of Object.entries(figures)) {
    const [table, row = '', column = ''] = address.split('/') as [(typeof tables)[number], string, string];
    const rows: Rows = changed[table] ?? {};
    const cells = rows[row] ?? {};
    if (value === undefined) delete cells[column];
    else cells[column] = value;
    if (Object.keys(cells).length === 0) delete rows[row];
  }
  return changed;
}

describe('copies with planted mistakes', () => {
  test.for(planted)('$name', ({ base, edits, figures, changes, findings }) => {
    const { html, expected } = sample(base);
    const changed: Expected = {
      ...withFigures(expected, figures ?? {}),
      ...changes,
      findings: [...expected.findings, ...findings],
    };
    expect(seen(edited(html, edits), changed)).toEqual(wanted(changed));
  });
});
