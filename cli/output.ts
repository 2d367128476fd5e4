import { type OutputFinding, outputFinding } from '../exporters/output-finding.ts';
import { type OutputReport, outputReport, type ShownReport } from '../exporters/output-report.ts';
import type { Parsed, Report } from '../parsers/report.ts';
import type { Audit } from '../rules/finding.ts';

/** The contract of the command line: one such object a line. Keys may be added, never renamed; their order stands too. */
export type OutputLine = AuditedLine | PassedLine;

interface AuditedLine {
  source: string;
  status: 'audited';
  report: OutputReport;
  findings: OutputFinding[];
  checks: Audit['checks'];
  coverage: Audit['coverage'];
  also: string[];
}

/** A file that was not audited, and why. `report` says what is known of it all the same. */
interface PassedLine {
  source: string;
  status: 'not-a-report' | 'unsupported' | 'unreadable';
  reason: string;
  report: OutputReport | null;
  findings: [];
}

export function auditedLine(source: string, report: ShownReport, audit: Audit): AuditedLine {
  return {
    source,
    status: 'audited',
    report: outputReport(report),
    findings: audit.findings.map(outputFinding),
    checks: {
      passed: audit.checks.passed,
      failed: audit.checks.failed,
      review: audit.checks.review,
      untested: audit.checks.untested,
      inapplicable: audit.checks.inapplicable,
    },
    coverage: { figures: audit.coverage.figures, covered: audit.coverage.covered },
    also: report.also,
  };
}

export function unreadableLine(source: string, reason: string): PassedLine {
  return { source, status: 'unreadable', reason, report: null, findings: [] };
}

/** The line of a page that is no report, or a report without a table to audit. */
export function passedLine(source: string, { recognition, report }: Parsed): PassedLine {
  const status =
    recognition.kind === 'nothing' || recognition.kind === 'listing' ? 'not-a-report' : ('unsupported' as const);
  return {
    source,
    status,
    reason: recognition.reason,
    report: report === null ? null : outputReport(report),
    findings: [],
  };
}

/** Whether a page is a report that holds something to audit. */
export function isAuditable(parsed: Parsed): parsed is Parsed & { report: Report } {
  const { recognition, report } = parsed;
  return recognition.kind === 'report' && report !== null && (report.table2 ?? report.table3 ?? report.table4) !== null;
}
