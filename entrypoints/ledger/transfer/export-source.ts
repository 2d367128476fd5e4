import type { ExportFinding, ExportReport, ExportVerdict, TabledReport } from '../../../exporters/selection.ts';
import type { Database } from '../../../store/database.ts';
import { evidenceDigest } from '../../../store/evidence.ts';
import { regionOf } from '../../../store/region.ts';
import { judgedKeys, type ReviewedFinding, reviewedCaptures } from '../../../store/reviewed.ts';
import { storedCapture } from '../../../store/stored-capture.ts';
import { extractedCapture } from '../../../store/stored-extract.ts';
import type { CaptureReading } from './capture-reading.ts';
import type { Chosen, ExportTask } from './export-task.ts';

/** Chunks that are read ahead, so that neither thread waits for the other. */
const ahead = 3;
/** How many make a chunk: of an unpacked capture some 80 kB, of an extract a tenth of that. */
const sizes = { captures: 64, extracts: 256 };

export interface ExportSource {
  database: Database;
  reading: CaptureReading;
  /** Told of a capture that is damaged, which is left out. */
  unreadable(address: string): void;
}

type Wanted = Pick<ExportTask, 'chosen' | 'withDismissed' | 'withScreenshots'>;

/** The chosen captures whole, with what was said of their findings, a few at a time; those that are no longer kept are left out. */
export async function* exportReports(source: ExportSource, wanted: Wanted): AsyncGenerator<ExportReport> {
  const judged = await judgedKeys(source.database);
  const positions = positionsIn(wanted);
  for await (const chunk of readAhead([...positions.keys()], sizes.captures, (ids) => source.reading.captures(ids))) {
    const captures = readable(chunk, storedCapture, ({ address }) => source.unreadable(address));
    const options = { screenshots: wanted.withScreenshots, digestOf: evidenceDigest, judged };
    for (const each of await reviewedCaptures(source.database, captures, options)) {
      const { key, contentHash, report, audit } = each.capture;
      const findings = chosenFindings(each.findings, positions.get(each.capture.id) ?? null, wanted).map(
        (reviewed): ExportFinding => ({
          finding: reviewed.finding,
          verdict: verdictOf(reviewed),
          screenshots: reviewed.screenshots.map(({ uid, at, png }) => ({ uid, at, png })),
        }),
      );
      yield { ...placeOf(each.capture), key, contentHash, report, audit, findings };
    }
  }
}

/** The same as far as sheets tell of it. */
export async function* tabledReports(source: ExportSource, wanted: Wanted): AsyncGenerator<TabledReport> {
  const judged = await judgedKeys(source.database);
  const positions = positionsIn(wanted);
  for await (const chunk of readAhead([...positions.keys()], sizes.extracts, (ids) => source.reading.extracts(ids))) {
    const captures = readable(chunk, extractedCapture, ({ summary }) => source.unreadable(summary.address));
    const options = { screenshots: false, digestOf: ({ digest }: { digest: string }) => digest, judged };
    for (const each of await reviewedCaptures(source.database, captures, options)) {
      const { report, audit } = each.capture;
      const findings = chosenFindings(each.findings, positions.get(each.capture.id) ?? null, wanted).map(
        (reviewed) => ({
          finding: reviewed.finding,
          verdict: verdictOf(reviewed),
        }),
      );
      yield { ...placeOf(each.capture), report, audit, findings };
    }
  }
}

/** Gives what was read of all the captures, chunk by chunk in their order. */
async function* readAhead<Read>(
  ids: readonly number[],
  size: number,
  read: (ids: number[]) => Promise<Read[]>,
): AsyncGenerator<Read[]> {
  const chunks = Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size));
  const reading: Promise<Read[]>[] = [];
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
    const chunk = await next;
    readOn();
    yield chunk;
  }
}

function readable<Read, Kept>(
  chunk: readonly Read[],
  unpack: (read: Read) => Kept | null,
  unreadable: (read: Read) => void,
): Kept[] {
  return chunk.flatMap((read) => {
    const kept = unpack(read);
    if (kept === null) unreadable(read);
    return kept ?? [];
  });
}

function placeOf(capture: { address: string; site: string; organ: string; capturedAt: number; lastSeenAt: number }) {
  const { address, site, organ, capturedAt, lastSeenAt } = capture;
  return { address, site, region: regionOf(organ)?.join('') ?? null, capturedAt, lastSeenAt };
}

function positionsIn({ chosen }: Wanted): Map<number, Chosen['findings']> {
  return new Map(chosen.map(({ capture, findings }) => [capture, findings]));
}

/** Those findings of a capture that were chosen. */
function chosenFindings<Found>(
  findings: readonly ReviewedFinding<Found>[],
  positions: Chosen['findings'],
  { withDismissed }: Wanted,
): ReviewedFinding<Found>[] {
  const picked = positions === null ? findings : positions.flatMap((position) => findings[position] ?? []);
  return picked.filter((each) => withDismissed || !isSettled(each));
}

/** Dismissed, and still what it was when it was dismissed. */
function isSettled({ standing, changed }: ReviewedFinding<unknown>): boolean {
  return standing?.opinion.verdict === 'dismissed' && !changed;
}

function verdictOf({ standing, changed }: ReviewedFinding<unknown>): ExportVerdict | null {
  return (
    standing && {
      ...standing.opinion,
      by: standing.by,
      at: standing.at,
      changed,
      evidence: standing.evidence,
    }
  );
}
