import type { Finding } from '../rules/finding.ts';
import { evidenceDigest } from '../store/evidence.ts';
import type { FindingNote } from '../store/rerun.ts';

/** What became of the findings of one report between two audits, each list in the order of the audit that it is from. */
export interface Compared<T> {
  appeared: T[];
  vanished: T[];
  /** The same finding on other evidence, or judged otherwise. */
  changed: { before: T; after: T }[];
  stayed: T[];
}

/** Compares by fingerprint. A finding changed where its evidence, its weight or its repair did: not by its place on the page or its wording. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): Compared<Finding> {
  return compared(before, after, (finding) => said(noteOf(finding)));
}

/** The same of findings that are no longer kept. */
export function compareNotes(before: readonly FindingNote[], after: readonly FindingNote[]): Compared<FindingNote> {
  return compared(before, after, said);
}

export function noteOf(finding: Finding): FindingNote {
  const { fingerprint, rule, level, outcome, message, suspect, proposed } = finding;
  return { fingerprint, rule, level, outcome, message, digest: evidenceDigest(finding), suspect, proposed };
}

function said({ level, digest, suspect, proposed }: FindingNote): string {
  return JSON.stringify([digest, level, suspect, proposed]);
}

function compared<T extends { fingerprint: string }>(
  before: readonly T[],
  after: readonly T[],
  content: (finding: T) => string,
): Compared<T> {
  const known = new Map(before.map((finding) => [finding.fingerprint, finding]));
  const now = new Set(after.map(({ fingerprint }) => fingerprint));
  const result: Compared<T> = { appeared: [], vanished: [], changed: [], stayed: [] };
  for (const finding of after) {
    const earlier = known.get(finding.fingerprint);
    if (earlier === undefined) result.appeared.push(finding);
    else if (content(earlier) === content(finding)) result.stayed.push(finding);
    else result.changed.push({ before: earlier, after: finding });
  }
  result.vanished = before.filter(({ fingerprint }) => !now.has(fingerprint));
  return result;
}
