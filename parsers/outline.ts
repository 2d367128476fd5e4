import { gluedHeadings, type HeadingLike, readHeading, SECTION_KEYS } from './headings.ts';
import { type Block, cutPieces, type TextBlock } from './prose.ts';
import type { SectionKey, TableKey } from './report.ts';
import type { Steps } from './steps.ts';
import type { TreeElement } from './tree.ts';

/** A block that begins a section. */
export interface Heading {
  at: number;
  key: SectionKey;
  official: boolean;
}

interface Candidate extends HeadingLike {
  at: number;
  score: number;
}

const TABLE_OF: Partial<Record<SectionKey, TableKey>> = { proactive: 'table2', requests: 'table3', disputes: 'table4' };

/** Parts headings from the text that is printed in one paragraph with them. */
export function* splitGlued(blocks: readonly Block[]): Steps<Block[]> {
  const parts: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % 64 === 0) yield;
    const glued = block.kind !== 'text' || readHeading(block.text) !== null ? [] : gluedHeadings(block.text);
    if (block.kind !== 'text' || glued.length === 0) {
      parts.push(block);
      continue;
    }
    const cut = (from: number, to: number): void => {
      const text = block.text.slice(from, to).replace(/^[\s:：。，,]+/, '');
      const start = to - text.length;
      if (text !== '')
        parts.push({
          ...block,
          text: text.trimEnd(),
          pieces: cutPieces(block.pieces, start, start + text.trimEnd().length),
        });
    };
    let at = 0;
    for (const [start, end] of glued) {
      cut(at, start);
      cut(start, end);
      at = end;
    }
    cut(at, block.text.length);
  }
  return parts;
}

function scoreOf(heading: HeadingLike, block: TextBlock, table: TableKey | undefined): number {
  const expected = heading.ordinal === SECTION_KEYS.indexOf(heading.key) + 1;
  let score = 0;
  if (heading.bracketed) score = expected && heading.match === 'official' ? 1 : -9;
  else if (heading.match === 'official') score = heading.ordinal === null ? 3 : expected ? 6 : 4;
  else if (expected) score = 3;
  if (table !== undefined && table === TABLE_OF[heading.key]) score += 3;
  if (block.strong) score += 0.5;
  if (block.chrome !== null) score -= 2.5;
  return score;
}

/** Which report table comes next after each block, before another text that looks like a heading. */
function* candidatesOf(
  blocks: readonly Block[],
  tableKeys: ReadonlyMap<TreeElement, readonly TableKey[]>,
): Steps<Candidate[]> {
  const candidates: Candidate[] = [];
  let next: readonly TableKey[] = [];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (at % 64 === 0) yield;
    if (block === undefined) continue;
    if (block.kind === 'table') next = tableKeys.get(block.element) ?? next;
    if (block.kind !== 'text') continue;
    const heading = readHeading(block.text);
    if (heading === null) continue;
    const own = TABLE_OF[heading.key];
    const table = own !== undefined && next.includes(own) ? own : undefined;
    candidates.push({ ...heading, at, score: scoreOf(heading, block, table) });
    next = [];
  }
  return candidates.reverse();
}

/** Drops a table of contents: three or more headings in a row with nothing between them, which all come again. */
function withoutContents(candidates: Candidate[], blocks: readonly Block[]): Candidate[] {
  const last = new Map(candidates.map((candidate, index) => [candidate.key, index]));
  const kept: Candidate[] = [];
  let run: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    run.push(candidate);
    const next = candidates[index + 1];
    const between = next === undefined ? [] : blocks.slice(candidate.at + 1, next.at);
    const repeats = next !== undefined && run.some((listed) => listed.key === next.key);
    if (next !== undefined && !repeats && between.every((block) => block.kind === 'media')) return;
    const again = run.filter((listed) => (last.get(listed.key) ?? index) > index);
    if (again.length < 3) kept.push(...run);
    run = [];
  });
  return kept;
}

/** Splits candidates where section one begins again after later sections: another report on the same page. */
function reportsOf(candidates: readonly Candidate[]): Candidate[][] {
  const reports: Candidate[][] = [];
  let current: Candidate[] = [];
  let seen = new Set<SectionKey>();
  for (const candidate of candidates) {
    if (candidate.key === 'overview' && candidate.score >= 3 && seen.has('overview') && seen.size > 2) {
      reports.push(current);
      current = [];
      seen = new Set();
    }
    seen.add(candidate.key);
    current.push(candidate);
  }
  reports.push(current);
  return reports;
}

function bestOf(candidates: readonly Candidate[]): Heading[] {
  const strong = candidates.filter((candidate) => candidate.score >= 2.5);
  const bracketed = candidates.filter((candidate) => candidate.bracketed && candidate.score > 0);
  const usable = strong.length < 2 && bracketed.length > 3 ? bracketed : strong;
  return SECTION_KEYS.flatMap((key) => {
    let best: Candidate | null = null;
    for (const candidate of usable)
      if (candidate.key === key && (best === null || candidate.score > best.score)) best = candidate;
    return best === null ? [] : [{ at: best.at, key, official: best.match !== 'likeness' }];
  }).sort((left, right) => left.at - right.at);
}

/** The section headings of each report on the page, in document order; of a report without headings an empty list. */
export function* outlinesOf(
  blocks: readonly Block[],
  tableKeys: ReadonlyMap<TreeElement, readonly TableKey[]>,
): Steps<Heading[][]> {
  return reportsOf(withoutContents(yield* candidatesOf(blocks, tableKeys), blocks)).map(bestOf);
}
