import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Audit } from '../../rules/finding.ts';
import { audit } from '../../rules/runner.ts';
import { shared } from './shared.ts';
import { pageOfText } from './text-to-page.ts';

/** Rules about what the text has to say, its form, its dates and its names. */
const rules = [
  'section1-aspects-missing',
  'gov-report-missing-assessment',
  'section5-incomplete',
  'processing-fee-not-reported',
  'processing-fee-vs-fee-table',
  'statistics-period-missing',
  'statistics-period-wrong',
  'contact-missing',
  'parts-count-mismatch',
  'outdated-citation',
  'title-nonstandard',
  'numbering-gap',
  'late-publication',
  'published-before-period-end',
  'year-mismatch',
  'stale-year-reference',
  'organ-mismatch',
  'invalid-date',
];

interface Known {
  file: string;
  title: string | null;
  findings: { rule: string; level: string; certainty: 'certain' | 'review' }[];
  must_not_raise: { rule: string }[];
  not_assessable: { rule: string }[];
}

/** What was read of a text: by its title where one is known, else by the title that a converter gave it. */
function audited(folder: string, { file, title }: Known): Audit {
  const text = readFileSync(`${folder}/reports/${file}`, 'utf8');
  const html = pageOfText(text, title ?? file.replace('.txt', ''), { dress: 'plain', merge: 'span' });
  const { report } = parsePage(parseHtml(html), `file:///${file.replace('.txt', '.html')}`);
  if (!report) throw new Error(`${file} was not recognised`);
  return audit(report);
}

const ours = ({ rule }: { rule: string }): boolean => rules.includes(rule);

if (shared === null) {
  test('the real reports are not beside this checkout: their notes were left out', () => {
    console.log('No ../shared beside this checkout: what the real texts say and leave out was not looked at.');
    expect(shared).toBe(null);
  });
} else {
  const folder = shared;
  const oracle = JSON.parse(readFileSync(`${folder}/domain/oracle.json`, 'utf8')) as { reports: Known[] };

  describe.for(oracle.reports)('$file', (known) => {
    const result = audited(folder, known);

    test('raises what its reader found missing or unlike the form, and nothing else', () => {
      expect(
        result.findings
          .filter(ours)
          .map(({ rule, level, outcome }) => `${rule} ${level} ${outcome}`)
          .toSorted(),
      ).toEqual(
        known.findings
          .filter(ours)
          .map(({ rule, level, certainty }) => `${rule} ${level} ${certainty === 'certain' ? 'failed' : 'review'}`)
          .toSorted(),
      );
    });

    test('raises nothing that its reader was tempted by', () => {
      const raised = new Set(result.findings.map(({ rule }) => rule));
      expect(known.must_not_raise.filter(ours).filter(({ rule }) => raised.has(rule))).toEqual([]);
    });

    test('leaves untested what its text cannot tell', () => {
      const told = known.not_assessable
        .filter(ours)
        .map(({ rule }) => [rule, result.outcomes.filter((one) => one.rule === rule).map(({ outcome }) => outcome)]);
      expect(told).toEqual(known.not_assessable.filter(ours).map(({ rule }) => [rule, ['untested']]));
    });
  });
}
