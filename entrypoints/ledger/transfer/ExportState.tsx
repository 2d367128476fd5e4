import { useEffect, useRef, useState } from 'preact/hooks';
import { numberText } from '../../../components/wording.ts';
import { frameTexts } from '../../../locales/ledger/frame.ts';
import { transferTexts } from '../../../locales/ledger/transfer.ts';
import type { Locale } from '../../../locales/translate.ts';
import { sizeText } from '../../options/LibrarySection.tsx';
import type { Ending } from './export-task.ts';
import { type ExportStage, exportStage, onExportStage } from './exporting.ts';

export function useExportStage(): ExportStage {
  const [stage, setStage] = useState(exportStage);
  useEffect(() => {
    setStage(exportStage());
    return onExportStage(() => setStage(exportStage()));
  }, []);
  return stage;
}

/** How far the export is, or how it ended. */
export function ExportState({ stage, locale, onCancel }: { stage: ExportStage; locale: Locale; onCancel(): void }) {
  const t = transferTexts(locale);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (stage.kind === 'ended') told.current?.focus();
  }, [stage.kind]);
  if (stage.kind === 'running') {
    const { done, total, cancelling } = stage;
    return (
      <div class="export-state">
        <progress aria-label={t('running')} value={done.reports} max={Math.max(total, 1)} />
        <p class="figure">
          {t('progress', {
            done: numberText(done.reports),
            total: numberText(total),
            findings: numberText(done.findings),
          })}
        </p>
        <button type="button" disabled={cancelling} onClick={onCancel}>
          {t(cancelling ? 'cancelling' : 'cancel')}
        </button>
      </div>
    );
  }
  if (stage.kind === 'idle') return null;
  const { ending, name } = stage;
  return (
    <p
      ref={told}
      tabIndex={-1}
      class={`export-state ${ending.kind}`}
      role={ending.kind === 'failed' ? 'alert' : 'status'}
    >
      {endingText(ending, name, locale)}
    </p>
  );
}

function endingText(ending: Ending, name: string, locale: Locale): string {
  const t = transferTexts(locale);
  if (ending.kind === 'cancelled') return t('cancelled');
  if (ending.kind === 'done') {
    const { reports, findings, bytes, unreadable } = ending;
    const done = t('done', {
      name,
      reports: numberText(reports),
      findings: numberText(findings),
      size: sizeText(bytes, locale),
    });
    return unreadable.length === 0 ? done : `${done}${unreadableText(unreadable, locale)}`;
  }
  const { cause, detail } = ending;
  return t(`failed.${cause}`, { detail: isTrouble(detail) ? frameTexts(locale)(detail) : detail });
}

/** More of them than this would hide how the export ended. */
const mostNamed = 5;

function unreadableText(unreadable: readonly string[], locale: Locale): string {
  const t = transferTexts(locale);
  const addresses = unreadable.slice(0, mostNamed).join(locale === 'en' ? ', ' : '、');
  return t('unreadable', {
    n: numberText(unreadable.length),
    addresses: unreadable.length > mostNamed ? t('unreadableMore', { addresses }) : addresses,
  });
}

function isTrouble(detail: string): detail is 'full' | 'blocked' | 'newer' | 'unavailable' {
  return ['full', 'blocked', 'newer', 'unavailable'].includes(detail);
}
