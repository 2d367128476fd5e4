import type { Report } from '../../parsers/report.ts';
import type { Audit, Finding, OutcomeKind } from '../../rules/finding.ts';
import type { Neighbours } from '../../rules/neighbour.ts';
import { audit } from '../../rules/runner.ts';
import { canonicalContent } from '../../store/content-hash.ts';
import type { Capture } from '../../store/schema.ts';
import type { ReadAnew } from '../audit-again/read-anew.ts';

/** What of a finding is compared. Not the suspect: that is a guess beside it, made with whatever other years were at hand. */
const fields = ['outcome', 'level', 'message', 'expected', 'actual', 'cells', 'equation', 'quote'] as const;
export type ReplayField = (typeof fields)[number];

/**
 * `same`: found again, alike. `differs`: found again, otherwise. `gone`: not found again. `untested`: it rests on another
 * year's report, or on an earlier state of the page, that is not at hand.
 */
export type ReplayState = 'same' | 'differs' | 'gone' | 'untested';

export interface ReplayedFinding {
  state: ReplayState;
  captureKey: string;
  organ: string;
  year: number | null;
  rule: string;
  kept: ReplaySide;
  /** Null where it was not found again. */
  now: ReplaySide | null;
  /** What this copy's rule says of the subject where it does not find it; `unknown`: there is no such rule, `off`: it did not run. */
  outcome: OutcomeKind | 'unknown' | 'off' | null;
  /** Where it differs. */
  fields: ReplayField[];
  /** The kept report gives it alike, but the page read again does not. */
  onlyOnPage: boolean;
}

interface ReplaySide {
  message: string;
  /** Of the extension. */
  version: string;
  ruleVersion: number | null;
}

export interface ReplayedCapture {
  findings: ReplayedFinding[];
  /** What this copy's parsers make of the kept page: the kept report, another one, or nothing that could be compared. */
  reading: 'same' | 'differs' | 'none';
}

export interface ReplayOptions {
  neighbours: Partial<Neighbours>;
  /** Reads the kept page as today's parsers do. */
  read(capture: Capture): Promise<ReadAnew>;
  /** Version of this copy. */
  version: string;
  /** By fingerprint; null: all. */
  only: ReadonlySet<string> | null;
}

/** Finds a capture's findings again from its evidence: rules over the kept report, and parsers and rules over the kept page. */
export async function replay(
  capture: Capture,
  { neighbours, read, version, only }: ReplayOptions,
): Promise<ReplayedCapture> {
  const kept = capture.audit.findings.filter(({ fingerprint }) => only === null || only.has(fingerprint));
  const again = (report: Report) => audit(report, { version, settings: capture.audit.settings, neighbours });
  const now = again(capture.report);
  const page = await read(capture);
  const reading = readingOf(page, capture.report);
  // A page that is no report any more is told of; what its rules would say is of no use.
  const ofPage = reading === 'differs' && page.notRead === null ? again(page.report) : null;
  return {
    reading,
    findings: kept.map((finding) => {
      const first = replayed(finding, capture, now, neighbours);
      if (first.state !== 'same' || ofPage === null) return first;
      return { ...replayed(finding, capture, ofPage, neighbours), onlyOnPage: true };
    }),
  };
}

function readingOf({ report, notRead }: ReadAnew, kept: Report): ReplayedCapture['reading'] {
  if (notRead !== null) return notRead === 'not-recognised' ? 'differs' : 'none';
  return canonicalContent(report) === canonicalContent(kept) ? 'same' : 'differs';
}

function replayed(finding: Finding, capture: Capture, now: Audit, neighbours: Partial<Neighbours>): ReplayedFinding {
  const found = now.findings.find(({ fingerprint }) => fingerprint === finding.fingerprint);
  const differing = found === undefined ? [] : differences(finding, found);
  const isAtHand = hasWhatItNeeds(finding, neighbours);
  const state = found === undefined ? 'gone' : differing.length > 0 ? 'differs' : 'same';
  return {
    state: isAtHand || state === 'same' ? state : 'untested',
    captureKey: capture.key,
    organ: capture.organ,
    year: capture.year,
    rule: finding.rule,
    kept: sideOf(finding, capture.audit),
    now: found === undefined ? null : sideOf(found, now),
    outcome: found === undefined ? outcomeOf(finding, now, capture.audit) : null,
    fields: differing,
    onlyOnPage: false,
  };
}

function differences(a: Finding, b: Finding): ReplayField[] {
  return fields.filter((field) => JSON.stringify(content(a, field)) !== JSON.stringify(content(b, field)));
}

function content(finding: Finding, field: ReplayField): unknown {
  if (field === 'quote') return finding.quote?.text ?? null;
  if (field === 'cells') return finding.cells.toSorted();
  if (field !== 'equation') return finding[field];
  const { equation } = finding;
  return (
    equation && [equation.left, equation.right].map((terms) => terms.map(({ address, value }) => [address, value]))
  );
}

function sideOf(finding: Finding, { version, rules }: Audit): ReplaySide {
  const rule = rules.find(({ id }) => id === finding.rule);
  return { message: finding.message, version, ruleVersion: rule?.version ?? null };
}

function outcomeOf(finding: Finding, now: Audit, before: Audit): ReplayedFinding['outcome'] {
  const own = now.outcomes.filter(({ rule }) => rule === finding.rule);
  const outcome = own.find(({ subject }) => subject === finding.subject) ?? own[0];
  if (outcome !== undefined) return outcome.outcome;
  return before.settings[finding.rule] === 'off' || now.rules.some(({ id }) => id === finding.rule) ? 'off' : 'unknown';
}

/** Of a finding across years the other year, of one on edits the earlier state. */
function hasWhatItNeeds({ prior, rule }: Finding, neighbours: Partial<Neighbours>): boolean {
  const { prior: before = null, next = null, earlier = null } = neighbours;
  if (rule === 'changed-after-publication') return earlier !== null;
  return prior === null || [before, next].some((neighbour) => neighbour?.year === prior.year);
}
