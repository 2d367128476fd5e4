import type { OutcomeKind } from '../../../../rules/finding.ts';

/** What a rule says of a report as a whole is its heaviest outcome. What could not be tested outweighs what passed, so that a report that was read in part never looks clean. */
const kinds = ['notRun', 'inapplicable', 'passed', 'untested', 'review', 'failed'] as const;

/** One code a rule, in the order of the rules asked for: a hundred thousand reports take as many times 74 bytes. */
export type RuleOutcomes = Uint8Array;

export function ruleOutcomes(
  outcomes: readonly { rule: string; outcome: OutcomeKind }[],
  places: ReadonlyMap<string, number>,
): RuleOutcomes {
  const heaviest = new Uint8Array(places.size);
  for (const { rule, outcome } of outcomes) {
    const place = places.get(rule);
    if (place === undefined) continue;
    heaviest[place] = Math.max(heaviest[place] ?? 0, kinds.indexOf(outcome));
  }
  return heaviest;
}

/** How many reports a rule passed, failed … `notRun`: it was switched off or not there yet. */
export type Tally = Record<OutcomeKind | 'notRun', number>;

/** Reports from which rates are compared; below it, counts stand alone. */
export const fairSample = 20;

/** Reports of which a rule could say something. */
export function judged({ failed, review, passed }: Tally): number {
  return failed + review + passed;
}

/** The share of findings among what could be judged; null of a sample too small to compare. */
export function share(tally: Tally): number | null {
  const sample = judged(tally);
  return sample < fairSample ? null : (tally.failed + tally.review) / sample;
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, review: 0, untested: 0, inapplicable: 0, notRun: 0 };
}

/** Reports that are looked at together, such as those of a year. */
export interface Group {
  key: string;
  reports: number[];
}

/** rule → a tally for each group, in their order. Reports that were not read yet are counted nowhere. */
export function tallies(
  places: ReadonlyMap<string, number>,
  groups: readonly Group[],
  outcomes: ReadonlyMap<number, RuleOutcomes>,
): Map<string, Tally[]> {
  const counts = groups.map(() => new Uint32Array(places.size * kinds.length));
  groups.forEach(({ reports }, group) => {
    const count = counts[group];
    if (count === undefined) return;
    for (const id of reports)
      outcomes.get(id)?.forEach((code, place) => {
        const at = place * kinds.length + code;
        count[at] = (count[at] ?? 0) + 1;
      });
  });
  const tallyOf = (count: Uint32Array, place: number) =>
    Object.fromEntries(kinds.map((kind, code) => [kind, count[place * kinds.length + code] ?? 0])) as Tally;
  return new Map([...places].map(([rule, place]) => [rule, counts.map((count) => tallyOf(count, place))]));
}

/** Groups by a key of their reports; more than `most` end in one of all others, which has the key null. */
export function grouped<R extends { id: number }>(
  reports: readonly R[],
  keyOf: (report: R) => string,
  order: 'by-key' | 'by-count',
  most: number,
): { groups: Group[]; others: Group | null } {
  const byKey = new Map<string, number[]>();
  for (const report of reports) {
    const key = keyOf(report);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [report.id]);
    else known.push(report.id);
  }
  const all = [...byKey].map(([key, ids]): Group => ({ key, reports: ids }));
  // By how many there are, never by what was found in them: this is no ranking.
  const byCount = all.toSorted((a, b) => b.reports.length - a.reports.length || a.key.localeCompare(b.key, 'zh-CN'));
  const kept = byCount.slice(0, most);
  const rest = byCount.slice(most).flatMap((group) => group.reports);
  return {
    groups: order === 'by-count' ? kept : kept.toSorted((a, b) => a.key.localeCompare(b.key, 'zh-CN')),
    others: rest.length === 0 ? null : { key: '', reports: rest },
  };
}
