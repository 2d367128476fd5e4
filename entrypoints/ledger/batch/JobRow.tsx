import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Job } from '../../../store/batch.ts';
import type { Summary } from '../../../store/schema.ts';
import { hashOf } from '../route.ts';
import { timeText } from './times.ts';

interface JobRowProps {
  job: Job;
  /** From 1, in the order of the list. */
  line: number;
  summary: Summary | null;
  state: string;
  /** Line of the page that this one is the same as. */
  sameAs: number | null;
  t: Texts<BatchKey>;
  onRetry(job: number): void;
}

const levels = ['error', 'warning', 'review', 'note'] as const;

/** One page of a batch. */
export function JobRow({ job, line, summary, state, sameAs, t, onRetry }: JobRowProps) {
  const title = summary?.title || job.title || job.address;
  return (
    <tr class={`job-${job.state}`}>
      <td class="number hint">{line}</td>
      <td class="job-state">{state}</td>
      <td class="job-page">
        {job.state === 'done' && summary !== null ? (
          <a href={hashOf({ view: 'report', part: String(summary.id) })}>{title}</a>
        ) : (
          <span>{title}</span>
        )}
        {title !== job.address && <span class="hint address">{job.address}</span>}
      </td>
      <td>
        <Found {...{ job, summary, sameAs, t }} />
      </td>
      <td class="job-action">
        {job.state !== 'done' && (
          <a class="button quiet" href={job.address} target="_blank" rel="noreferrer">
            {t('open-page')}
          </a>
        )}
        {(job.state === 'failed' || job.state === 'cancelled') && (
          <button type="button" class="quiet" onClick={() => onRetry(job.id)}>
            {t('retry')}
          </button>
        )}
      </td>
    </tr>
  );
}

function Found({ job, summary, sameAs, t }: Pick<JobRowProps, 'job' | 'summary' | 'sameAs' | 't'>) {
  const { state, trouble, inTab, notBefore, attempts, result } = job;
  if (state === 'failed' && trouble !== null)
    return (
      <>
        {t(`cause-${trouble.cause}`)}
        {trouble.detail !== '' && <span class="hint detail">{trouble.detail}</span>}
      </>
    );
  if (state === 'queued' && trouble !== null)
    return (
      <span class="hint">
        {t('again-at', { time: timeText(notBefore), n: attempts, why: t(`cause-${trouble.cause}`) })}
      </span>
    );
  if (state !== 'done') return inTab ? <span class="hint">{t('in-tab')}</span> : null;
  if (summary === null) return <span class="hint">{t('forgotten')}</span>;
  if (sameAs !== null) return <span class="hint">{t('same-as', { n: sameAs })}</span>;
  const found = levels.filter((level) => summary.counts[level] > 0);
  return (
    <>
      {found.length === 0 ? (
        <span class="good">{t('nothing-found')}</span>
      ) : (
        <span class="counts figure">
          {found.map((level) => (
            <span key={level} class={`count-${level}`}>
              {t(level)} {summary.counts[level]}
            </span>
          ))}
        </span>
      )}
      {result?.added === false && <span class="hint detail">{t('known')}</span>}
    </>
  );
}
