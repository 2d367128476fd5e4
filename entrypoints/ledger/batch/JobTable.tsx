import { useState } from 'preact/hooks';
import { Pages } from '../../../components/batch/Pages.tsx';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Job } from '../../../store/batch.ts';
import type { Summary } from '../../../store/schema.ts';
import { JobRow } from './JobRow.tsx';

interface JobTableProps {
  jobs: readonly Job[];
  summaries: ReadonlyMap<number, Summary>;
  t: Texts<BatchKey>;
  onRetry(job: number): void;
}

const perPage = 50;
const states = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** All pages of a batch, fifty at a time; by state, site or words. */
export function JobTable({ jobs, summaries, t, onRetry }: JobTableProps) {
  const [state, setState] = useState('');
  const [site, setSite] = useState('');
  const [words, setWords] = useState('');
  const [page, setPage] = useState(0);
  const stateText = (of: Job['state']) => t(of === 'running' ? 'state-active' : `state-${of}`);
  const sites = [...new Set(jobs.map((job) => job.site))].sort();
  const wanted = words.trim().toLowerCase();
  const lines = jobs
    .map((job, at) => ({ job, line: at + 1, summary: summaries.get(job.result?.capture ?? -1) ?? null }))
    .filter(
      ({ job, summary }) =>
        (state === '' || job.state === state) &&
        (site === '' || job.site === site) &&
        `${summary?.title ?? ''} ${summary?.organ ?? ''} ${job.title} ${job.address}`.toLowerCase().includes(wanted),
    );
  const count = Math.max(1, Math.ceil(lines.length / perPage));
  const at = Math.min(page, count - 1);
  const shown = lines.slice(at * perPage, (at + 1) * perPage);
  const lineOf = new Map(jobs.map(({ id }, index) => [id, index + 1]));
  const pages = (
    <Pages
      page={at}
      count={count}
      text={
        lines.length === 0
          ? t('no-jobs')
          : t('page-of', { from: at * perPage + 1, to: at * perPage + shown.length, all: lines.length })
      }
      before={t('before')}
      after={t('after')}
      onPage={setPage}
    />
  );
  return (
    <section class="jobs" aria-labelledby="jobs-title">
      <h2 id="jobs-title">{t('jobs')}</h2>
      <div class="actions">
        <label>
          {t('filter-state')}{' '}
          <select value={state} onChange={({ currentTarget }) => setState(currentTarget.value)}>
            <option value="">{t('all')}</option>
            {states.map((each) => (
              <option key={each} value={each}>
                {stateText(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('filter-site')}{' '}
          <select value={site} onChange={({ currentTarget }) => setSite(currentTarget.value)}>
            <option value="">{t('all')}</option>
            {sites.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('filter-text')}{' '}
          <input type="search" value={words} onInput={({ currentTarget }) => setWords(currentTarget.value)} />
        </label>
      </div>
      {pages}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                #
              </th>
              <th scope="col">{t('column-state')}</th>
              <th scope="col">{t('column-page')}</th>
              <th scope="col">{t('column-found')}</th>
              <th scope="col">{t('column-action')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ job, line, summary }) => (
              <JobRow
                key={job.id}
                {...{ job, line, summary, t, onRetry }}
                state={stateText(job.state)}
                sameAs={lineOf.get(job.result?.sameAs ?? -1) ?? null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {count > 1 && pages}
    </section>
  );
}
