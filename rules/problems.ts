import type { Report } from '../parsers/report.ts';
import { figureAt } from './cells.ts';
import type { Finding } from './finding.ts';
import type { Sums } from './sums.ts';
import { localise } from './suspect.ts';

/**
 * Gives findings with one cause one problem, named by the fingerprint of its first finding, and each of them the suspect
 * where exactly one cell settles the problem. A finding over no sum keeps its own fingerprint as its problem.
 */
export function assignProblems(report: Report, findings: Finding[], sums: Sums): Finding[] {
  const shared = new Map<Finding, Pick<Finding, 'problem' | 'suspect' | 'suspectLocation' | 'proposed'>>();
  for (const { sums: broken, repairs } of localise(report, sums)) {
    const own = findings.filter((finding) =>
      broken.some((sum) => sum.rule === finding.rule && sum.subject === finding.subject),
    );
    const [lead] = own;
    if (!lead) continue;
    const [repair] = repairs.length === 1 ? repairs : [];
    const [only] = repair?.length === 1 ? repair : [];
    for (const finding of own) {
      shared.set(finding, {
        problem: lead.fingerprint,
        suspect: only?.cell ?? null,
        suspectLocation: (only && figureAt(report, only.cell)?.location) ?? null,
        proposed: only?.value ?? null,
      });
    }
  }
  return findings.map((finding) => ({ ...finding, ...shared.get(finding) }));
}
