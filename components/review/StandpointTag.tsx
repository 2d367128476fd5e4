import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import type { FindingStanding } from './opinion.ts';

interface StandpointTagProps {
  standing: Pick<FindingStanding, 'standpoint'> | null;
  t: VerdictTexts;
}

/** How a finding stands, in a word; nothing where nobody judged it. */
export function StandpointTag({ standing, t }: StandpointTagProps) {
  if (standing === null || standing.standpoint === 'none') return null;
  return <span class={`standpoint standpoint-${standing.standpoint}`}>{t(standing.standpoint)}</span>;
}
