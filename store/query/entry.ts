import type { Report } from '../../parsers/report.ts';
import type { Audit, Finding } from '../../rules/finding.ts';
import { evidenceDigest } from '../evidence.ts';
import { regionOf } from '../region.ts';
import type { Capture, ProblemCounts } from '../schema.ts';
import type { Entry, FindingEntry } from './segment.ts';

/** A capture as the index sees it. */
export function entryOf(
  capture: Omit<Capture, 'html' | 'key' | 'report' | 'audit'>,
  report: Report,
  audit: Audit,
  counts: ProblemCounts,
  superseded: boolean,
): Entry {
  const { organ } = report;
  return {
    id: capture.id,
    contentHash: capture.contentHash,
    address: capture.address,
    site: capture.site,
    organ: capture.organ,
    organFolded: capture.organFolded,
    organKind: organ?.kind ?? 'unknown',
    organLevel: organ?.level ?? 'unknown',
    region: regionOf(capture.organ) ?? [],
    year: capture.year,
    title: capture.title,
    published: report.published?.date ?? null,
    capturedAt: capture.capturedAt,
    lastSeenAt: capture.lastSeenAt,
    superseded,
    ...auditedEntry(audit, counts),
  };
}

/** What of an entry comes from the audit. */
export function auditedEntry(audit: Audit, counts: ProblemCounts): Pick<Entry, 'counts' | 'untested' | 'findings'> {
  return { counts, untested: audit.checks.untested, findings: audit.findings.map(findingEntry) };
}

function findingEntry(finding: Finding): FindingEntry {
  const { rule, level, outcome, subject, fingerprint, message, expected, actual, quote, context } = finding;
  return {
    rule,
    ruleTitles: [finding.title, finding.english.title],
    level,
    outcome,
    subject,
    fingerprint,
    digest: evidenceDigest(finding),
    message,
    sentence: quote === null ? '' : `${context?.before ?? ''}${quote.text}${context?.after ?? ''}`,
    expected,
    actual,
  };
}
