import { CASE_UNITS } from './focus.ts';
import { stem } from './outcomes.ts';
import type { Around } from './requests.ts';

const RESULTS: readonly (readonly [RegExp, string])[] = [
  [/(?:维持)(?:结果|原?(?:具体)?(?:行政)?(?:行为|决定))?$|结果维持$|(?:结果|予以|被|获)维持/, 'upheld'],
  [/纠错|纠正|败诉/, 'corrected'],
  [/(?:尚未|未)(?:审结|办结|结案)|正在审理|在审|审理中/, 'pending'],
  [/其[他它]结果/, 'otherOutcome'],
];

/** The organ judges the cases of others, or a court's instances are counted one by one. */
const NOT_OURS =
  /备案|审理|审结|受理|办理|办结|立案|承办|代理|复核|一审|二审|再审|出庭|参加|答辩|作为(?:行政)?复议机关|信访|复议应诉|通知书|决定书|意见书|建议书|答复/;
const DIRECT = /未经(?:行政)?复议/;
const AFTER = /(?:经(?:过)?)?(?:行政)?复议后/;

export type Dispute = 'review' | 'suit' | 'suit-direct' | 'suit-after';

/** The block of table 4 that a phrase names last. */
export function disputeOf(phrase: string): Dispute | null {
  const direct = phrase.search(DIRECT);
  const after = phrase.search(AFTER);
  if (direct >= 0 && direct > after) return 'suit-direct';
  if (after >= 0 && /诉/.test(phrase.slice(after))) return 'suit-after';
  const suit = Math.max(phrase.lastIndexOf('诉讼'), phrase.lastIndexOf('起诉'), phrase.lastIndexOf('应诉'));
  const review = phrase.lastIndexOf('复议');
  if (suit < 0 && review < 0) return null;
  return suit > review ? 'suit' : 'review';
}

/** The kind of a figure that counts reviews and suits, or null. `last`: the dispute that the sentence named before. */
export function disputeKind(around: Around, last: Dispute | null): string | null {
  const { left, right, unit } = around;
  if (unit === null || !CASE_UNITS.has(unit)) return null;
  const piece = left.split(/[,;:]/).at(-1) ?? left;
  const before =
    /^(?:行政|政府信息公开(?:行政)?)?(?:复议|诉讼)/.test(right) && stem(piece).length < 14 ? right.slice(0, 12) : '';
  const phrase = piece + before;
  const words = phrase.replace(/未经(?:行政)?复议/g, '').replace(/(?:行政)?复议后/g, '');
  if (NOT_OURS.test(words.replace(/尚未审结|未审结|尚未办结|未办结|正在审理|审理中/g, ''))) return null;
  const named = disputeOf(phrase);
  const result = RESULTS.find(
    ([pattern]) => pattern.test(phrase) || (named === null && pattern.test(right.slice(0, 12))),
  )?.[1];
  if (named === null) return last && result ? `${last}.${result}` : null;
  const both = /复议/.test(words) && /诉/.test(words);
  if (both && named !== 'suit-after' && named !== 'suit-direct') {
    if (/(?:分别|各|均)/.test(piece) || result) return null;
    return 'review+suit';
  }
  if (result) return `${named}.${result}`;
  if (/(?:维持|撤销|驳回|撤回|变更|违法|终止|调解|胜诉)/.test(phrase)) return null;
  return named;
}
