import type { Finding, Level } from '../rules/finding.ts';

/** Findings with one cause, shown as one. The lead speaks for it; the others follow from the same figure. */
export interface Problem {
  key: string;
  lead: Finding;
  /** The lead first. */
  findings: Finding[];
  level: Level;
  outcome: Finding['outcome'];
}

/** Problems by level; those that a person must judge are counted apart, as `review`. */
export type ProblemCounts = Record<Level | 'review', number>;

const weight: Record<Level, number> = { error: 0, warning: 1, note: 2 };

function rank(finding: Finding): number {
  return (finding.outcome === 'failed' ? 0 : 10) + weight[finding.level];
}

/** Groups findings by cause, in the order in which their first finding is listed. */
export function groupProblems(findings: readonly Finding[]): Problem[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.problem === '' ? finding.fingerprint : finding.problem;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups].flatMap(([key, group]) => {
    const ordered = group.toSorted((a, b) => rank(a) - rank(b));
    const lead = ordered[0];
    if (lead === undefined) return [];
    return [{ key, lead, findings: ordered, level: lead.level, outcome: lead.outcome }];
  });
}

/** How many a person must judge that would weigh as errors or warnings: notes leave the toolbar icon as it is. */
export function countToReview(problems: readonly Problem[]): number {
  return problems.filter(({ outcome, level }) => outcome === 'review' && level !== 'note').length;
}

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const counts: ProblemCounts = { error: 0, warning: 0, note: 0, review: 0 };
  for (const problem of problems) counts[problem.outcome === 'review' ? 'review' : problem.level] += 1;
  return counts;
}
