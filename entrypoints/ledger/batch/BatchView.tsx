import { batchTexts } from '../../../locales/ledger/batch.ts';
import { Batches } from '../../../store/batches.ts';
import { hashOf } from '../route.ts';
import type { ViewProps } from '../view.ts';
import { BatchList } from './BatchList.tsx';
import { BatchPage } from './BatchPage.tsx';
import './batch.css';
import { NewBatch } from './NewBatch.tsx';

/** `#/batch`: all batches and a new one; `#/batch/12`: one of them. */
export function BatchView(props: ViewProps) {
  const { route, locale, database } = props;
  const t = batchTexts(locale);
  const batches = new Batches(database);
  const id = route.part === null ? Number.NaN : Number(route.part);
  if (Number.isInteger(id)) return <BatchPage key={id} {...props} {...{ id, batches, t }} />;
  return (
    <div class="batch-view">
      <header>
        <h1>{t('title')}</h1>
        <p class="hint">{t('lead')}</p>
      </header>
      <NewBatch
        {...props}
        {...{ batches, t }}
        onStarted={(started) => props.go(hashOf({ view: 'batch', part: String(started) }))}
      />
      <BatchList {...{ batches, t }} />
    </div>
  );
}
