import { useState } from 'preact/hooks';
import type { BatchKey } from '../../locales/ledger/batch.ts';
import type { Texts } from '../../locales/texts.ts';

interface Listed {
  address: string;
  title: string;
  year: number | null;
}

interface ListedReportsProps {
  reports: readonly Listed[];
  /** Their addresses. */
  chosen: ReadonlySet<string>;
  t: Texts<BatchKey>;
  onChoose(addresses: readonly string[], isChosen: boolean): void;
}

/** Reports of a list with a box to check each; a year's boxes at once. */
export function ListedReports({ reports, chosen, t, onChoose }: ListedReportsProps) {
  const [year, setYear] = useState<number | null | 'all'>('all');
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => (b ?? 0) - (a ?? 0));
  const shown = reports.filter((report) => year === 'all' || report.year === year);
  const all = shown.map(({ address }) => address);
  return (
    <section class="listed" aria-label={t('jobs')}>
      <div class="actions">
        <label>
          {t('years')}{' '}
          <select
            value={String(year)}
            onChange={({ currentTarget: { value } }) =>
              setYear(value === 'all' ? 'all' : value === 'null' ? null : Number(value))
            }
          >
            <option value="all">{t('all-years')}</option>
            {years.map((each) => (
              <option key={String(each)} value={String(each)}>
                {each ?? t('no-year')}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet" onClick={() => onChoose(all, true)}>
          {t('choose-all')}
        </button>
        <button type="button" class="quiet" onClick={() => onChoose(all, false)}>
          {t('choose-none')}
        </button>
        <span role="status" class="figure">
          {t('chosen', { n: chosen.size })}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reached by key */}
      <ul tabIndex={0} aria-label={t('jobs')}>
        {shown.map(({ address, title, year: of }) => (
          <li key={address}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(address)}
                aria-label={t('choose-one', { title })}
                onChange={({ currentTarget }) => onChoose([address], currentTarget.checked)}
              />
              <span class="figure">{of ?? '—'}</span> {title}
            </label>
            <a class="hint" href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
