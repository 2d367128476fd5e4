import { useEffect, useState } from 'preact/hooks';
import { FileDrop } from '../../../../components/bundle/FileDrop.tsx';
import { WorkState } from '../../../../components/bundle/WorkState.tsx';
import { bundleTexts } from '../../../../locales/ledger/bundle.ts';
import type { ViewProps } from '../../view.ts';
import { BundleForm } from './BundleForm.tsx';
import { EndedNotice } from './EndedNotice.tsx';
import { LookedInto } from './LookedInto.tsx';
import {
  type BundleStage,
  bundleStage,
  cancelBundle,
  forgetUnfinished,
  leaveBundle,
  lookInto,
  onBundleStage,
  unfinishedBundle,
} from './transferring.ts';
import './backup.css';

/** `#/transfer/backup`: the library into one file, and a file into the library. */
export function BackupView(props: ViewProps) {
  const { locale } = props;
  const t = bundleTexts(locale);
  const stage = useBundleStage();
  const [unfinished, forget] = useUnfinished(stage);
  const isBusy = stage.kind === 'writing' || stage.kind === 'looking' || stage.kind === 'taking';
  const isOpen = stage.kind === 'looked' || stage.kind === 'taking' || stage.kind === 'taken';
  return (
    <div class="backup">
      <h1>{t('title')}</h1>
      <EndedNotice {...{ stage, locale, t }} />
      {(stage.kind === 'writing' || stage.kind === 'looking') && (
        <WorkState
          label={stage.kind === 'writing' ? t('writing') : t('looking', { name: stage.name })}
          progress={stage.progress}
          cancelling={stage.cancelling}
          t={t}
          onCancel={cancelBundle}
        />
      )}
      {isOpen && <LookedInto {...props} stage={stage} t={t} />}
      {!isBusy && !isOpen && (
        <>
          <BundleForm {...props} t={t} />
          <section aria-labelledby="restore-title">
            <h2 id="restore-title">{t('open')}</h2>
            <p class="hint">{t('openHint')}</p>
            {unfinished !== null && (
              <div class="bundle-notice" role="status">
                <p>{t('unfinished', { name: unfinished })}</p>
                <button type="button" class="quiet" onClick={forget}>
                  {t('dismissNotice')}
                </button>
              </div>
            )}
            <FileDrop
              t={t}
              onFile={(file) => {
                leaveBundle();
                void lookInto(file);
              }}
            />
          </section>
        </>
      )}
    </div>
  );
}

function useBundleStage(): BundleStage {
  const [stage, setStage] = useState(bundleStage);
  useEffect(() => {
    setStage(bundleStage());
    return onBundleStage(() => setStage(bundleStage()));
  }, []);
  return stage;
}

/** The file that was not taken in to the end, here or before the browser was closed. */
function useUnfinished(stage: BundleStage): [string | null, () => void] {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (stage.kind !== 'taking') void unfinishedBundle().then(setName);
  }, [stage.kind]);
  return [name, () => void forgetUnfinished().then(() => setName(null))];
}
