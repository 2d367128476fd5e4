import { holds } from './acceptance.ts';
import { read } from './cells.ts';
import { familyOf } from './claim-family.ts';
import type { Mismatch } from './claim-finding.ts';
import { sentenceOf } from './prose.ts';
import type { Judgement } from './rule.ts';

/** The sentence names what was received. */
const NAMED = /信息公开的?申请|依申请公开|申请公开|信息申请/;
/** Words that may narrow or widen what a sentence counts. */
const MARKED =
  /[局委厅院]属|(?<!本)单位|转办|转来|[全各][省市县区州盟旗镇乡]|系统|各级|各部门|各单位|部门|本级|[省市县区]直|下属|直属|所属|其中|季度|月份?[至到-]|半年|截至|截止|累计|约|余件|左右|网上|网络|信函|当面|平台/;

/** The sentence states one exact figure of this organ's year, and nothing was carried over that could explain another. */
function isPlain({ report, claim, table, tried }: Mismatch): boolean {
  const idle = ['carriedIn', 'carriedOut'].every((row) => {
    const reading = read(table, row, 'total');
    return reading.state === 'number' && reading.value === 0;
  });
  const known = report.organ !== null && report.organ.kind !== 'unknown';
  return (
    idle &&
    known &&
    claim.precision === 'exact' &&
    claim.list === null &&
    !tried.some(({ blanks }) => blanks) &&
    NAMED.test(sentenceOf(report, claim)) &&
    !MARKED.test(sentenceOf(report, claim))
  );
}

/** Whether another sentence of the report states what the table says. */
function isContradicted({ report, claim, tried }: Mismatch): boolean {
  return report.claims.some(
    (other) =>
      other !== claim &&
      !other.negated &&
      familyOf(other.kind) === 'received' &&
      other.time === 'this-year' &&
      tried.some(({ values }) => values.some((value) => holds(other, value))),
  );
}

/** Certain only where no other reading is left; a question otherwise. */
export function weighReceived(mismatch: Mismatch): Pick<Judgement, 'outcome'> {
  return { outcome: isPlain(mismatch) && !isContradicted(mismatch) ? 'failed' : 'review' };
}
