import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Job, JobTrouble } from '../../../store/batch.ts';

interface FailuresProps {
  jobs: readonly Job[];
  t: Texts<BatchKey>;
  onRetry(cause: JobTrouble): void;
}

/** Pages that were not read, by cause, and what to do about each. */
export function Failures({ jobs, t, onRetry }: FailuresProps) {
  const counts = new Map<JobTrouble, number>();
  for (const { state, trouble } of jobs)
    if (state === 'failed' && trouble !== null) counts.set(trouble.cause, (counts.get(trouble.cause) ?? 0) + 1);
  if (counts.size === 0) return null;
  return (
    <section class="failures" aria-labelledby="failures-title">
      <h2 id="failures-title">{t('failures')}</h2>
      <ul>
        {[...counts]
          .sort(([, a], [, b]) => b - a)
          .map(([cause, count]) => (
            <li key={cause}>
              <strong>{t(`cause-${cause}`)}</strong>
              <span class="figure">{count}</span>
              <span class="hint">{t(`advice-${cause}`)}</span>
              <button
                type="button"
                class="quiet"
                onClick={() => onRetry(cause)}
                aria-label={`${t('retry')} · ${t(`cause-${cause}`)}`}
              >
                {t('retry')}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
}
