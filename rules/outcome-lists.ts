import { statedScope } from '../parsers/forms/claim-kinds.ts';
import type { CellAddress, Report } from '../parsers/report.ts';
import { accept } from './acceptance.ts';
import { tableDoubt } from './cells.ts';
import { familyOf } from './claim-family.ts';
import { disagreement, isOutcomeList, notAdded, totalsOfRequests } from './list-finding.ts';
import { agrees, isExact, listsOf, type StatedList } from './list-sums.ts';
import { presenceOf } from './presence.ts';
import { subjectOf } from './prose.ts';
import type { Judgement } from './rule.ts';

const CARRIED: CellAddress[] = ['table3/carriedIn/total', 'table3/carriedOut/total'];

/** R − 结转下年, R + 上年结转, what the table concluded or had to handle, and what the text says elsewhere that it answered. */
function alternatives(report: Report, { total }: StatedList): { values: number[]; cells: CellAddress[] } {
  const stated = total.low ?? total.high ?? Number.NaN;
  const [carriedIn, carriedOut] = CARRIED.map((cell) => accept(report, { plus: [cell], minus: [] }));
  const known = totalsOfRequests(report);
  const answered = report.claims.flatMap((claim) =>
    claim.kind === 'processed' && isExact(claim) && claim.time === total.time && claim.scope === total.scope
      ? [claim.low ?? Number.NaN]
      : [],
  );
  return {
    values: [
      ...known.values,
      ...answered,
      ...(carriedOut?.values ?? []).map((value) => stated - value),
      ...(carriedIn?.values ?? []).map((value) => stated + value),
    ],
    cells: [...new Set([...known.cells, ...(carriedIn?.cells ?? []), ...(carriedOut?.cells ?? [])])],
  };
}

function judgeList(report: Report, list: StatedList): Judgement {
  const { total } = list;
  const subject = subjectOf(total);
  const reason = notAdded(list);
  if (reason) return { subject, outcome: 'inapplicable', reason };
  const { claims } = list;
  if (agrees(list, [])) return { subject, outcome: 'passed', claims };
  const { table3 } = report;
  if (!table3) {
    const presence = presenceOf(report, 'table3');
    return { subject, outcome: 'untested', reason: presence.state === 'present' ? '' : presence.reason };
  }
  const comparable = total.scope === statedScope(report.organ) && total.time === 'this-year';
  const others = comparable ? alternatives(report, list) : { values: [], cells: [] };
  if (agrees(list, others.values)) return { subject, outcome: 'passed', claims, cells: others.cells };
  const doubt = tableDoubt(table3);
  if (doubt) return { subject, outcome: 'untested', reason: doubt };
  if (list.nested && list.members.some(({ kind }) => familyOf(kind) !== 'outcome')) {
    return { subject, outcome: 'untested', reason: '一层之内又分一层，不能确定各项属于哪一层' };
  }
  return disagreement(report, list, others.cells, false);
}

/** Lists of two or more outcomes under a stated number of requests. */
export function judgeOutcomeLists(report: Report): Judgement[] {
  return listsOf(report)
    .filter((list) => isOutcomeList(list) && list.members.length > 1)
    .map((list) => judgeList(report, list));
}
