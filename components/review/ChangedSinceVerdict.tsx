import type { VerdictTexts } from '../../locales/ledger/verdict.ts';
import type { EvidenceView, FindingStanding, OpinionChange } from './opinion.ts';
import { timeText } from './time-text.ts';
import { VerdictLine } from './VerdictLine.tsx';

interface ChangedSinceVerdictProps {
  standing: FindingStanding;
  now: EvidenceView;
  /** False where nothing can be saved. */
  mayKeep: boolean;
  t: VerdictTexts;
  onSay(change: OpinionChange, event: Event): void;
}

function Side({
  title,
  evidence: { message, expected, actual },
  t,
}: {
  title: string;
  evidence: EvidenceView;
  t: VerdictTexts;
}) {
  const figures = [
    ...(actual === null ? [] : [`${t('printed')} ${actual}`]),
    ...(expected === null ? [] : [`${t('expected')} ${expected}`]),
  ];
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <span lang="zh-CN">{message}</span>
        {figures.length > 0 && <small>{figures.join(' · ')}</small>}
      </dd>
    </div>
  );
}

/** A finding that rests on other evidence than was judged: both, and the choice to keep the verdict. */
export function ChangedSinceVerdict({ standing, now, mayKeep, t, onSay }: ChangedSinceVerdictProps) {
  const { opinion, evidence, at } = standing;
  const { verdict, reason } = opinion;
  if (standing.standpoint !== 'changed' || verdict === null) return null;
  return (
    <section class="changed-verdict">
      <h3>{t('changedTitle')}</h3>
      <VerdictLine standing={standing} t={t} />
      <dl>
        <Side title={t('then', { at: timeText(at) })} evidence={evidence} t={t} />
        <Side title={t('now')} evidence={now} t={t} />
      </dl>
      <p>{t('changedHint')}</p>
      {mayKeep && (
        <button type="button" class="quiet" onClick={(event) => onSay({ verdict, reason }, event)}>
          {t('stillSo')}
        </button>
      )}
    </section>
  );
}
