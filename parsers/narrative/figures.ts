import type { Span } from './clauses.ts';
import { disputeKind, disputeOf } from './disputes.ts';
import { documentKind, moneyKind } from './documents.ts';
import { type Draft, isIntake, isOutcome } from './draft.ts';
import { EACH, namedKinds, RESPECTIVELY, tableOf } from './enumerations.ts';
import type { StatedNumber } from './numbers.ts';
import { LEFT, type Passage } from './passage.ts';
import { publishedKind } from './published.ts';
import { requestKind } from './requests.ts';
import { isPartsCount, listedNames, listedParts } from './rows.ts';
import { comparisonOf } from './shares.ts';

function withNumber(draft: Draft, number: StatedNumber, sign: 1 | -1 = 1): Draft {
  const factor = number.unit === '倍' && draft.kind === 'yoy' ? 100 : 1;
  const times = (value: number | null) => (value === null ? null : Number((value * sign * factor).toPrecision(12)));
  const [low, high] = sign === 1 ? [number.low, number.high] : [number.high, number.low];
  return {
    ...draft,
    low: times(low),
    high: times(high),
    unit: number.unit,
    precision: factor === 100 ? 'percent' : number.precision,
    resolution: number.resolution * factor,
  };
}

/** 行政复议、行政诉讼均为0件 and 分别为3件、2件: one claim for each thing named. */
export function enumerated(
  passage: Passage,
  clause: Span,
  numbers: readonly StatedNumber[],
  at: number,
  clauseBefore: string,
): { drafts: Draft[]; taken: number } | null {
  const { text } = passage.reading;
  const number = numbers[at];
  if (!number || number.unit === '%') return null;
  const from = at > 0 ? (numbers[at - 1]?.end ?? clause.start) : clause.start;
  const left = text.slice(Math.max(from, number.start - LEFT * 2), number.start);
  const each = EACH.test(left);
  const respectively = RESPECTIVELY.test(left);
  if (!each && !respectively) return null;
  const own = namedKinds(left);
  const kinds = own.length > 0 || at > 0 ? own : namedKinds(clauseBefore.slice(-LEFT));
  if (kinds.length < 2) return null;
  const about = /备案|审理|受理的|信息$|类信息/.test(left);
  const admit = (kind: string | null): string | null =>
    kind === null || about || !passage[tableOf(kind)] ? null : kind;
  const make = (n: StatedNumber, kind: string | null) =>
    withNumber(passage.draft(n.start, n.end, n.torn ? null : admit(kind), left, ''), n);
  if (each) return { drafts: kinds.map((kind) => make(number, kind)), taken: 1 };
  const row: StatedNumber[] = [number];
  for (let n = numbers[at + 1]; n && row.length < kinds.length; n = numbers[at + row.length]) {
    const gap = text.slice(row.at(-1)?.end ?? 0, n.start);
    if (!/^[、,和及与]{0,2}$/.test(gap)) break;
    row.push(n);
  }
  const fits = row.length === kinds.length;
  return { drafts: row.map((n, i) => make(n, fits ? (kinds[i] ?? null) : null)), taken: row.length };
}

