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

export function select(
  query: Pick<Query, 'of' | 'filter'>,
  snapshot: Snapshot,
  dictionaries: Dictionaries,
  standings: Standings,
): Selection {
  const filter = new CompiledFilter(query.filter, dictionaries, standings);
  const facets = new FacetCounts(dictionaries, standings);
  const masks: Masks = {
    captures: new Uint16Array(snapshot.captures),
    findings: new Uint16Array(snapshot.findings),
  };
  snapshot.blocks.forEach((block, at) => {
    const firstCapture = snapshot.captureBase[at] ?? 0;
    const firstFinding = snapshot.findingBase[at] ?? 0;
    const captures = masks.captures.subarray(firstCapture, firstCapture + block.organ.length);
    const findings = masks.findings.subarray(firstFinding, firstFinding + block.rule.length);
    filter.markCaptures(block, query.of, captures);
    filter.markFindings(block, query.of, findings);
    if (query.of === 'findings') countFindings(facets, block, { captures, findings });
    else countReports(facets, block, { captures, findings, first: firstCapture, asksFindings: filter.asksFindings });
  });
  const wantsFindings = query.of === 'findings' || filter.asksFindings;
  return { ...inOrder(snapshot, masks, wantsFindings), facets: facets.result(query.filter) };
}

/** The conditions that fail. */
interface Masks {
  captures: Uint16Array;
  findings: Uint16Array;
}

function countFindings(facets: FacetCounts, block: Block, { captures, findings }: Masks): void {
  const ends = block.segment.captures.findingsEnd;
  let at = 0;
  for (let capture = 0; capture < captures.length; capture += 1) {
    const mask = captures[capture] ?? 0;
    const end = ends[capture] ?? at;
    let passing = 0;
    for (let finding = at; finding < end; finding += 1) if (findings[finding] === 0) passing += 1;
    if (mask === 0) facets.addFindings(block, at, end, findings);
    if (passing > 0) facets.addCapture(block, capture, mask, passing);
    at = end;
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
    if (mask === 0) facets.addFindingsOnce(block, at, end, findings, first + capture);
    for (; at < end && !isHeld; at += 1) isHeld = findings[at] === 0;
    if (isHeld) facets.addCapture(block, capture, mask, 1);
    at = end;
  }
}

function inOrder(snapshot: Snapshot, masks: Masks, wantsFindings: boolean): Omit<Selection, 'facets'> {
  const captures = new Uint32Array(snapshot.captures);
  const findings = new Uint32Array(snapshot.findings);
  let captureCount = 0;
  let findingCount = 0;
  const { firstFinding } = snapshot;
  const order = snapshot.newestFirst();
  for (let place = 0; place < order.length; place += 1) {
    const number = order[place] ?? 0;
    if (masks.captures[number] !== 0) continue;
    const before = findingCount;
    const end = firstFinding[number + 1] ?? 0;
    for (let finding = firstFinding[number] ?? 0; finding < end; finding += 1)
      if (masks.findings[finding] === 0) findings[findingCount++] = finding;
    if (wantsFindings && findingCount === before) continue;
    captures[captureCount++] = number;
  }
  return { captures: captures.slice(0, captureCount), findings: findings.slice(0, findingCount) };
}
