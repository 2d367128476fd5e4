import type { Finding } from '../rules/finding.ts';
import { evidenceDigest } from '../store/evidence.ts';

/** What became of the findings of one report between two audits, each list in the order of the audit that it is from. */
export interface FindingsCompared {
  appeared: Finding[];
  vanished: Finding[];
  /** The same finding on other evidence, or judged otherwise. */
  changed: { before: Finding; after: Finding }[];
  stayed: Finding[];
}

/** Compares by fingerprint. A finding changed where its evidence, its weight or its repair did: not by its place on the page or its wording. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingsCompared {
  const known = new Map(before.map((finding) => [finding.fingerprint, finding]));
  const now = new Set(after.map(({ fingerprint }) => fingerprint));
  const compared: FindingsCompared = { appeared: [], vanished: [], changed: [], stayed: [] };
  for (const finding of after) {
    const earlier = known.get(finding.fingerprint);
    if (earlier === undefined) compared.appeared.push(finding);
    else if (said(earlier) === said(finding)) compared.stayed.push(finding);
    else compared.changed.push({ before: earlier, after: finding });
  }
  compared.vanished = before.filter(({ fingerprint }) => !now.has(fingerprint));
  return compared;
}

function said(finding: Finding): string {
  const { level, suspect, proposed } = finding;
  return JSON.stringify([evidenceDigest(finding), level, suspect, proposed]);
}
