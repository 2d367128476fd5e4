import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Job } from '../../../store/batch.ts';
import type { Summary } from '../../../store/schema.ts';

interface TotalsProps {
  jobs: readonly Job[];
  summaries: ReadonlyMap<number, Summary>;
  t: Texts<BatchKey>;
}

const levels = ['error', 'warning', 'review', 'note'] as const;

/** What was found in all, each report counted once. */
export function Totals({ jobs, summaries, t }: TotalsProps) {
  const done = jobs.flatMap(({ state, result }) => (state === 'done' && result !== null ? [result] : []));
  if (done.length === 0) return null;
  const own = done.filter(({ sameAs }) => sameAs === null);
  const rows = own.flatMap(({ capture }) => summaries.get(capture) ?? []);
  const added = own.filter((result) => result.added).length;
  const same = done.length - own.length;
  return (
    <section aria-labelledby="totals-title" class="totals">
      <h2 id="totals-title">{t('results')}</h2>
      <dl>
        {levels.map((level) => (
          <div key={level} class={`total-${level}`}>
            <dt>{t(level)}</dt>
            <dd class="figure">{rows.reduce((sum, { counts }) => sum + counts[level], 0)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint figure">
        {[
          t('reports-read', { n: own.length }),
          t('reports-added', { n: added }),
          own.length > added ? t('reports-known', { n: own.length - added }) : '',
          same > 0 ? t('reports-same', { n: same }) : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </section>
  );
}
