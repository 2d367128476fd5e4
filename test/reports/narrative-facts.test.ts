import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { parsePage } from '../../parsers/parse.ts';
import type { Outcome } from '../../rules/finding.ts';
import { audit } from '../../rules/runner.ts';
import { shared } from './shared.ts';
import { pageOfText } from './text-to-page.ts';

interface Fact {
  outcome: string;
}

interface Known {
  file: string;
  organ: string;
  report_year: number;
  title: string | null;
  narrative_facts: Fact[];
}

/** Rule and subject that answer for a fact. */
type Answer = `${string} ${string}`;

const fee: Answer[] = ['processing-fee-not-reported other'];
const parts: Answer[] = ['parts-count-mismatch report'];

/** For each of the five reports its facts in the order of the oracle. */
const answers: Record<string, Answer[][]> = {
  'wenzhou-2022.txt': [
    ['narrative-received overview/received#1'],
    ['narrative-breakdown overview/received#1'],
    ['narrative-outcome overview/granted#1'],
    ['narrative-outcome overview/unavailable#1'],
    ['prior-year-percentage report'],
    ['narrative-documents overview/normative-issued#1'],
    ['narrative-decisions overview/licence#1'],
    ['narrative-decisions overview/penalty#1'],
    ['narrative-list-count overview/list-count#1'],
    ['narrative-breakdown overview/published#1'],
    fee,
  ],
  'wendeng-2021.txt': [
    ['narrative-received overview/received#1'],
    ['narrative-outcome overview/granted#1'],
    ['narrative-percentage overview/share#1'],
    ['narrative-outcome overview/refused#1'],
    ['narrative-percentage overview/share#2'],
    ['narrative-denial overview/review.corrected#1', 'narrative-denial overview/suit.corrected#1'],
    ['narrative-denial overview/normative-issued#1', 'narrative-denial overview/normative-repealed#1'],
    ['narrative-documents overview/normative-kept#1'],
    ['narrative-breakdown overview/figure#1'],
    ['narrative-list-count overview/list-count#1'],
    ['narrative-list-count other/list-count#1'],
    parts,
    fee,
  ],
  'lucheng-2020.txt': [
    ['narrative-received overview/received#1'],
    ['narrative-concluded overview/processed#1'],
    ['narrative-carried-out overview/carried-out#1'],
    ['narrative-denial overview/review#1', 'narrative-denial overview/suit#1'],
    ['narrative-breakdown overview/published-website#1'],
    ['narrative-decisions report'],
  ],
  'meizhou-2022.txt': [
    ['narrative-received overview/received#1'],
    ['narrative-outcome overview/granted#1'],
    ['narrative-breakdown overview/published-website#1'],
    parts,
  ],
  'pinghu-2023.txt': [
    ['narrative-received overview/received#1'],
    ['narrative-applicant overview/all-natural#1'],
    ['narrative-outcome overview/granted#1'],
    ['narrative-outcome overview/denied#1'],
    ['narrative-outcome overview/unavailable#1'],
    ['narrative-outcome overview/unprocessed.duplicate#1'],
    ['narrative-outcome-sum overview/received#1'],
    ['narrative-breakdown overview/published#1'],
    ['narrative-denial overview/review#1', 'narrative-denial overview/suit#1'],
    fee,
  ],
};

function outcomesOf(folder: string, known: Known): Outcome[] {
  const text = readFileSync(`${folder}/reports/${known.file}`, 'utf8');
  const title = known.title ?? `${known.organ}${known.report_year}年政府信息公开工作年度报告`;
  const html = pageOfText(text, title, { dress: 'plain', merge: 'span' });
  const { report } = parsePage(parseHtml(html), 'http://www.example.gov.cn/nb/1.html');
  if (!report) throw new Error(`${known.file} was not read as a report`);
  return audit(report).outcomes;
}

if (shared === null) {
  test('the real reports are not beside this checkout: the facts of their prose were left out', () => {
    expect(shared).toBe(null);
  });
} else {
  const folder = shared;
  const oracle = JSON.parse(readFileSync(`${folder}/domain/oracle.json`, 'utf8')) as { reports: Known[] };

  describe('every comparable figure of the prose comes out as the oracle says', () => {
    test.for(oracle.reports)('$file', (known) => {
      const outcomes = outcomesOf(folder, known);
      const running = new Set(outcomes.map(({ rule }) => rule));
      const asked = (answers[known.file] ?? []).map((answer) =>
        answer.filter((one) => running.has(one.split(' ')[0] ?? '')),
      );
      const said = asked.map((answer) =>
        answer.map((one) => {
          const [rule, subject] = one.split(' ');
          return `${one} ${outcomes.find((outcome) => outcome.rule === rule && outcome.subject === subject)?.outcome}`;
        }),
      );
      expect(said).toEqual(
        known.narrative_facts.map(({ outcome }, index) => (asked[index] ?? []).map((one) => `${one} ${outcome}`)),
      );
    });
  });
}
