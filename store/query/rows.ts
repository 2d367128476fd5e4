import type { FindingRow, ReportRow } from './contract.ts';
import { countsAt, textsAt, valueAt } from './pack.ts';
import { regionName } from './regions.ts';
import { levels, outcomes, unknownYear } from './segment.ts';
import type { Snapshot } from './snapshot.ts';
import { identityAt, keyAt, type Standings, standpoints } from './standings.ts';

/** The row of a capture by its number in the snapshot. */
export function reportRow(snapshot: Snapshot, number: number): ReportRow {
  const { segment, at } = captureAt(snapshot, number);
  const { captures, words } = segment;
  const word = (column: Uint32Array) => words[column[at] ?? -1] ?? '';
  const [title, address] = textsAt(segment.captureTexts, at);
  const year = yearAt(captures.year, at);
  const published = word(captures.published);
  return {
    kind: 'report',
    id: captures.id[at] ?? Number.NaN,
    key: `${address} ${year ?? ''} ${captures.contentHash[at] ?? ''}`,
    address,
    site: word(captures.site),
    organ: word(captures.organ),
    organFolded: word(captures.organFolded),
    organKind: word(captures.organKind),
    organLevel: word(captures.organLevel),
    region: regionName(word(captures.region)),
    year,
    title,
    published: published === '' ? null : published,
    capturedAt: captures.capturedAt[at] ?? Number.NaN,
    lastSeenAt: captures.lastSeenAt[at] ?? Number.NaN,
    counts: countsAt(captures, at),
    untested: captures.untested[at] ?? Number.NaN,
    superseded: captures.superseded[at] === 1,
  };
}

/** The row of a finding by its number in the snapshot. */
export function findingRow(snapshot: Snapshot, number: number, standings: Standings): FindingRow {
  const blockAt = snapshot.blockOfFinding(number);
  const block = snapshot.blocks[blockAt];
  if (block === undefined) throw new RangeError(`no finding ${number}`);
  const at = number - (snapshot.findingBase[blockAt] ?? 0);
  const { segment } = block;
  const { captures, findings, words } = segment;
  const { capture, fingerprint } = identityAt(block, at);
  const word = (column: Uint32Array) => words[column[capture] ?? -1] ?? '';
  const [title, address] = textsAt(segment.captureTexts, capture);
  const standing = standings.at(block, at);
  return {
    kind: 'finding',
    capture: captures.id[capture] ?? Number.NaN,
    index: at - (capture === 0 ? 0 : (captures.findingsEnd[capture - 1] ?? 0)),
    key: keyAt(block, at),
    fingerprint,
    rule: segment.rules[findings.rule[at] ?? -1]?.id ?? '',
    level: levels[findings.level[at] ?? 0] ?? 'note',
    outcome: outcomes[findings.outcome[at] ?? 0] ?? 'review',
    subject: words[findings.subject[at] ?? -1] ?? '',
    message: textsAt(segment.findingTexts, at)[0],
    expected: valueAt(words, findings.expected, findings.expectedText, at),
    actual: valueAt(words, findings.actual, findings.actualText, at),
    organ: word(captures.organ),
    organFolded: word(captures.organFolded),
    region: regionName(word(captures.region)),
    year: yearAt(captures.year, capture),
    site: word(captures.site),
    address,
    title,
    capturedAt: captures.capturedAt[capture] ?? Number.NaN,
    superseded: captures.superseded[capture] === 1,
    standpoint: standpoints[block.standpoint[at] ?? 0] ?? 'none',
    verdict: standing?.opinion.verdict ?? null,
    reason: standing?.opinion.reason ?? null,
    note: standing?.opinion.note ?? '',
    tags: standing?.opinion.tags ?? [],
    by: standing?.by ?? '',
    judgedAt: standing?.at ?? null,
  };
}

/** The capture that a finding belongs to, by id, and the finding's position in its audit. */
export function findingPlace(snapshot: Snapshot, number: number): { capture: number; index: number } {
  const blockAt = snapshot.blockOfFinding(number);
  const block = snapshot.blocks[blockAt];
  if (block === undefined) throw new RangeError(`no finding ${number}`);
  const at = number - (snapshot.findingBase[blockAt] ?? 0);
  const { id, findingsEnd } = block.segment.captures;
  const capture = block.captureOf[at] ?? 0;
  return { capture: id[capture] ?? Number.NaN, index: at - (capture === 0 ? 0 : (findingsEnd[capture - 1] ?? 0)) };
}

export function captureAt(snapshot: Snapshot, number: number) {
  const blockAt = snapshot.blockOfCapture(number);
  const segment = snapshot.blocks[blockAt]?.segment;
  if (segment === undefined) throw new RangeError(`no capture ${number}`);
  return { segment, at: number - (snapshot.captureBase[blockAt] ?? 0) };
}

function yearAt(years: Int32Array, at: number): number | null {
  const year = years[at] ?? unknownYear;
  return year === unknownYear ? null : year;
}
