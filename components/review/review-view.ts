import type { Problem } from '../problem.ts';
import type { FindingStanding, ReviewTrouble } from './opinion.ts';

/** How the findings of one page stand, as card and list show it. Findings are named by their fingerprints. */
export interface ReviewView {
  /** Of what nobody spoke of there is none. */
  standings: ReadonlyMap<string, FindingStanding>;
  /** Those in use, the most frequent first. */
  tags: readonly string[];
  noteRequired: boolean;
  /** Why nothing can be said; null where it can. */
  refusal: ReviewTrouble | null;
  /** What went wrong with the last word on a finding. */
  troubleOf(fingerprint: string): ReviewTrouble | null;
  /** True where the last word was on this finding, and can be taken back. */
  isUndoable(fingerprint: string): boolean;
}

/** Enough of how findings stand to sort and count them. */
export type Standings = ReadonlyMap<string, Pick<FindingStanding, 'standpoint'>>;

export function isDismissed(fingerprint: string, standings: Standings): boolean {
  return standings.get(fingerprint)?.standpoint === 'dismissed';
}

/** Problems that still have to be looked at, and those of which every finding was dismissed. */
export function sortedByDismissal(
  problems: readonly Problem[],
  standings: Standings,
): { open: Problem[]; dismissed: Problem[] } {
  const isIt = ({ findings }: Problem) => findings.every(({ fingerprint }) => isDismissed(fingerprint, standings));
  return { open: problems.filter((problem) => !isIt(problem)), dismissed: problems.filter(isIt) };
}
