import type { Claim, Report } from '../parsers/report.ts';
import { type Accepted, holds } from './acceptance.ts';
import { familyOf } from './claim-family.ts';

/** How many claims before and after are looked at: bounds the work of each. */
const NEAR = 24;

/** 收到20件，实际办理18件: what was handled may be a part of what was received, never the other way round. */
const sameKind = (other: Claim, claim: Claim): boolean =>
  other.kind === claim.kind || (claim.kind === 'received-handled' && familyOf(other.kind) === 'received');

/** Claims of the same kind, scope and time in the same paragraph. */
function alike(report: Report, index: number, claim: Claim): Claim[] {
  return report.claims
    .slice(Math.max(0, index - NEAR), index + NEAR)
    .filter(
      (other) =>
        sameKind(other, claim) &&
        other.quote.location === claim.quote.location &&
        other.scope === claim.scope &&
        other.time === claim.time &&
        other.negated === claim.negated,
    );
}

const accepted = (tried: readonly Accepted[], claim: Claim): boolean =>
  tried.some(({ values }) => values.some((value) => holds(claim, value)));

/** Why a figure that does not fit may be a part of what the table counts; null where nothing says so. */
export function partOf(report: Report, index: number, claim: Claim, tried: readonly Accepted[]): string | null {
  const { low } = claim;
  if (low === null || low === 0) return null;
  const others = alike(report, index, claim);
  // 共收到12件 … 收到网上提交的8件
  if (others.some((other) => other.low !== null && other.low > low && accepted(tried, other))) {
    return '同一段里另有一个数字与表格一致，这一数字可能只是它的一部分';
  }
  // 废止5件，宣布失效2件
  const sentence = others.filter((other) => other.sentence.start === claim.sentence.start && other.low === other.high);
  const sum = sentence.reduce((total, other) => total + (other.low ?? Number.NaN), 0);
  if (sentence.length > 1 && accepted(tried, { ...claim, low: sum, high: sum })) {
    return '同一句里同类的数字相加与表格一致，这一数字可能只是其中一部分';
  }
  return null;
}
