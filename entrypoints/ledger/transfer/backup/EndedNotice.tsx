import { useEffect, useRef } from 'preact/hooks';
import type { BundleTexts } from '../../../../locales/ledger/bundle.ts';
import { frameTexts } from '../../../../locales/ledger/frame.ts';
import type { Locale } from '../../../../locales/translate.ts';
import { sizeText } from '../../../options/LibrarySection.tsx';
import { type BundleStage, leaveBundle } from './transferring.ts';

type Ended = Extract<BundleStage, { kind: 'ended' }>;

/** How writing or reading a file ended, where it ended otherwise than with a file that is open. */
export function EndedNotice({ stage, locale, t }: { stage: BundleStage; locale: Locale; t: BundleTexts }) {
  const told = useRef<HTMLDivElement>(null);
  // What had the focus is gone.
  useEffect(() => {
    if (stage.kind === 'ended' || stage.kind === 'written') told.current?.focus();
  }, [stage.kind]);
  if (stage.kind !== 'written' && stage.kind !== 'ended') return null;
  const isTrouble = stage.kind === 'ended' && stage.ending.kind !== 'cancelled';
  return (
    <div
      ref={told}
      tabIndex={-1}
      class={isTrouble ? 'bundle-notice bad' : 'bundle-notice good'}
      role={isTrouble ? 'alert' : 'status'}
    >
      <p>{stage.kind === 'written' ? writtenText(stage, locale, t) : endedText(stage, locale, t)}</p>
      {stage.kind === 'ended' && stage.ending.kind === 'refused' && (
        <details>
          <summary>{t('detail')}</summary>
          <code>{stage.ending.detail}</code>
        </details>
      )}
      <button type="button" class="quiet" onClick={leaveBundle}>
        {t('close')}
      </button>
    </div>
  );
}

function writtenText(
  { name, ending }: Extract<BundleStage, { kind: 'written' }>,
  locale: Locale,
  t: BundleTexts,
): string {
  const { captures, reviews, screenshots } = ending.counts;
  return t('written', { name, captures, reviews, screenshots, size: sizeText(ending.bytes, locale) });
}

function endedText({ name, of, ending }: Ended, locale: Locale, t: BundleTexts): string {
  if (ending.kind === 'cancelled')
    return t(({ write: 'writeCancelled', look: 'lookCancelled', take: 'takeCancelled' } as const)[of]);
  if (ending.kind === 'refused') return t(`refused.${ending.trouble}`, { name });
  const { cause, detail } = ending;
  const isKnown = cause === 'library' && ['full', 'blocked', 'newer', 'unavailable'].includes(detail);
  return t(`failed.${cause}`, { detail: isKnown ? frameTexts(locale)(detail as 'full') : detail });
}
