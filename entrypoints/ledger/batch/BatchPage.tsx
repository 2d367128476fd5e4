import { useEffect, useState } from 'preact/hooks';
import { timeLeft } from '../../../batch/pace.ts';
import { ConfirmButton } from '../../../components/batch/ConfirmButton.tsx';
import { ProgressBar } from '../../../components/batch/ProgressBar.tsx';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Batch } from '../../../store/batch.ts';
import type { Batches } from '../../../store/batches.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { Failures } from './Failures.tsx';
import { failureList } from './failure-list.ts';
import { JobTable } from './JobTable.tsx';
import { loadBatch } from './load-batch.ts';
import { PermissionNotice } from './PermissionNotice.tsx';
import { RecheckResults } from './RecheckResults.tsx';
import { Totals } from './Totals.tsx';
import { spanText, timeText } from './times.ts';
import { useRefreshed } from './use-refreshed.ts';
import { wakeRunner } from './wake.ts';

/** Milliseconds between two reminders that a batch runs. */
const wakeEvery = 10_000;

interface BatchPageProps extends ViewProps {
  id: number;
  batches: Batches;
  t: Texts<BatchKey>;
}

/** One batch: how far it is, what it found, what went wrong and what can be done about it. */
export function BatchPage({ id, batches, t, database, settings, locale, go }: BatchPageProps) {
  const { value, trouble, refresh } = useRefreshed(
    () => loadBatch(id, batches, database),
    ({ batch }) => batch?.state === 'running',
  );
  const [failed, setFailed] = useState<unknown>(null);
  const isRunning = value?.batch?.state === 'running';
  // Who looks on sees to it that there is somebody at work.
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void wakeRunner(), wakeEvery);
    return () => clearInterval(timer);
  }, [isRunning]);

  /** Does something with the batch, has the runner look, and shows what came of it. */
  async function act(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      await wakeRunner();
      setFailed(null);
    } catch (error) {
      setFailed(error);
    }
    await refresh();
  }

  const back = <a href={hashOf({ view: 'batch' })}>← {t('back')}</a>;
  const shownTrouble = failed ?? trouble;
  if (value === null || value.batch === null)
    return (
      <div class="batch-view">
        {back}
        {shownTrouble !== null && (
          <TroubleNotice trouble={shownTrouble} locale={locale} onAgain={() => void refresh()} />
        )}
        {value !== null && <p>{t('gone')}</p>}
      </div>
    );

  const { batch, jobs, summaries, confirmed } = value;
  const count = (state: string) => jobs.filter((job) => job.state === state).length;
  const done = count('done');
  const inVain = count('failed');
  const cancelled = count('cancelled');
  const isOpen = batch.state !== 'finished';
  const left = batch.state === 'running' ? timeLeft(jobs, settings.batchPause * 1000) : null;
  const text = [
    t('progress-text', { done: done + inVain, all: jobs.length }),
    inVain === 0 ? '' : t('progress-failed', { n: inVain }),
    left === null ? '' : ` · ${t('time-left', { time: spanText(left, t) })}`,
  ].join('');

  return (
    <div class="batch-view">
      {back}
      {shownTrouble !== null && <TroubleNotice trouble={shownTrouble} locale={locale} />}
      <header>
        <Name batch={batch} t={t} onRename={(name) => act(() => batches.rename(id, name))} />
        <p class="hint">
          {t(`kind-${batch.kind}`)} · <strong class={`batch-${batch.state}`}>{t(`state-${batch.state}`)}</strong> ·{' '}
          {t('begun', { time: timeText(batch.at) })}
          {batch.finishedAt !== null && ` · ${t('ended', { time: timeText(batch.finishedAt) })}`}
        </p>
      </header>
      {settings.keepNothing && isOpen && (
        <p class="notice" role="status">
          {t('keep-nothing')}
        </p>
      )}
      <PermissionNotice
        {...{ jobs, t }}
        onPermitted={() => act(() => batches.retry(id, Date.now(), { cause: 'no-permission' }))}
      />
      <section aria-label={t('progress')}>
        <ProgressBar label={t('progress')} {...{ text, done }} failed={inVain} all={jobs.length} />
        <p class="figure" role="status">
          {text}
        </p>
        <div class="actions">
          {batch.state === 'running' && (
            <button type="button" class="primary" onClick={() => act(() => batches.pause(id))}>
              {t('pause')}
            </button>
          )}
          {batch.state === 'paused' && (
            <button type="button" class="primary" onClick={() => act(() => batches.resume(id))}>
              {t('resume')}
            </button>
          )}
          {inVain > 0 && (
            <button type="button" onClick={() => act(() => batches.retry(id, Date.now(), { state: 'failed' }))}>
              {t('retry-all')}
            </button>
          )}
          {cancelled > 0 && (
            <button type="button" onClick={() => act(() => batches.retry(id, Date.now(), { state: 'cancelled' }))}>
              {t('retry-cancelled')}
            </button>
          )}
          {inVain > 0 && (
            <button type="button" onClick={() => save(failureList(jobs, t), t('exported-name', { name: batch.name }))}>
              {t('export')}
            </button>
          )}
          {isOpen && (
            <ConfirmButton
              label={t('cancel')}
              sure={t('sure-cancel')}
              no={t('no')}
              onConfirm={() => void act(() => batches.cancel(id, Date.now()))}
            />
          )}
          <ConfirmButton
            label={t('remove')}
            sure={t('sure-remove')}
            no={t('no')}
            onConfirm={() => void act(() => batches.remove(id)).then(() => go(hashOf({ view: 'batch' }), 'push'))}
          />
        </div>
      </section>
      <Totals {...{ jobs, summaries, t }} />
      {batch.kind === 'recheck' && (
        <RecheckResults {...{ jobs, summaries, confirmed, t, database }} by={settings.reviewer} onMarked={refresh} />
      )}
      <Failures {...{ jobs, t }} onRetry={(cause) => act(() => batches.retry(id, Date.now(), { cause }))} />
      <JobTable {...{ jobs, summaries, t }} onRetry={(job) => act(() => batches.retry(id, Date.now(), { job }))} />
    </div>
  );
}

function Name({ batch, t, onRename }: { batch: Batch; t: Texts<BatchKey>; onRename(name: string): void }) {
  const [written, setWritten] = useState<string | null>(null);
  if (written === null)
    return (
      <h1>
        {batch.name}{' '}
        <button type="button" class="quiet" onClick={() => setWritten(batch.name)}>
          {t('rename')}
        </button>
      </h1>
    );
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault();
        if (written.trim() !== '') onRename(written.trim());
        setWritten(null);
      }}
    >
      <input
        type="text"
        aria-label={t('name')}
        maxLength={200}
        value={written}
        ref={(input) => input?.focus()}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <button type="submit">{t('save')}</button>
    </form>
  );
}

/** Saves a text as a file, with the mark that spreadsheets know UTF-8 by. */
function save(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', content], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
