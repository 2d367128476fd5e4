import type { Report } from '../parsers/report.ts';
import { familyOf } from './claim-family.ts';
import { judgeClaims, type Mismatch } from './claim-finding.ts';
import { wordsBefore } from './prose.ts';
import type { Judgement } from './rule.ts';

/** What these deny is one total cell of a table. */
const TOTALS = new Set(['received', 'review', 'suit', 'suit-direct', 'suit-after', 'carried-out', 'normative-issued']);

/** Words that limit nothing: what remains of a denial without them limits what is denied. */
const NEUTRAL =
  /未曾|从未|尚未|并未|没有|不存在|不涉及|未|无|零|收到|接到|受理|接收|发生|出现|涉及|产生|引起|引发|制发|制定|出台|发布|印发|新增|废止|有|过|任何|公民|自然人|法人|其[他它]组织|社会公众|群众|申请人|组织|个人|提出|提交|提起|要求|关于|有关|相关|因|由|于|被|向|对|我[局委办厅院镇乡]|本机关|本单位|本部门|政府|信息|依申请|公开|工作|申请|行政|复议|诉讼|起诉|案件|案|事项|事宜|情况|情形|业务|件|收费|减免|申诉|投诉|规范性文件|结转|下一?年度?|次年|继续|办理|至|到|或者|以及|[、，的和或及与者等。]/g;

/** The denial is about one channel, part of the year or part of the organ. */
const LIMITED =
  /网上|网络|网站|线上|在线|渠道|信函|邮|当面|窗口|现场|平台|传真|系统|季度|月|半年|其中|部门|所属|下属|直属|镇|街道|期间|(?<!年)以来|另外|此外|除|其他|其它|再/;

function isLimited({ report, claim }: Mismatch): boolean {
  const clause =
    wordsBefore(report, claim)
      .split(/[，,；;]/)
      .at(-1) ?? '';
  return LIMITED.test(clause) || /其[他它](?!组织)|再次/.test(claim.quote.text);
}

/** Another sentence states that there were some: then this one denies a part only. */
function isAffirmed({ report, claim }: Mismatch): boolean {
  const alike = (kind: string | null) =>
    kind === claim.kind || (claim.kind === 'received' && familyOf(kind) === 'received');
  return report.claims.some(
    (other) => alike(other.kind) && !other.negated && other.low !== null && other.low > 0 && other.time === claim.time,
  );
}

function weigh(mismatch: Mismatch): Pick<Judgement, 'outcome' | 'level' | 'reason'> {
  const { claim, tried } = mismatch;
  if (isLimited(mismatch)) return { outcome: 'untested', reason: '否定只限于某一渠道、时段或范围' };
  if (isAffirmed(mismatch)) return { outcome: 'untested', reason: '正文另一处写有件数，这里否定的可能只是其中一部分' };
  const plain = claim.quote.text.replace(/\s/g, '').replace(NEUTRAL, '') === '';
  const printed = !tried.some(({ blanks }) => blanks);
  if (TOTALS.has(claim.kind ?? '') && plain && printed) return { outcome: 'failed' };
  const family = familyOf(claim.kind);
  const mild = family === 'decision' ? 'note' : family === 'document' || family === 'applicant' || family === 'other';
  if (mild === false) return { outcome: 'review' };
  return { outcome: 'review', level: mild === 'note' ? 'note' : 'warning' };
}

/** Sets every denial against the cells that it says are 0. */
export function judgeDenials(report: Report): Judgement[] {
  return judgeClaims(report, {
    about: ({ negated, kind }) => negated && kind !== 'processing-fee',
    // No suit is neither a direct one nor one after review; no request says nothing of those carried in.
    readings: (own, { kind }) => (familyOf(kind) === 'document' ? own : own.slice(0, 1)),
    weigh,
  });
}
