import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import type { FindingStanding } from './opinion.ts';
import { timeText } from './time-text.ts';

interface VerdictLineProps {
  standing: Pick<FindingStanding, 'opinion' | 'by' | 'at'> | null;
  t: VerdictTexts;
}

/** A verdict in one line: what, why, who and when. */
export function VerdictLine({ standing, t }: VerdictLineProps) {
  const verdict = standing?.opinion.verdict ?? null;
  if (standing === null || verdict === null) return null;
  const { opinion, by, at } = standing;
  return (
    <p class={`verdict-line verdict-${verdict}`}>
      <b>{t(verdict)}</b>
      {opinion.reason !== null && <span>{t(opinion.reason)}</span>}
      <small>{t('by', { by: by === '' ? t('nobody') : by, at: timeText(at) })}</small>
    </p>
  );
}
