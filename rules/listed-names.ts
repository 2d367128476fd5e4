import type { Claim, Report } from '../parsers/report.ts';
import { isExact } from './list-sums.ts';
import { statedBy, subjectOf, wordsBefore } from './prose.ts';
import type { Judgement } from './rule.ts';

/** Names joined by a word instead of a mark: 甲、乙和丙 are counted as two by their marks. */
function joined(report: Report, claim: Claim): number {
  const row =
    wordsBefore(report, claim)
      .split(/[；;。]/)
      .at(-1) ?? '';
  const clauses = row.split(/[，,]/).filter((clause) => clause.trim() !== '');
  return (
    (clauses.at(-1)?.match(/以及|和|与|及|或|暨/g) ?? []).length +
    (clauses.length > 1 ? (clauses.at(-2)?.match(/以及|和|与|及|或|暨/g) ?? []).length : 0)
  );
}

/** Sets every number after a row of names against the names. 等 leaves the row open. */
export function judgeListedNames(report: Report): Judgement[] {
  return report.claims.flatMap((claim, index): Judgement[] => {
    const { listed, kind, low } = claim;
    if (listed === null || kind === 'parts') return [];
    const subject = kind === 'list-count' ? subjectOf(claim) : `${subjectOf(claim)}/names`;
    if (!isExact(claim) || low === null)
      return [{ subject, outcome: 'untested', reason: '所述数量不是一个确定的数字' }];
    const { count, open } = listed;
    const fits = open ? count <= low : count <= low && low <= count + joined(report, claim);
    if (fits) return [{ subject, outcome: 'passed', claims: [index] }];
    return [
      {
        subject,
        outcome: 'review',
        claims: [index],
        slots: { stated: statedBy(report, claim), count, total: claim.raw },
        expected: count,
        actual: low,
        quote: claim.quote,
      },
    ];
  });
}
