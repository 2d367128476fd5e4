import type { ExportFinding, ExportReport } from '../../../exporters/selection.ts';
import type { Database } from '../../../store/database.ts';
import { regionOf } from '../../../store/region.ts';
import { type ReviewedCapture, type ReviewedFinding, reviewedCaptures } from '../../../store/reviewed.ts';
import { type InflatedCapture, storedCapture } from '../../../store/stored-capture.ts';
import type { Chosen, ExportTask } from './export-task.ts';

const chunkSize = 64;
/** Chunks that are read ahead, so that neither thread waits for the other; an unpacked capture takes some 100 kB. */
const ahead = 3;

export interface ExportSource {
  database: Database;
  /** Gives captures in the order of their ids, without those that are no longer kept. */
  read(ids: number[]): Promise<InflatedCapture[]>;
  /** Told of a capture that is damaged, which is left out. */
  unreadable(address: string): void;
}

/** The chosen captures with what was said of their findings, a few at a time; those that are no longer kept are left out. */
export async function* exportReports(
  { database, read, unreadable }: ExportSource,
  { chosen, withDismissed, withScreenshots }: Pick<ExportTask, 'chosen' | 'withDismissed' | 'withScreenshots'>,
): AsyncGenerator<ExportReport> {
  const wanted = new Map(chosen.map(({ capture, findings }) => [capture, findings]));
  const ids = [...wanted.keys()];
  const chunks = Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, at) =>
    ids.slice(at * chunkSize, (at + 1) * chunkSize),
  );
  const reading: Promise<InflatedCapture[]>[] = [];
  const readOn = () => {
    const chunk = chunks.shift();
    if (chunk === undefined) return;
    const next = read(chunk);
    // Whatever goes wrong is told when their turn comes.
    next.catch(() => {});
    reading.push(next);
  };
  for (let at = 0; at < ahead; at += 1) readOn();
  for (let next = reading.shift(); next !== undefined; next = reading.shift()) {
    const inflated = await next;
    readOn();
    const captures = inflated.flatMap((each) => {
      const capture = storedCapture(each);
      if (capture === null) unreadable(each.address);
      return capture ?? [];
    });
    for (const each of await reviewedCaptures(database, captures, { screenshots: withScreenshots }))
      yield exportReport(each, wanted.get(each.capture.id) ?? null, withDismissed);
  }
}

function exportReport(
  { capture, findings }: ReviewedCapture,
  positions: Chosen['findings'],
  withDismissed: boolean,
): ExportReport {
  const picked = positions === null ? findings : positions.flatMap((position) => findings[position] ?? []);
  const { key, address, site, organ, capturedAt, lastSeenAt, contentHash, report, audit } = capture;
  return {
    key,
    address,
    site,
    region: regionOf(organ)?.join('') ?? null,
    capturedAt,
    lastSeenAt,
    contentHash,
    report,
    audit,
    findings: picked.filter((each) => withDismissed || !isSettled(each)).map(exportFinding),
  };
}

/** Dismissed, and still what it was when it was dismissed. */
function isSettled({ standing, changed }: ReviewedFinding): boolean {
  return standing?.opinion.verdict === 'dismissed' && !changed;
}

function exportFinding({ finding, standing, changed, screenshots }: ReviewedFinding): ExportFinding {
  const verdict = standing && {
    ...standing.opinion,
    by: standing.by,
    at: standing.at,
    changed,
    evidence: standing.evidence,
  };
  return { finding, verdict, screenshots: screenshots.map(({ uid, at, png }) => ({ uid, at, png })) };
}
