import type { Block, Dictionaries } from './block.ts';
import type { Facets, Query } from './contract.ts';
import { FacetCounts } from './facets.ts';
import { CompiledFilter } from './filter.ts';
import type { Snapshot } from './snapshot.ts';
import type { Standings } from './standings.ts';

/** What a filter lets through, by number in the snapshot. */
export interface Selection {
  /** Captures, the newest first: of reports those that match, of findings those with findings that match. */
  captures: Uint32Array;
  /** Findings that match, in the order of their captures and within one in the audit's. */
  findings: Uint32Array;
  facets: Facets;
}

export function select(query: Query, snapshot: Snapshot, dictionaries: Dictionaries, standings: Standings): Selection {
  const filter = new CompiledFilter(query.filter, dictionaries, standings);
  const facets = new FacetCounts(dictionaries, standings);
  const masks = snapshot.blocks.map((block, at) => {
    const captures = filter.captureMasks(block, query.of);
    const findings = filter.findingMasks(block, query.of);
    const first = snapshot.captureBase[at] ?? 0;
    if (query.of === 'findings') countFindings(facets, block, captures, findings);
    else countReports(facets, block, { captures, findings, first, asksFindings: filter.asksFindings });
    return { captures, findings };
  });
  const wantsFindings = query.of === 'findings' || filter.asksFindings;
  return { ...inOrder(snapshot, masks, wantsFindings), facets: facets.result(query.filter) };
}

interface Masks {
  captures: Uint16Array;
  findings: Uint16Array;
}

function countFindings(facets: FacetCounts, block: Block, captures: Uint16Array, findings: Uint16Array): void {
  const ends = block.segment.captures.findingsEnd;
  let at = 0;
  for (let capture = 0; capture < captures.length; capture += 1) {
    const mask = captures[capture] ?? 0;
    const end = ends[capture] ?? at;
    let passing = 0;
    for (; at < end; at += 1) {
      const own = findings[at] ?? 0;
      if (own === 0) passing += 1;
      if (mask === 0) facets.addFinding(block, at, own);
    }
    if (passing > 0) facets.addCapture(block, capture, mask, passing);
  }
}

function countReports(
  facets: FacetCounts,
  block: Block,
  { captures, findings, first, asksFindings }: Masks & { first: number; asksFindings: boolean },
): void {
  const ends = block.segment.captures.findingsEnd;
  let at = 0;
  for (let capture = 0; capture < captures.length; capture += 1) {
    const mask = captures[capture] ?? 0;
    const end = ends[capture] ?? at;
    let isHeld = !asksFindings;
    const seenTags = new Set<string>();
    for (; at < end; at += 1) {
      const own = findings[at] ?? 0;
      if (own === 0) isHeld = true;
      if (mask === 0) facets.addFindingOnce(block, at, own, first + capture, seenTags);
    }
    if (isHeld) facets.addCapture(block, capture, mask, 1);
  }
}

function inOrder(snapshot: Snapshot, masks: readonly Masks[], wantsFindings: boolean): Omit<Selection, 'facets'> {
  const captures = new Uint32Array(snapshot.captures);
  const findings = new Uint32Array(snapshot.findings);
  let captureCount = 0;
  let findingCount = 0;
  const blockOf = blocksByCapture(snapshot);
  for (const number of snapshot.newestFirst()) {
    const at = blockOf[number] ?? 0;
    const mask = masks[at];
    const block = snapshot.blocks[at];
    if (mask === undefined || block === undefined) continue;
    const local = number - (snapshot.captureBase[at] ?? 0);
    if (mask.captures[local] !== 0) continue;
    const ends = block.segment.captures.findingsEnd;
    const base = snapshot.findingBase[at] ?? 0;
    const before = findingCount;
    const end = ends[local] ?? 0;
    for (let finding = local === 0 ? 0 : (ends[local - 1] ?? 0); finding < end; finding += 1)
      if (mask.findings[finding] === 0) findings[findingCount++] = base + finding;
    if (wantsFindings && findingCount === before) continue;
    captures[captureCount++] = number;
  }
  return { captures: captures.slice(0, captureCount), findings: findings.slice(0, findingCount) };
}

function blocksByCapture(snapshot: Snapshot): Uint32Array {
  const blockOf = new Uint32Array(snapshot.captures);
  snapshot.captureBase.forEach((base, at) => {
    blockOf.fill(at, base, snapshot.captureBase[at + 1] ?? snapshot.captures);
  });
  return blockOf;
}
