import type { Audit, Equation, Finding, Term } from '../rules/finding.ts';
import { pageAddress } from './address.ts';
import type { Evidence, Judged } from './review.ts';

/**
 * What a finding's standing is kept under: its fingerprint, so that a verdict outlives new audits, new versions of the rule and
 * edits of the page. Where the organ (`''` or null) or the year is not known, pages share fingerprints: there the page's address
 * is part of the key.
 */
export function standingKey(
  { fingerprint }: Pick<Finding, 'fingerprint'>,
  { organFolded, year, address }: { organFolded: string | null; year: number | null; address: string },
): string {
  const isUnnamed = organFolded === null || organFolded === '' || year === null;
  return isUnnamed ? `${fingerprint}@${pageAddress(address)}` : fingerprint;
}

type Rested = Pick<Finding, 'outcome' | 'expected' | 'actual' | 'equation' | 'cells' | 'prior' | 'quote' | 'message'>;

/**
 * Fourteen hex digits that change exactly when what a finding rests on does: its outcome, its figures, another year's figure, the
 * quoted words. How the rule words it, weighs it or marks it is no evidence, nor is how the page is built. Digests are kept with
 * verdicts: another way to take them would let every verdict appear as given on other evidence.
 */
export function evidenceDigest(finding: Rested): string {
  const { outcome, expected, actual, equation, cells, prior, quote } = finding;
  const read = equation === null ? [cells.toSorted(), wordsRead(finding)] : sidesOf(equation);
  return digest(JSON.stringify([outcome, expected, actual, read, prior?.value ?? null, folded(quote?.text ?? null)]));
}

/** What a verdict on this finding rests on; `ruleVersion` is null where the audit does not tell it. */
export function evidenceOf(finding: Finding, captureKey: string, ruleVersion: number | null): Evidence {
  const { outcome, message, expected, actual } = finding;
  return { digest: evidenceDigest(finding), outcome, message, expected, actual, captureKey, ruleVersion };
}

/** A finding of a capture as it is handed to `Reviews.say`. */
export function judgedOf(
  finding: Finding,
  capture: { key: string; organ: string; organFolded: string; year: number | null; address: string },
  audit: Pick<Audit, 'rules'>,
): Judged {
  const { rule, fingerprint } = finding;
  const version = audit.rules.find(({ id }) => id === rule)?.version ?? null;
  return {
    key: standingKey(finding, capture),
    fingerprint,
    organ: capture.organ,
    year: capture.year,
    rule,
    address: capture.address,
    evidence: evidenceOf(finding, capture.key, version),
  };
}

function sidesOf(equation: Equation): unknown {
  const figures = (terms: Term[]): unknown => terms.map(({ address, value }) => [address, value]);
  return [figures(equation.left), figures(equation.right)];
}

/** Of a finding that carries neither figure nor quote (a label that deviates, cells that were edited) only the message holds what was read. */
function wordsRead({ expected, actual, prior, quote, message }: Rested): unknown {
  if (expected !== null || actual !== null || prior !== null || quote !== null) return null;
  return message.match(/“[^”]*”|\d+(?:\.\d+)?/g);
}

function folded(text: string | null): string | null {
  return text === null ? null : text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Two 32-bit lanes, mixed as MurmurHash does, of which 53 bits are given: synchronous, and quick enough for a whole library. */
function digest(text: string): string {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return (4294967296 * (2097151 & high) + (low >>> 0)).toString(16).padStart(14, '0');
}
