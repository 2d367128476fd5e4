import type { Claim, Report } from '../parsers/report.ts';
import { familyOf } from './claim-family.ts';
import { disagreement, isOutcomeList, notAdded, totalsOfRequests } from './list-finding.ts';
import { agrees, isExact, listsOf, type StatedList } from './list-sums.ts';
import { sentenceOf, subjectOf } from './prose.ts';
import type { Judgement } from './rule.ts';

const CLOSERS = /其[他它余]|剩余|分别[为是]/;

/** Every figure is exact, of one unit, and the list says outright that it is complete. */
function isCertain(report: Report, { total, members, closed, nested }: StatedList): boolean {
  const last = members.at(-1);
  return (
    closed &&
    !nested &&
    last !== undefined &&
    familyOf(total.kind) === 'other' &&
    total.unit !== null &&
    [total, ...members].every((claim) => isExact(claim) && claim.unit === total.unit) &&
    CLOSERS.test(sentenceOf(report, last)) &&
    !/^[，,、]?(?:此外|另)/.test(last.phrase)
  );
}

function judgeList(report: Report, list: StatedList): Judgement {
  const subject = subjectOf(list.total);
  const reason = notAdded(list);
  if (reason) return { subject, outcome: 'inapplicable', reason };
  const requests = familyOf(list.total.kind) === 'received';
  const others = requests ? totalsOfRequests(report) : { values: [], cells: [] };
  if (agrees(list, others.values)) return { subject, outcome: 'passed', claims: list.claims };
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
