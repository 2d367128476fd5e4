import type { OutcomeKind } from '../rules/finding.ts';
import type { TabledReport } from './selection.ts';

/** From what a reader wants to see first. */
const order: Record<OutcomeKind, number> = { failed: 0, review: 1, untested: 2, passed: 3, inapplicable: 4 };

/** By rule, what it came to in one report: of several subjects the gravest. A rule that did not run is not named; one that was switched off is `off`. */
export function ruleOutcomes({ outcomes, settings }: TabledReport['audit']): Map<string, OutcomeKind | 'off'> {
  const found = new Map<string, OutcomeKind | 'off'>();
  for (const [rule, setting] of Object.entries(settings)) if (setting === 'off') found.set(rule, 'off');
  for (const { rule, outcome } of outcomes) {
    const known = found.get(rule);
    if (known === undefined || known === 'off' || order[outcome] < order[known]) found.set(rule, outcome);
  }
  return found;
}

export type Judged = 'confirmed' | 'dismissed' | 'fixed' | 'unjudged';

/** What became of one rule over many reports. Outcomes are counted one a rule and subject, over whole audits; findings only as far as they were selected. */
export interface RuleTally {
  outcomes: Record<OutcomeKind, number>;
  /** Reports with a finding of the rule. */
  reports: number;
  findings: number;
  judged: Record<Judged, number>;
}

export function noTally(): RuleTally {
  return {
    outcomes: { passed: 0, failed: 0, review: 0, untested: 0, inapplicable: 0 },
    reports: 0,
    findings: 0,
    judged: { confirmed: 0, dismissed: 0, fixed: 0, unjudged: 0 },
  };
}

/** Counts reports into what is known of each rule. */
export function tallyReport(tallies: Map<string, RuleTally>, { audit, findings }: TabledReport): void {
  const tallyOf = (rule: string) => {
    const known = tallies.get(rule) ?? noTally();
    tallies.set(rule, known);
    return known;
  };
  for (const { rule, outcome } of audit.outcomes) tallyOf(rule).outcomes[outcome] += 1;
  for (const rule of new Set(audit.findings.map((finding) => finding.rule))) tallyOf(rule).reports += 1;
  for (const { finding, verdict } of findings) {
    const tally = tallyOf(finding.rule);
    tally.findings += 1;
    tally.judged[verdict?.verdict ?? 'unjudged'] += 1;
  }
}
