import type { Outcome } from '../../rules/finding.ts';

/** What one rule said several times over. */
export interface RuleRow {
  rule: string;
  reason: string | null;
  times: number;
}

/** Rules that could not check something, a row for each reason. */
export function untestedRows(outcomes: readonly Outcome[]): RuleRow[] {
  return rowsOf(outcomes.filter(({ outcome }) => outcome === 'untested'));
}

/** Rules that checked something and found nothing anywhere: one that found something is no clean rule, whatever else it passed. */
export function cleanRows(outcomes: readonly Outcome[]): RuleRow[] {
  const found = new Set(outcomes.filter(isFound).map(({ rule }) => rule));
  return rowsOf(outcomes.filter(({ rule, outcome }) => outcome === 'passed' && !found.has(rule)));
}

const isFound = ({ outcome }: Outcome): boolean => outcome === 'failed' || outcome === 'review';

function rowsOf(outcomes: readonly Outcome[]): RuleRow[] {
  const rows = new Map<string, RuleRow>();
  for (const { rule, reason } of outcomes) {
    const key = `${rule} ${reason ?? ''}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { rule, reason, times: 1 });
    else row.times += 1;
  }
  return [...rows.values()];
}
