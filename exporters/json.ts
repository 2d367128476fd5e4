import type { ExportedCapture, ExportHead } from './export-schema.ts';
import { outputFinding } from './output-finding.ts';
import { outputReport } from './output-report.ts';
import type { Exporter, ExportFinding, ExportOptions, ExportReport, ExportVerdict } from './selection.ts';
import { TextWriter } from './text-writer.ts';

/** One JSON document as `docs/export.schema.json` describes it, a report a line. */
export const exportJson: Exporter = async (reports, options, write) => {
  const writer = new TextWriter(write);
  await writer.add(`${JSON.stringify(exportHead(options)).slice(0, -1)},"reports":[`);
  const done = { reports: 0, findings: 0 };
  for await (const report of reports) {
    options.signal.throwIfAborted();
    await writer.add(`${done.reports === 0 ? '' : ','}\n${JSON.stringify(exportedCapture(report, options.locale))}`);
    done.reports += 1;
    done.findings += report.findings.length;
    options.progress({ ...done });
  }
  options.signal.throwIfAborted();
  await writer.add(`\n],"counts":${JSON.stringify(done)}}\n`);
  await writer.end();
};

function exportHead({ version, at, locale, selection, rules }: ExportOptions): ExportHead {
  return {
    version: 1,
    generator: { name: 'gouji', version },
    exportedAt: at.toISOString(),
    language: locale,
    selection,
    rules: rules.map(({ id, version: ofRule, title, level, category, certainty, basis }) => ({
      id,
      version: ofRule,
      title,
      level,
      category,
      certainty,
      basis,
    })),
  };
}

function exportedCapture(
  { address, site, region, capturedAt, lastSeenAt, contentHash, report, audit, findings }: ExportReport,
  locale: ExportOptions['locale'],
): ExportedCapture {
  const { passed, failed, review, untested, inapplicable } = audit.checks;
  return {
    source: address,
    status: 'audited',
    site,
    region,
    capturedAt: new Date(capturedAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
    contentHash,
    auditedBy: audit.version,
    report: outputReport(report),
    findings: findings.map((found) => exportedFinding(found, locale)),
    checks: { passed, failed, review, untested, inapplicable },
    coverage: { figures: audit.coverage.figures, covered: audit.coverage.covered },
    outcomes: audit.outcomes.map(({ rule, subject, outcome, reason }) => ({ rule, subject, outcome, reason })),
    also: report.also,
  };
}

function exportedFinding(
  { finding, verdict }: ExportFinding,
  locale: ExportOptions['locale'],
): ExportedCapture['findings'][number] {
  const { rule, level, outcome, ...told } = outputFinding(finding);
  const { title, plain } = locale === 'en' ? finding.english : finding;
  const { subject, basis } = finding;
  return {
    rule,
    level,
    outcome,
    subject,
    title,
    plain,
    basis,
    ...told,
    verdict: verdict && exportedVerdict(verdict),
  };
}

function exportedVerdict({
  at,
  evidence,
  ...said
}: ExportVerdict): NonNullable<ExportedCapture['findings'][number]['verdict']> {
  const { verdict, reason, note, tags, by, changed } = said;
  const { message, expected, actual } = evidence;
  return {
    verdict,
    reason,
    note,
    tags,
    by,
    at: new Date(at).toISOString(),
    changed,
    evidence: { message, expected, actual },
  };
}
