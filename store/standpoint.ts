import type { Standpoint } from './query/contract.ts';
import type { Standing } from './review.ts';

/**
 * How a finding stands with its reviewers. `digest` is that of the evidence it rests on now: a verdict that was given on other
 * evidence is `changed`. Notes and tags alone are no verdict.
 */
export function standpointOf(
  standing: Pick<Standing, 'opinion' | 'evidence' | 'rivals'> | null,
  digest: string,
): Standpoint {
  if (standing === null) return 'none';
  if (standing.rivals.length > 0) return 'rival';
  const { verdict } = standing.opinion;
  if (verdict === null) return 'none';
  return standing.evidence.digest === digest ? verdict : 'changed';
}
