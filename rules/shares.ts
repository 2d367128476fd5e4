import { statedScope } from '../parsers/forms/claim-kinds.ts';
import type { CellAddress, Claim, Report } from '../parsers/report.ts';
import { familyOf } from './claim-family.ts';
import { marksOf } from './claim-finding.ts';
import { totalsOfRequests } from './list-finding.ts';
import { isExact } from './list-sums.ts';
import { quoteOf, statedBy, subjectOf } from './prose.ts';
import type { Judgement } from './rule.ts';

/** One unit of the last printed digit, so that rounding and cutting off both agree: 5/12 is 41% and 42%. */
function isShare(part: Claim, whole: number, { low, high, resolution }: Claim): boolean {
  if (whole === 0) return part.low === 0 && low === 0;
  const within = (value: number | null, bound: number | null, sign: 1 | -1) =>
    value === null || bound === null || sign * ((100 * value) / whole - bound) > -resolution - 1e-9;
  return within(part.high, low, 1) && within(part.low, high, -1);
}

/** 占, 占比, 占总数的: the whole is the one that the sentence gives. */
const PLAIN = /^[，,、；;的]*约?占(?:比(?:例)?|全部|总数|总量|总)?(?:的)?(?:为|达|约|:|：)*$/;
/** 占申请总数的, 占受理总量: the whole is named and is the requests. */
const OF_REQUESTS = /占.{0,6}(?:申请|收到|受理|办结|答复|办理|总数|总量|总件数|全部)/;

function judgeShare(report: Report, share: Claim, index: number): Judgement {
  const subject = subjectOf(share);
  const untested = (reason: string): Judgement => ({ subject, outcome: 'untested', reason });
  const part = share.of === null ? undefined : report.claims[share.of];
  if (!part) return untested('不能确定百分比说的是哪一个数字');
  if (share.low === null || share.high === null) return untested('百分比无法识别');
  const plain = PLAIN.test(share.phrase);
  const requests = ['outcome', 'applicant', 'channel', 'carried', 'concluded', 'received'].includes(
    familyOf(part.kind),
  );
  if (!plain && !(requests && OF_REQUESTS.test(share.phrase))) return untested('不能确定百分比的分母');
  const whole = share.whole === null ? undefined : report.claims[share.whole];
  const ofReport =
    requests && part.scope === statedScope(report.organ) && part.time === 'this-year' && report.table3 !== null;
  const table = ofReport ? totalsOfRequests(report) : { values: [], cells: [] };
  const stated = report.claims.flatMap((claim): number[] =>
    requests && isExact(claim) && (familyOf(claim.kind) === 'received' || claim.kind === 'processed')
      ? [claim.low ?? Number.NaN]
      : [],
  );
  const wholes = [...(whole ? [whole.low, whole.high] : []), ...stated, ...table.values].filter(
    (value) => value !== null,
  );
  if (wholes.length === 0) return untested('不能确定百分比的分母');
  const claims = [index, ...(share.of === null ? [] : [share.of])];
  if (wholes.some((value) => isShare(part, value, share))) return { subject, outcome: 'passed', claims };
  if (!whole) return untested('不能确定百分比的分母');
  return finding(report, { share, part, whole, plain }, [...new Set(wholes)], table.cells, claims);
}

function finding(
  report: Report,
  { share, part, whole, plain }: { share: Claim; part: Claim; whole: Claim; plain: boolean },
  wholes: number[],
  cells: CellAddress[],
  claims: number[],
): Judgement {
  const together =
    [part, whole].every(
      (claim) => claim.quote.location === share.quote.location && claim.sentence.start === share.sentence.start,
    ) && [part, whole].every(isExact);
  const numerator = part.low ?? part.high ?? Number.NaN;
  const digits = Math.max(1, Math.round(-Math.log10(share.resolution)));
  const percent = (value: number) => `${((100 * numerator) / value).toFixed(digits)}%`;
  const given = whole.low ?? whole.high ?? Number.NaN;
  const certain = together && plain;
  return {
    subject: subjectOf(share),
    outcome: certain ? 'failed' : 'review',
    claims,
    cells,
    marks: marksOf(report, cells),
    slots: {
      stated: statedBy(report, part),
      percent: share.raw,
      tried: wholes.map((value) => `${numerator}/${value} = ${percent(value)}`).join('，'),
    },
    expected: percent(given),
    actual: share.raw,
    quote: quoteOf(report, part, share),
  };
}

/** Sets every stated share against its part and the wholes that it may be a share of. */
export function judgeShares(report: Report): Judgement[] {
  return report.claims.flatMap((claim, index) => (claim.kind === 'share' ? [judgeShare(report, claim, index)] : []));
}
