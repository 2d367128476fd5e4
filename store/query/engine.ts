import type { Standing } from '../review.ts';
import { type Block, blockOf, Dictionaries } from './block.ts';
import { groupCode, sortValue, valuesOf } from './columns.ts';
import type { Facets, Query, Result, Row } from './contract.ts';
import { FacetCounts } from './facets.ts';
import { type Grouped, grouped } from './groups.ts';
import { ordered, ranksOf } from './order.ts';
import { captureAt, findingPlace, findingRow, reportRow } from './rows.ts';
import type { Segment } from './segment.ts';
import { type Selection, select } from './select.ts';
import { Snapshot } from './snapshot.ts';
import { keyAt, Standings } from './standings.ts';

/** The index in memory: filters, groups, sorts and searches what was loaded into it. Knows no storage. */
export class Engine {
  private readonly dictionaries = new Dictionaries();
  private readonly standings = new Standings();
  private readonly blocks = new Map<number, Block>();
  private snapshot: Snapshot | null = null;
  private newest: Laid | null = null;
  /** What the newest filter let through: another sort or group takes no more than the sorting. */
  private selected: { by: string; snapshot: Snapshot; selection: Selection } | null = null;
  private complete = false;

  /** Throws where the segment does not hold together; what stood under its number stays then. */
  load(segment: Segment): void {
    const block = blockOf(segment, this.dictionaries);
    this.standings.mark(block);
    this.blocks.set(segment.number, block);
    this.snapshot = null;
  }

  drop(segment: number): void {
    if (this.blocks.delete(segment)) this.snapshot = null;
  }

  /** Null: that finding is not judged any more. Keys that are not named stay as they are. */
  judge(standings: Iterable<readonly [key: string, standing: Standing | null]>): void {
    for (const [key, standing] of standings) this.standings.set(key, standing);
    this.markStandings();
  }

  forgetStandings(): void {
    this.standings.clear();
    this.markStandings();
  }

  clear(): void {
    this.blocks.clear();
    this.forgetStandings();
    this.snapshot = null;
  }

  /** All that is stored has been loaded, or is not. */
  markComplete(complete: boolean): void {
    this.complete = complete;
  }

  /** By segment, the ids of the captures that were loaded. */
  loaded(): Map<number, Float64Array> {
    return new Map([...this.blocks].map(([number, { segment }]) => [number, segment.captures.id]));
  }

  /** The keys of all findings that were loaded, each once. */
  keys(): string[] {
    const keys = new Set<string>();
    for (const block of this.blocks.values())
      for (let at = 0; at < block.rule.length; at += 1) keys.add(keyAt(block, at));
    return [...keys];
  }

  query(query: Query, first: number): Result {
    const since = performance.now();
    const laid = this.lay(query);
    this.newest = laid;
    return {
      total: laid.numbers.length,
      rows: laid.rows,
      first: this.rowsOf(laid, 0, first),
      facets: laid.facets,
      complete: this.complete,
      milliseconds: performance.now() - since,
    };
  }

  rows(from: number, to: number): Row[] {
    return this.newest === null ? [] : this.rowsOf(this.newest, from, to);
  }

  matches(query: Query): { capture: number; findings: number[] }[] {
    const { snapshot, numbers, findings } = this.lay(query);
    const matches = new Map<number, number[]>();
    if (query.of === 'reports')
      for (const number of numbers) {
        const { segment, at } = captureAt(snapshot, number);
        matches.set(segment.captures.id[at] ?? Number.NaN, []);
      }
    for (const number of query.of === 'findings' ? numbers : findings) {
      const { capture, index } = findingPlace(snapshot, number);
      const known = matches.get(capture);
      if (known === undefined) matches.set(capture, [index]);
      else known.push(index);
    }
    return [...matches].map(([capture, positions]) => ({ capture, findings: positions.sort((a, b) => a - b) }));
  }

