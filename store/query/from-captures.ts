import { gunzipSync, strFromU8 } from 'fflate';
import type { Audit, Finding, Level } from '../../rules/finding.ts';
import type { Tables } from '../database.ts';
import { type Extract, packExtract } from '../extract.ts';
import { auditSchema, type PackedCapture, type ProblemCounts, reportSchema } from '../schema.ts';
import { entryOf } from './entry.ts';
import { type Entry, segmentSize } from './segment.ts';

/**
 * A segment's entries, read from the captures themselves, whose extracts are made anew with them. Works within a transaction,
 * which ends where it waits for anything else: so nothing here does. A capture that cannot be read has neither entry nor extract,
 * and stays where it is.
 */
export async function entriesFromCaptures(
  { captures, summaries, extracts }: Pick<Tables, 'captures' | 'summaries' | 'extracts'>,
  number: number,
): Promise<Entry[]> {
  const from = number * segmentSize;
  const range = [from, from + segmentSize, true, false] as const;
  const found = await captures
    .where('id')
    .between(...range)
    .toArray();
  await extracts
    .where('id')
    .between(...range)
    .delete();
  if (found.length === 0) return [];
  const rows = await summaries
    .where('address')
    .anyOf([...new Set(found.map(({ address }) => address))])
    .toArray();
  const pages = Map.groupBy(rows, pageKey);
  const counts = new Map(rows.map((row) => [row.id, row.counts]));
  const read = found.flatMap((capture) => {
    const newest = newestState<PageState>(pages.get(pageKey(capture)) ?? [capture]);
    return readIn(capture, counts.get(capture.id), newest?.id !== capture.id) ?? [];
  });
  await extracts.bulkPut(read.map(({ extract }) => extract));
  return read.map(({ entry }) => entry);
}

interface PageState {
  id: number;
  lastSeenAt: number;
}

/** Of the states of one page and year the one that was seen last. */
export function newestState<State extends PageState>(states: readonly State[]): State | undefined {
  return states.toSorted((a, b) => a.lastSeenAt - b.lastSeenAt || a.id - b.id).at(-1);
}

export function pageKey({ address, year }: { address: string; year: number | null }): string {
  return `${year ?? ''} ${address}`;
}

function readIn(
  capture: PackedCapture,
  counts: ProblemCounts | undefined,
  superseded: boolean,
): { entry: Entry; extract: Extract } | null {
  try {
    const report = reportSchema.parse(JSON.parse(strFromU8(gunzipSync(capture.report))));
    const audit = auditSchema.parse(JSON.parse(strFromU8(gunzipSync(capture.audit))));
    const entry = entryOf(capture, report, audit, counts ?? countsOf(audit), superseded);
    return { entry, extract: packExtract(capture.id, report, audit) };
  } catch {
    return null;
  }
}

const weights: Level[] = ['note', 'warning', 'error'];

/** As many as there are causes, each by its gravest finding. */
function countsOf({ findings }: Audit): ProblemCounts {
  const counts: ProblemCounts = { error: 0, warning: 0, note: 0, review: 0 };
  const weight = ({ outcome, level }: Finding) => (outcome === 'failed' ? 10 : 0) + weights.indexOf(level);
  for (const group of Map.groupBy(findings, ({ problem }) => problem).values()) {
    const gravest = group.toSorted((a, b) => weight(b) - weight(a))[0];
    if (gravest !== undefined) counts[gravest.outcome === 'review' ? 'review' : gravest.level] += 1;
  }
  return counts;
}
