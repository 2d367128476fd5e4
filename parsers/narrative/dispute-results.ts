import type { Draft } from './draft.ts';

/** One result for every case that stands before it: 均获维持, 均未审结. Not of a judgment (维持原判), not of some (已审结的均维持). */
const EVERY =
  /^[,]?(?:结果)?(?:均|全部|全都|都|皆)(?:(?:已|被|获得?|得到|予以|为|结果为?)*(?<upheld>维持)(?:原?(?:具体)?(?:行政)?(?:行为|决定))?|(?<pending>(?:尚未|未)(?:审结|结案)|(?:尚|正)?在审理中))[,]?$/;
const COUNTS = new Set(['review', 'suit', 'suit-direct', 'suit-after']);

/** A figure that is stated without a digit, for each dispute counted just before the clause. */
interface EveryResult {
  kind: string;
  of: Draft;
}

/** `words`: the clause; `between`: what stands from a position to the clause. */
export function readEveryResult(
  words: string,
  earlier: readonly Draft[],
  between: (from: number) => string,
): EveryResult[] {
  const found = EVERY.exec(words)?.groups;
  if (!found) return [];
  const result = found.upheld === undefined ? 'pending' : 'upheld';
  const first = earlier.findLastIndex((draft) => draft.negated || !COUNTS.has(draft.kind ?? '')) + 1;
  const disputes = earlier.slice(first);
  const last = disputes.at(-1);
  if (!last || !/^(?:案件)?[,]?$/.test(between(last.end))) return [];
  return disputes
    .filter(({ sentence }) => sentence.start === last.sentence.start)
    .map((of) => ({ kind: `${of.kind}.${result}`, of }));
}