/** The claim that one number makes; null where Chinese numerals state nothing that is counted. */
export function readNumber(
  passage: Passage,
  clause: Span,
  number: StatedNumber,
  left: string,
  right: string,
  clauseBefore: string,
  earlier: readonly Draft[],
  crowded: boolean,
): { draft: Draft; tookRight: boolean } | null {
  const { text } = passage.reading;
  const { unit } = number;
  const before = text.slice(Math.max(passage.sentence.start, number.start - 160), number.start);
  const put = (kind: string | null, more: Partial<Draft> = {}, sign: 1 | -1 = 1) => ({
    draft: { ...withNumber(passage.draft(number.start, number.end, kind, left, right), number, sign), ...more },
    tookRight: false,
  });
  if (number.torn || isExcepted(left, right)) return put(null);
  const figures = earlier.filter(
    (draft) => draft.unit !== '%' && draft.kind !== 'difference' && !draft.negated && draft.unit !== null,
  );
  const compared = comparisonOf(number, left, before);
  if (compared?.kind === 'share') {
    const part = /^[约大,]{0,2}占/.test(left) ? (figures.at(-1) ?? null) : null;
    return put('share', { of: part });
  }
  if (compared)
    return put(
      compared.kind,
      {
        of:
          compared.kind && !/分别/.test(before.slice(before.lastIndexOf(';') + 1))
            ? (figures.at(-1) ?? passage.carry.intake)
            : null,
      },
      compared.sign,
    );
  const sentenceBefore = text.slice(Math.max(passage.sentence.start, number.start - 600), number.start);
  if (isPartsCount(unit, right, sentenceBefore)) return put('parts', { listed: listedParts(sentenceBefore) });
  const around = {
    left: crowdedPart(left),
    right,
    // 申请数量为0, 处理决定数量为12: cases, though no measure word says so.
    unit: unit ?? (/(?:量|数|件数)(?:均?为|是|:)$/.test(left) ? '件' : null),
    focus: passage.focusAt(/^.{0,2}(?:政府|信息|依申请|行政)/.test(right) ? number.end + 8 : number.start),
    focusBefore: passage.focusAt(number.start - left.length - 1),
    year: passage.setting.year,
    clauseBefore: text.slice(Math.max(clause.start, number.start - left.length - LEFT), number.start - left.length),
    dividing:
      passage.setting.topic === 'requests' ||
      passage.setting.section === 'requests' ||
      earlier.some((draft) => isIntake(draft.kind) && draft.sentence.start === passage.sentence.start) ||
      (passage.carry.intake !== null && /^(?:其中|所有|全部|均|包括)/.test(passage.text)),
    counted:
      passage.setting.topic === 'requests' ||
      passage.setting.section === 'requests' ||
      passage.carry.intake !== null ||
      earlier.some((draft) => isIntake(draft.kind) && draft.sentence.start === passage.sentence.start),
    sorting: passage.sorts || passage.deducts,
    amongOutcomes: isOutcome(earlier.at(-1)?.kind ?? null),
  };
  const money = moneyKind(around);
  if (money) return put(money);
  const rowStart = Math.max(clause.start, number.start - 400);
  const listed = listedNames(unit, text.slice(rowStart, number.start), clauseBefore);
  if (passage.documents) {
    const kind = documentKind(around);
    if (kind) return put(kind, { listed });
  }
  if (passage.requests) {
    const disclosed =
      passage.setting.section === 'disputes' ||
      passage.setting.topic !== null ||
      passage.carry.intake !== null ||
      /信息公开|依申请/.test(sentenceBefore + right);
    const named =
      /复议|诉讼|起诉|应诉/.test(around.left.split(/[,;:]/).at(-1) ?? '') || /^(?:行政)?(?:复议|诉讼)/.test(right);
    const dispute = disputeKind(
      around,
      countsBoth(earlier, passage.sentence.start)
        ? null
        : (disputeOf(sentenceBefore) ?? (passage.carry.focus === around.focus ? passage.carry.dispute : null)),
    );
    const ours = around.focus === 'review' || around.focus === 'suit' || named;
    if (dispute && disclosed && ours) return put(dispute);
    if (!named) {
      const kind = requestKind({
        ...around,
        right: crowded && /^[^、]{0,12}$/.test(right) && left.length > 4 ? '' : right,
      });
      if (kind) {
        const spoken = requestKind({ ...around, right: '' });
        return { ...put(kind), tookRight: spoken === null };
      }
    }
  }
  if (listed) return put('list-count', { listed });
  const clauseText = text.slice(Math.max(clause.start, number.start - 100), number.start);
  const published = publishedKind(
    clauseText,
    right,
    unit,
    text.slice(passage.sentence.start, number.start).slice(-200),
  );
  if (published) return put(published);
  // 三项制度, 两个清单, 第二十条: what Chinese numerals state is kept only where it was understood.
  if (number.spelled && (number.value === 1 || (unit !== '件' && unit !== '%'))) return null;
  return put(null);
}

/** 行政复议2件、行政诉讼3件，其中维持4件: of which of the two is not said. */
function countsBoth(earlier: readonly Draft[], sentence: number): boolean {
  const [review, suit] = earlier
    .filter(({ kind, sentence: { start } }) => start === sentence && /^(?:review|suit)/.test(kind ?? ''))
    .slice(-2);
  return review?.kind === 'review' && suit?.kind?.startsWith('suit') === true && !suit.kind.includes('.');
}

/** 除1件外均获维持: how many are not meant, whatever the words behind say. */
function isExcepted(left: string, right: string): boolean {
  return /除(?:其中|有)?$/.test(left) && /^[^,;。]{0,16}外/.test(right);
}

/** What follows the last full mark within the words before a number. */
function crowdedPart(left: string): string {
  return left.slice(left.lastIndexOf('。') + 1);
}
