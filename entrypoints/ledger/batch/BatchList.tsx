import { ProgressBar } from '../../../components/batch/ProgressBar.tsx';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Batches } from '../../../store/batches.ts';
import { hashOf } from '../route.ts';
import { timeText } from './times.ts';
import { useRefreshed } from './use-refreshed.ts';

interface BatchListProps {
  batches: Batches;
  t: Texts<BatchKey>;
}

/** All batches, the newest first. */
export function BatchList({ batches, t }: BatchListProps) {
  const { value } = useRefreshed(
    async () =>
      Promise.all((await batches.list()).map(async (batch) => ({ batch, counts: await batches.counts(batch.id) }))),
    (list) => list.some(({ batch }) => batch.state === 'running'),
  );
  return (
    <section class="batches" aria-labelledby="batches-title">
      <h2 id="batches-title">{t('batches')}</h2>
      {value !== null && value.length === 0 && <p class="hint">{t('none')}</p>}
      <ul>
        {(value ?? []).map(({ batch, counts }) => {
          const { done, failed } = counts;
          const all = done + failed + counts.queued + counts.running + counts.cancelled;
          const text = `${t('progress-text', { done: done + failed, all })}${failed === 0 ? '' : t('progress-failed', { n: failed })}`;
          return (
            <li key={batch.id}>
              <a href={hashOf({ view: 'batch', part: String(batch.id) })}>{batch.name}</a>
              <span class="hint">
                {t(`kind-${batch.kind}`)} · {t(`state-${batch.state}`)} · {t('begun', { time: timeText(batch.at) })}
              </span>
              <ProgressBar label={batch.name} {...{ text, done, failed, all }} />
              <span class="figure">{text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
