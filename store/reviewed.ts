import type { Finding } from '../rules/finding.ts';
import type { Database } from './database.ts';
import { evidenceDigest, standingKey } from './evidence.ts';
import { type Standing, standingSchema } from './review.ts';
import { type Screenshot, screenshotSchema } from './screenshot.ts';
import type { StoredCapture } from './stored-capture.ts';

/** A finding with what was said of it. */
export interface ReviewedFinding {
  finding: Finding;
  standing: Standing | null;
  /** It rests on other evidence now than when that was said. */
  changed: boolean;
  screenshots: Screenshot[];
}

export interface ReviewedCapture {
  capture: StoredCapture;
  /** All of the audit, in its order. */
  findings: ReviewedFinding[];
}

/** Captures with everything that persons added to their findings. */
export async function reviewedCaptures(
  database: Database,
  captures: readonly StoredCapture[],
  { screenshots: withScreenshots }: { screenshots: boolean },
): Promise<ReviewedCapture[]> {
  const keyed = captures.map((capture) => ({
    capture,
    keys: capture.audit.findings.map((finding) => standingKey(finding, capture)),
  }));
  const keys = [...new Set(keyed.flatMap((each) => each.keys))];
  const [standings, screenshots] = await database.guard(({ standings: said, screenshots: taken }) =>
    Promise.all([
      said.bulkGet(keys),
      withScreenshots && keys.length > 0 ? taken.where('key').anyOf(keys).sortBy('at') : [],
    ]),
  );
  const standingOf = new Map(
    standings.flatMap((standing) => (standing === undefined ? [] : [[standing.key, standingSchema.parse(standing)]])),
  );
  const picturesOf = Map.groupBy(
    screenshots.map((screenshot) => screenshotSchema.parse(screenshot)),
    ({ key }) => key,
  );
  return keyed.map(({ capture, keys: ofCapture }) => ({
    capture,
    findings: capture.audit.findings.map((finding, at) => {
      const key = ofCapture[at] ?? '';
      const standing = standingOf.get(key) ?? null;
      const changed = standing?.opinion.verdict != null && standing.evidence.digest !== evidenceDigest(finding);
      return { finding, standing, changed, screenshots: picturesOf.get(key) ?? [] };
    }),
  }));
}
