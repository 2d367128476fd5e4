import type { Claim, Report } from '../parsers/report.ts';
import { agrees, type Evidence, shiftsTo, type Witness, witnessesOf } from './evidence.ts';
import type { Change, Finding, Repairs } from './finding.ts';
import { sectionOf } from './presence.ts';
import { rankRepairs } from './repairs.ts';
import type { Sums } from './sums.ts';
import { localise } from './suspect.ts';

type Shared = Pick<Finding, 'problem' | 'suspect' | 'suspectLocation' | 'proposed' | 'repairs'>;

/**
 * Gives findings with one cause one problem, named by the fingerprint of its first finding, with what would settle it,
 * and each of them the suspect where exactly one cell settles the problem. What follows from a figure that is surely
 * mistyped joins its problem; any other finding over no sum keeps its own fingerprint as its problem.
 */
export function assignProblems(
  report: Report,
  findings: Finding[],
  sums: Sums,
  evidence: Evidence = new Map(),
): Finding[] {
  const shared = new Map<Finding, Shared>();
  const settled: Shared[] = [];
  const causes = localise(report, sums);
  const witnesses = causes.length > 0 ? witnessesOf(report) : [];
  for (const broken of causes) {
    const own = findings.filter((finding) =>
      broken.sums.some((sum) => sum.rule === finding.rule && sum.subject === finding.subject),
    );
    const [lead] = own;
    if (!lead) continue;
    const given = settledBy(lead.fingerprint, rankRepairs(report, broken, witnesses, evidence));
    for (const finding of own) shared.set(finding, given);
    settled.push(given);
  }
  for (const finding of findings) {
    const cause = causeOf(finding, findings);
    if (cause) shared.set(finding, { ...shareOf(finding), problem: cause.fingerprint });
    else if (!shared.has(finding)) {
      const followed = settled.find((given) => follows(report, finding, given, witnesses));
      if (followed) shared.set(finding, followed);
    }
  }
  return findings.map((finding) => ({ ...finding, ...shared.get(finding) }));
}

function settledBy(problem: string, repairs: Repairs): Shared {
  const [set] = repairs.count === 1 ? repairs.sets : [];
  const [only] = set?.changes.length === 1 ? set.changes : [];
  return {
    problem,
    suspect: only?.cell ?? null,
    suspectLocation: only?.location ?? null,
    proposed: only?.value ?? null,
    repairs,
  };
}

function shareOf({ problem, suspect, suspectLocation, proposed, repairs }: Finding): Shared {
  return { problem, suspect, suspectLocation, proposed, repairs };
}

/** The finding sets a figure against another source, and agrees with it once the problem is settled in the one way there is. */
function follows(report: Report, finding: Finding, { repairs }: Shared, witnesses: Witness[]): boolean {
  const [only] = repairs?.standing === 'certain' ? repairs.sets : [];
  if (!only?.changes.some(({ cell }) => finding.cells.includes(cell))) return false;
  if (finding.prior) return only.changes.some((change) => meets(finding, change));
  const witness = witnesses.find(({ claim }) => isQuoted(claim, finding));
  return witness !== undefined && agrees(witness, shiftsTo(report, only.changes));
}

function meets({ cells, prior }: Finding, { cell, value }: Change): boolean {
  return cells.length === 1 && cells[0] === cell && prior?.value === value;
}

function isQuoted({ quote }: Claim, finding: Finding): boolean {
  return (
    finding.quote !== null &&
    quote.location === finding.quote.location &&
    quote.start === finding.quote.start &&
    quote.end === finding.quote.end
  );
}

/**
 * A finding that says the same thing less directly: a section is empty because its table is missing, forms are mixed because
 * one is outdated, the statistics period is wrong because it is another year's.
 */
function causeOf({ rule, subject }: Finding, findings: Finding[]): Finding | null {
  const found = (id: string, of: (subject: string) => boolean) =>
    findings.find((other) => other.rule === id && of(other.subject)) ?? null;
  if (rule === 'mixed-template') return found('outdated-template', () => true);
  if (rule === 'statistics-period-wrong')
    return findings.find((other) => other.rule === 'year-mismatch' && other.outcome === 'failed') ?? null;
  if (rule !== 'empty-section' && rule !== 'missing-section') return null;
  const [table] = Object.entries(sectionOf).find(([, section]) => section === subject) ?? [];
  return found('missing-table', (other) => other === table);
}
