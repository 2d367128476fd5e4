/** What two states of a text have in common, for readers: numbers and words are whole, Chinese goes character by character. */

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export type ParagraphChange =
  | { kind: 'same' | 'removed' | 'added'; text: string }
  | { kind: 'changed'; before: string; after: string; pieces: Piece[] };

/** More steps than this are not compared one by one; what differs is then one piece. */
const mostSteps = 4_000_000;
/** From this likeness on two paragraphs are one that was changed. */
const alike = 0.4;

const token = /\d+(?:[.,]\d+)*[%％]?|[A-Za-z]+|\s+|[\s\S]/gu;

/** The pieces of `after` and of `before`, in the order read; texts that are the same give one piece. */
export function diffText(before: string, after: string): Piece[] {
  const left = before.match(token) ?? [];
  const right = after.match(token) ?? [];
  return readable(runsOf(left, right, (a, b) => a === b).map(({ kind, items }) => ({ kind, text: items.join('') })));
}

/** Paragraphs that stayed, went, came or were changed. `plain` says what of a text counts; paragraphs that agree in it are the same. */
export function diffParagraphs(
  before: readonly string[],
  after: readonly string[],
  plain: (text: string) => string = (text) => text,
): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let removed: string[] = [];
  const settle = (added: readonly string[]) => {
    changes.push(...paired(removed, added));
    removed = [];
  };
  const left = before.map((text) => ({ text, plain: plain(text) }));
  const right = after.map((text) => ({ text, plain: plain(text) }));
  for (const { kind, items } of runsOf(left, right, (a, b) => a.plain === b.plain)) {
    const texts = items.map(({ text }) => text);
    if (kind === 'removed') removed = texts;
    else if (kind === 'added') settle(texts);
    else {
      settle([]);
      changes.push(...texts.map((text): ParagraphChange => ({ kind: 'same', text })));
    }
  }
  settle([]);
  return changes;
}

/** Which of the paragraphs that went is which of those that came, in their order. */
function paired(removed: readonly string[], added: readonly string[]): ParagraphChange[] {
  const likeness = removed.map((before) => added.map((after) => likenessOf(before, after)));
  const pairs = bestPairs(likeness);
  const changes: ParagraphChange[] = [];
  let from = 0;
  removed.forEach((before, at) => {
    const partner = pairs.get(at);
    const after = partner === undefined ? undefined : added[partner];
    if (partner === undefined || after === undefined) {
      changes.push({ kind: 'removed', text: before });
      return;
    }
    changes.push(...added.slice(from, partner).map((text): ParagraphChange => ({ kind: 'added', text })));
    changes.push({ kind: 'changed', before, after, pieces: diffText(before, after) });
    from = partner + 1;
  });
  return [...changes, ...added.slice(from).map((text): ParagraphChange => ({ kind: 'added', text }))];
}

/** The pairs, both sides in order, whose likeness adds up to most. */
function bestPairs(likeness: readonly number[][]): Map<number, number> {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const worth = (row: number, column: number) => {
    const value = likeness[row]?.[column] ?? 0;
    return value < alike ? 0 : value;
  };
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const pair = worth(row, column);
      const line = best[row];
      if (line === undefined) continue;
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), pair > 0 ? pair + at(row + 1, column + 1) : 0);
    }
  const pairs = new Map<number, number>();
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const pair = worth(row, column);
    if (pair > 0 && at(row, column) === pair + at(row + 1, column + 1)) {
      pairs.set(row, column);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** From 0 to 1: the share of pairs of characters that two texts have in common. */
function likenessOf(before: string, after: string): number {
  const left = pairsOf(before);
  const right = pairsOf(after);
  const total = sizeOf(left) + sizeOf(right);
  if (total === 0) return before === after ? 1 : 0;
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  return (2 * common) / total;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: Map<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}

interface Run<T> {
  kind: Piece['kind'];
  items: T[];
}

/** The longest common subsequence and what stands between, what went before what came. */
function runsOf<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Run<T>[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before, head, after, head, same)) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(before, before.length - 1 - tail, after, after.length - 1 - tail, same))
    tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  return joinedRuns([
    { kind: 'same', items: after.slice(0, head) },
    ...(left.length * right.length > mostSteps ? whole(left, right) : commonRuns(left, right, same)),
    { kind: 'same', items: after.slice(after.length - tail) },
  ]);
}

function isSame<T>(
  left: readonly T[],
  at: number,
  right: readonly T[],
  there: number,
  same: (a: T, b: T) => boolean,
): boolean {
  const a = left[at];
  const b = right[there];
  return a !== undefined && b !== undefined && same(a, b);
}

function whole<T>(removed: readonly T[], added: readonly T[]): Run<T>[] {
  return [
    { kind: 'removed', items: [...removed] },
    { kind: 'added', items: [...added] },
  ];
}

function commonRuns<T>(left: readonly T[], right: readonly T[], same: (a: T, b: T) => boolean): Run<T>[] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] = isSame(left, row, right, column, same)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const runs: Run<T>[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (isSame(left, row, right, column, same)) {
      runs.push({ kind: 'same', items: right.slice(column, column + 1) });
      row += 1;
      column += 1;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      runs.push({ kind: 'removed', items: left.slice(row, row + 1) });
      row += 1;
    } else {
      runs.push({ kind: 'added', items: right.slice(column, column + 1) });
      column += 1;
    }
  }
  return runs;
}

/** Neighbouring runs of one kind together; between two that are the same, all that went stands before all that came. */
function joinedRuns<T>(runs: readonly Run<T>[]): Run<T>[] {
  const joined: Run<T>[] = [];
  let removed: T[] = [];
  let added: T[] = [];
  const settle = () => {
    if (removed.length > 0) joined.push({ kind: 'removed', items: removed });
    if (added.length > 0) joined.push({ kind: 'added', items: added });
    removed = [];
    added = [];
  };
  for (const { kind, items } of runs) {
    if (items.length === 0) continue;
    if (kind === 'removed') removed.push(...items);
    else if (kind === 'added') added.push(...items);
    else {
      settle();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.items.push(...items);
      else joined.push({ kind, items: [...items] });
    }
  }
  settle();
  return joined;
}

/** A single character that stayed between two changes tells a reader nothing: it goes with them. */
function readable(pieces: readonly Piece[]): Piece[] {
  const runs = pieces.flatMap((piece, at): Run<string>[] => {
    const isSplinter = piece.kind === 'same' && piece.text.length === 1 && at > 0 && at < pieces.length - 1;
    return isSplinter ? whole([piece.text], [piece.text]) : [{ kind: piece.kind, items: [piece.text] }];
  });
  return joinedRuns(runs).map(({ kind, items }) => ({ kind, text: items.join('') }));
}
