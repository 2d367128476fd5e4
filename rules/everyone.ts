import { CLAIM_KIND, type Readings } from '../parsers/forms/claim-kinds.ts';
import type { CellAddress, Report } from '../parsers/report.ts';
import { type Accepted, accept } from './acceptance.ts';
import { hasNumbers, tableDoubt } from './cells.ts';
import { firstDoubt, marksOf, notCompared } from './claim-finding.ts';
import { presenceOf } from './presence.ts';
import { statedBy, subjectOf } from './prose.ts';
import { nameOfReading } from './reading-names.ts';
import type { Judgement } from './rule.ts';

/** 均为自然人 and 均为法人或其他组织 state no figure of their own: one kind of applicants should be all of them. */
export const isEveryone = (kind: string | null): boolean => kind === 'all-natural' || kind === 'all-legal';

const total: CellAddress = 'table3/received/total';
const ALL: Readings[] = [
  { plus: [total], minus: [] },
  { plus: [total, 'table3/carriedIn/total'], minus: [] },
];

export function judgeEveryone(report: Report): Judgement[] {
  return report.claims.flatMap((claim, index): Judgement[] => {
    if (!isEveryone(claim.kind)) return [];
    const subject = subjectOf(claim);
    const say = (judgement: Omit<Judgement, 'subject'>): Judgement[] => [{ ...judgement, subject, claims: [index] }];
    const of = claim.of === null ? claim : (report.claims[claim.of] ?? claim);
    const other = notCompared(report, claim) ?? notCompared(report, of);
    if (other) return say({ outcome: 'inapplicable', reason: other });
    const { table3 } = report;
    if (!table3) {
      const presence = presenceOf(report, 'table3');
      const reason = presence.state === 'present' ? '' : presence.reason;
      return say({ outcome: presence.state === 'missing' ? 'inapplicable' : 'untested', reason });
    }
    if (!hasNumbers(table3)) return say({ outcome: 'untested', reason: '表三没有任何数字' });
    const kinds = (CLAIM_KIND.get(claim.kind ?? '')?.accepts['2021'] ?? []).map((reading) => accept(report, reading));
    const wholes = ALL.map((reading) => accept(report, reading));
    const pairs = kinds.map((kind, i): [Accepted, Accepted | undefined] => [kind, wholes[i]]);
    const fitting = pairs.find(([kind, whole]) => kind.values.some((value) => whole?.values.includes(value)));
    if (fitting) return say({ outcome: 'passed', cells: [...fitting[0].cells, ...(fitting[1]?.cells ?? [])] });
    const [kind] = kinds;
    const [whole] = wholes;
    const unread = firstDoubt(report, [...kinds, ...wholes]) ?? tableDoubt(table3);
    if (!kind || !whole || unread !== null) return say({ outcome: 'untested', reason: unread ?? '' });
    const cells = [...kind.cells, ...whole.cells];
    const named = [kind, whole].map((one) => `${nameOfReading(table3, one.reading)}是${one.values.join('或')}`);
    return say({
      outcome: 'review',
      cells,
      expected: whole.values.join('或'),
      actual: kind.values.join('或'),
      slots: { stated: statedBy(report, claim), readings: named.join('，') },
      quote: claim.quote,
      marks: marksOf(report, cells),
    });
  });
}