  facets(): Facets {
    const counts = new FacetCounts(this.dictionaries, this.standings);
    const { blocks, captureBase } = this.current();
    blocks.forEach((block, blockAt) => {
      const ends = block.segment.captures.findingsEnd;
      const matching = new Uint16Array(block.rule.length);
      let at = 0;
      ends.forEach((end, capture) => {
        counts.addCapture(block, capture, 0, 1);
        counts.addFindingsOnce(block, at, end, matching, (captureBase[blockAt] ?? 0) + capture);
        at = end;
      });
    });
    return counts.result({}, null);
  }

  /** Sorts organs and rules beforehand, which takes long enough to be felt. */
  warm(): void {
    this.dictionaries.organs.ranks();
    this.dictionaries.rules.ranks();
    this.current().newestFirst();
  }

  private markStandings(): void {
    for (const block of this.blocks.values()) this.standings.mark(block);
    this.selected = null;
  }

  private select({ of, filter }: Query, snapshot: Snapshot): Selection {
    const by = `${of} ${JSON.stringify(filter)}`;
    if (this.selected?.by !== by || this.selected.snapshot !== snapshot) {
      const selection = select({ of, filter }, snapshot, this.dictionaries, this.standings);
      this.selected = { by, snapshot, selection };
    }
    return this.selected.selection;
  }

  private current(): Snapshot {
    this.snapshot ??= new Snapshot(this.blocks.values());
    return this.snapshot;
  }

  private lay(query: Query): Laid {
    const snapshot = this.current();
    const selection = this.select(query, snapshot);
    const matching = query.of === 'findings' ? selection.findings : selection.captures;
    const value = sortValue(query.sort, this.dictionaries);
    const sorted =
      value === null
        ? query.descending
          ? matching
          : backwards(matching, snapshot, query.of)
        : ordered(matching, ranksOf(valuesOf(snapshot, query.of, matching, value), query.descending));
    const rest = { of: query.of, snapshot, facets: selection.facets, findings: selection.findings };
    if (query.group === null) return { ...rest, numbers: sorted, groups: [], rows: sorted.length };
    const codes = valuesOf(snapshot, query.of, sorted, groupCode(query.group));
    return { ...rest, ...grouped(sorted, codes, query.group, query.folded, this.dictionaries) };
  }

  private rowsOf(laid: Laid, from: number, to: number): Row[] {
    const rows: Row[] = [];
    const end = Math.min(to, laid.rows);
    let at = Math.max(0, from);
    if (laid.groups.length === 0) for (; at < end; at += 1) rows.push(this.row(laid, at));
    else
      for (let group = groupAt(laid, at); at < end && group < laid.groups.length; group += 1) {
        const { head, row, from: first } = laid.groups[group] ?? fail();
        if (at === row) {
          rows.push(head);
          at += 1;
        }
        if (head.folded) continue;
        for (; at < end && at <= row + head.count; at += 1) rows.push(this.row(laid, first + at - row - 1));
      }
    return rows;
  }

  private row({ of, snapshot, numbers }: Laid, at: number): Row {
    const number = numbers[at] ?? fail();
    return of === 'findings' ? findingRow(snapshot, number, this.standings) : reportRow(snapshot, number);
  }
}

/** A query's result, to be read row by row. */
interface Laid extends Grouped {
  of: Query['of'];
  snapshot: Snapshot;
  facets: Facets;
  findings: Uint32Array;
}

/** The oldest capture first, and its findings still in the order of its audit. */
function backwards(numbers: Uint32Array, snapshot: Snapshot, of: Query['of']): Uint32Array {
  if (of === 'reports') return numbers.toReversed();
  const captures = valuesOf(snapshot, of, numbers, ({ block, capture }) => block.segment.captures.id[capture] ?? 0);
  const result = new Uint32Array(numbers.length);
  let place = 0;
  for (let end = numbers.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && captures[start - 1] === captures[start]) start -= 1;
    result.set(numbers.subarray(start, end), place);
    place += end - start;
    end = start;
  }
  return result;
}

function groupAt({ groups }: Laid, row: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function fail(): never {
  throw new RangeError('no such row');
}
