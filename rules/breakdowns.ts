import type { Claim, Report } from '../parsers/report.ts';
import { familyOf } from './claim-family.ts';
import { disagreement, isOutcomeList, notAdded, totalsOfRequests } from './list-finding.ts';
import { agrees, closesBefore, isExact, listsOf, type StatedList } from './list-sums.ts';
import { sentenceOf, subjectOf, wordsAfter, wordsBetween } from './prose.ts';
import type { Judgement } from './rule.ts';

const CLOSERS = /其[他它余]|剩余|分别[为是]/;
/** One item may stand on several of these. */
const CHANNEL = /网站|网页|平台|微信|公众号|微博|新媒体|客户端|抖音|头条|报刊|电视|渠道/;

/** The list runs on in one way to its last member, and nothing leaves it open behind that. */
function isOneRow(report: Report, { total, members }: StatedList): boolean {
  const row = [total, ...members];
  const marks = row.slice(2).map((member, i) => wordsBetween(report, row[i + 1] ?? total, member)?.charAt(0) ?? '');
  const last = members.at(-1) ?? total;
  const stops = marks.filter((mark) => /[；;。]/.test(mark)).length;
  return (stops === 0 || (stops > 1 && stops === marks.length)) && !/^(?:等|以上|左右)/.test(wordsAfter(report, last));
}

/** Every figure is exact, of one unit, and the list says outright that it is complete. */
function isCertain(report: Report, list: StatedList): boolean {
  const { total, members, closed, nested } = list;
  const last = members.at(-1);
  return (
    closed &&
    !nested &&
    last !== undefined &&
    isOneRow(report, list) &&
    closesBefore(list) === null &&
    !members.some(({ phrase }) => CHANNEL.test(phrase)) &&
    familyOf(total.kind) === 'other' &&
    total.unit !== null &&
    [total, ...members].every((claim) => isExact(claim) && claim.unit === total.unit) &&
    CLOSERS.test(sentenceOf(report, last)) &&
    !/^[，,、]?(?:此外|另)/.test(last.phrase)
  );
}

/** 其中原创60条，转载40条；其他账号300条: what comes after the total is reached and the clause has ended is another thing. */
function goesOnToAnother(report: Report, list: StatedList): boolean {
  const at = closesBefore(list);
  const [before, next] = at === null ? [] : [list.members[at - 1], list.members[at]];
  return before !== undefined && next !== undefined && /^[；;。]/.test(wordsBetween(report, before, next) ?? '；');
}

function judgeList(report: Report, list: StatedList): Judgement {
  const subject = subjectOf(list.total);
  const reason = notAdded(list);
  if (reason) return { subject, outcome: 'inapplicable', reason };
  const requests = familyOf(list.total.kind) === 'received';
  const others = requests ? totalsOfRequests(report) : { values: [], cells: [] };
  if (agrees(list, others.values) || goesOnToAnother(report, list)) {
    return { subject, outcome: 'passed', claims: list.claims };
  }
  // A member that divides further may have drawn in what belongs to the list around it.
  if (list.nested) {
    return { subject, outcome: 'untested', reason: '一层之内又分一层，不能确定各项属于哪一层' };
  }
  return disagreement(report, list, [], isCertain(report, list));
}

const CHANNELS = ['published-website', 'published-wechat', 'published-weibo'];

/** Parts of the published items may follow in other paragraphs: only their agreement says something. */
function judgeChannels(report: Report): Judgement[] {
  return report.claims.flatMap((total, index): Judgement[] => {
    if (total.kind !== 'published' || !isExact(total)) return [];
    const channels: { claim: Claim; index: number }[] = report.claims.flatMap((claim, at) => {
      const alike =
        claim.quote.section === total.quote.section && claim.time === total.time && claim.scope === total.scope;
      return alike && isExact(claim) && CHANNELS.includes(claim.kind ?? '') ? [{ claim, index: at }] : [];
    });
    const kinds = new Set(channels.map(({ claim }) => claim.kind));
    if (channels.length < 2 || kinds.size < channels.length) return [];
    const sum = channels.reduce((before, { claim }) => before + (claim.low ?? Number.NaN), 0);
    if (sum !== total.low) return [];
    return [
      { subject: subjectOf(total), outcome: 'passed', claims: [index, ...channels.map((channel) => channel.index)] },
    ];
  });
}

export function judgeBreakdowns(report: Report): Judgement[] {
  const lists = listsOf(report).filter((list) => !isOutcomeList(list));
  return [...lists.map((list) => judgeList(report, list)), ...judgeChannels(report)];
}
