import { ReplayReport } from '../../../../components/bundle/ReplayReport.tsx';
import type { BundleTexts } from '../../../../locales/ledger/bundle.ts';
import type { Locale } from '../../../../locales/translate.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import { findingHeading } from './about-finding.ts';
import type { ReplayWork } from './use-replay.ts';

/** How far a replay is, and what it came to. */
export function ReplayPanel({ work, locale, t }: { work: ReplayWork; locale: Locale; t: BundleTexts }) {
  const { state, tally, total, trouble } = work;
  if (state === 'idle') return null;
  const findings = Object.values(tally.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div class="replay-panel">
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      {state === 'running' && (
        <div class="work-state">
          <p id="replay-label">{t('replaying')}</p>
          <progress aria-labelledby="replay-label" value={tally.captures} max={Math.max(total, 1)} />
          <p class="figure">{t('replayProgress', { done: tally.captures, total, findings })}</p>
          <button type="button" onClick={work.stop}>
            {t('cancel')}
          </button>
        </div>
      )}
      <p role="status" class="replay-said">
        {state === 'done' && t('replayDone')}
        {state === 'stopped' && t('replayCancelled')}
      </p>
      {state !== 'running' && (
        <ReplayReport
          counts={tally.counts}
          readings={tally.readings}
          told={tally.told.map((each) => ({ ...each, heading: findingHeading(each, t, locale) }))}
          t={t}
        />
      )}
    </div>
  );
}
