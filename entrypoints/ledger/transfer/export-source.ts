import type { ExportFinding, ExportReport } from '../../../exporters/selection.ts';
import type { Database } from '../../../store/database.ts';
import type { Library } from '../../../store/library.ts';
import { regionOf } from '../../../store/region.ts';
import { type ReviewedCapture, type ReviewedFinding, reviewedCaptures } from '../../../store/reviewed.ts';
import type { Chosen, ExportTask } from './export-task.ts';

const chunkSize = 32;

/** The chosen captures with what was said of their findings, a few at a time; those that are no longer kept are left out. */
export async function* exportReports(
  store: { database: Database; library: Library },
  { chosen, withDismissed, withScreenshots }: Pick<ExportTask, 'chosen' | 'withDismissed' | 'withScreenshots'>,
): AsyncGenerator<ExportReport> {
  const wanted = new Map(chosen.map(({ capture, findings }) => [capture, findings]));
  const ids = [...wanted.keys()];
  const read = (from: number) =>
    reviewedCaptures(store, ids.slice(from, from + chunkSize), { screenshots: withScreenshots });
  let next = read(0);
  for (let from = 0; from < ids.length; from += chunkSize) {
    const captures = await next;
    // The next ones are fetched while these are being written; whatever goes wrong is told when their turn comes.
    next = read(from + chunkSize);
    next.catch(() => {});
    for (const each of captures) yield exportReport(each, wanted.get(each.capture.id) ?? null, withDismissed);
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
