import type { Report } from '../parsers/report.ts';
import { figureAt } from './cells.ts';
import type { Finding } from './finding.ts';
import { sectionOf } from './presence.ts';
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
  for (const finding of findings) {
    const cause = causeOf(finding, findings);
    if (cause) shared.set(finding, { ...settledBy(finding), problem: cause.fingerprint });
  }
  return findings.map((finding) => ({ ...finding, ...shared.get(finding) }));
}

function settledBy({ problem, suspect, suspectLocation, proposed }: Finding) {
  return { problem, suspect, suspectLocation, proposed };
}

/** A finding that says the same thing less directly: a section is empty because its table is missing, forms are mixed because one is outdated. */
function causeOf({ rule, subject }: Finding, findings: Finding[]): Finding | null {
  const found = (id: string, of: (subject: string) => boolean) =>
    findings.find((other) => other.rule === id && of(other.subject)) ?? null;
  if (rule === 'mixed-template') return found('outdated-template', () => true);
  if (rule !== 'empty-section' && rule !== 'missing-section') return null;
  const [table] = Object.entries(sectionOf).find(([, section]) => section === subject) ?? [];
  return found('missing-table', (other) => other === table);
}
