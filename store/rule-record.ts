import type { Standing } from './review.ts';
import { type DismissalReason, dismissalReasons } from './verdicts.ts';

/** What was said of one rule's findings, each finding counted once. */
export interface RuleRecord {
  rule: string;
  confirmed: number;
  fixed: number;
  dismissed: Record<DismissalReason, number>;
  /** Findings of which copies of the library say different things; they count under none of the others. */
  rival: number;
}

export function recordByRule(standings: Standing[]): Map<string, RuleRecord> {
  const records = new Map<string, RuleRecord>();
  for (const { rule, opinion, rivals } of standings) {
    const record = records.get(rule) ?? emptyRecord(rule);
    if (rivals.length > 0) record.rival += 1;
    else if (opinion.verdict === 'dismissed') record.dismissed[opinion.reason ?? 'other'] += 1;
    else if (opinion.verdict !== null) record[opinion.verdict] += 1;
    else continue;
    records.set(rule, record);
  }
  return records;
}

export function emptyRecord(rule: string): RuleRecord {
  const dismissed = Object.fromEntries(dismissalReasons.map((reason) => [reason, 0]));
  return { rule, confirmed: 0, fixed: 0, dismissed: dismissed as Record<DismissalReason, number>, rival: 0 };
}
