import { useState } from 'preact/hooks';
import type { BatchKey } from '../../../locales/ledger/batch.ts';
import type { Texts } from '../../../locales/texts.ts';
import type { Batches, Wanted } from '../../../store/batches.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { AddressForm } from './AddressForm.tsx';
import { ListingForm } from './ListingForm.tsx';
import { RecheckForm } from './RecheckForm.tsx';
import { dayText } from './times.ts';
import { wakeRunner } from './wake.ts';

interface NewBatchProps extends ViewProps {
  batches: Batches;
  t: Texts<BatchKey>;
  onStarted(id: number): void;
}

const sources = ['from-addresses', 'from-listing', 'from-verdicts'] as const;

/** Makes a list of pages and puts it to work. */
export function NewBatch({ batches, t, settings, database, route, locale, onStarted }: NewBatchProps) {
  const listing = route.params.get('listing');
  const [source, setSource] = useState<(typeof sources)[number]>(listing === null ? 'from-addresses' : 'from-listing');
  const [trouble, setTrouble] = useState<unknown>(null);

  async function start(pages: readonly Wanted[], name: string, kind: 'audit' | 'recheck'): Promise<void> {
    try {
      const { id } = await batches.create({ name, kind, at: Date.now() }, pages);
      await wakeRunner();
      onStarted(id);
    } catch (error) {
      setTrouble(error);
    }
  }

  const name = t(source === 'from-verdicts' ? 'name-recheck' : 'name-audit', { date: dayText(Date.now()) });
  return (
    <section class="new-batch" aria-labelledby="new-batch-title">
      <h2 id="new-batch-title">{t('new')}</h2>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      {settings.keepNothing ? (
        <p class="notice" role="status">
          {t('keep-nothing')}
        </p>
      ) : (
        <>
          <fieldset class="sources">
            <legend class="visually-hidden">{t('sources')}</legend>
            {sources.map((each) => (
              <label key={each}>
                <input type="radio" name="source" checked={each === source} onChange={() => setSource(each)} />
                {t(each)}
              </label>
            ))}
          </fieldset>
          {source === 'from-addresses' && (
            <AddressForm {...{ t, name }} onStart={(pages, chosen) => start(pages, chosen, 'audit')} />
          )}
          {source === 'from-listing' && (
            <ListingForm
              {...{ t, name, database, listing }}
              pause={settings.batchPause * 1000}
              onStart={(pages, chosen) => start(pages, chosen, 'audit')}
            />
          )}
          {source === 'from-verdicts' && (
            <RecheckForm {...{ t, name, database }} onStart={(pages, chosen) => start(pages, chosen, 'recheck')} />
          )}
          <p class="hint">{t('pause-note', { n: settings.batchPause })}</p>
        </>
      )}
    </section>
  );
}
