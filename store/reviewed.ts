import type { Database } from './database.ts';
import { standingKey } from './evidence.ts';
import { type Standing, standingSchema } from './review.ts';
import { type Screenshot, screenshotSchema } from './screenshot.ts';

/** A finding with what was said of it. */
export interface ReviewedFinding<Found> {
  finding: Found;
  standing: Standing | null;
  /** It rests on other evidence now than when that was said. */
  changed: boolean;
  screenshots: Screenshot[];
}

export interface ReviewedCapture<Kept extends Reviewable> {
  capture: Kept;
  /** All of the audit, in its order. */
  findings: ReviewedFinding<Kept['audit']['findings'][number]>[];
}

/** A capture whose findings can have been judged, whole or an extract of it. */
interface Reviewable {
  organFolded: string;
  year: number | null;
  address: string;
  audit: { findings: { fingerprint: string }[] };
}

/** The keys of all findings of which anything was said: few beside all findings, so that asking for these alone is quick. */
export async function judgedKeys(database: Database): Promise<ReadonlySet<string>> {
  return new Set(await database.guard(({ standings }) => standings.toCollection().primaryKeys()));
}

/** Captures with everything that persons added to their findings, as far as that was under the `judged` keys. */
export async function reviewedCaptures<Kept extends Reviewable>(
  database: Database,
  captures: readonly Kept[],
  {
    screenshots: withScreenshots,
    digestOf,
    judged,
  }: {
    screenshots: boolean;
    digestOf(finding: Kept['audit']['findings'][number]): string;
    judged: ReadonlySet<string>;
  },
): Promise<ReviewedCapture<Kept>[]> {
  const keyed = captures.map((capture) => ({
    capture,
    keys: capture.audit.findings.map((finding) => standingKey(finding, capture)),
  }));
  const keys = [...new Set(keyed.flatMap((each) => each.keys))];
  const [standings, screenshots] = await database.guard(({ standings: said, screenshots: taken }) =>
    Promise.all([
      said.bulkGet(keys.filter((key) => judged.has(key))),
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
      const changed = standing?.opinion.verdict != null && standing.evidence.digest !== digestOf(finding);
      return { finding, standing, changed, screenshots: picturesOf.get(key) ?? [] };
    }),
  }));
}
