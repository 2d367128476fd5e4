import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type FormatName, formats } from '../../../exporters/formats.ts';
import { frameTexts } from '../../../locales/ledger/frame.ts';
import { transferTexts } from '../../../locales/ledger/transfer.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { pickedIn, wholeLibrary } from './chosen.ts';
import { pickFile } from './destination.ts';
import { ExportState, useExportStage } from './ExportState.tsx';
import type { Chosen } from './export-task.ts';
import { cancelExport, leaveExport, startExport } from './exporting.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { fileName } from './file-name.ts';

/** `#/transfer/export`: a selection, a format, and the file that comes of them. */
export function ExportView({ route, locale, library }: ViewProps) {
  const t = transferTexts(locale);
  const stage = useExportStage();
  const isRunning = stage.kind === 'running';
  const picked = pickedIn(route.params);
  const [isWhole, setWhole] = useState(picked === null);
  const [whole, setAll] = useState<Chosen[] | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [format, setFormat] = useState<FormatName>('csv');
  const [withDismissed, setWithDismissed] = useState(true);
  const [withScreenshots, setWithScreenshots] = useState(true);
  useEffect(() => {
    wholeLibrary(library).then(setAll, setTrouble);
  }, [library]);

  const chosen = isWhole || picked === null ? whole : picked;
  const selection = t(isWhole ? 'whole' : 'selected');

  async function start(): Promise<void> {
    if (chosen === null) return;
    const at = new Date();
    const name = fileName(frameTexts(locale)('product'), selection, at, formats[format].ending);
    leaveExport();
    try {
      const file = await pickFile(name, formats[format]);
      const version = browser.runtime.getManifest().version;
      const task = { format, chosen, locale, at, selection, version, withDismissed, withScreenshots, file };
      await startExport(task, file?.name ?? name);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setTrouble(error);
    }
  }

  return (
    <section class="export" aria-labelledby="export-title">
      <h1 id="export-title">{t('export')}</h1>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      <fieldset disabled={isRunning}>
        <legend>{t('what')}</legend>
        {picked !== null && (
          <label>
            <input type="radio" name="what" checked={!isWhole} onChange={() => setWhole(false)} />
            {t('selected')}
          </label>
        )}
        <label>
          <input type="radio" name="what" checked={isWhole} onChange={() => setWhole(true)} />
          <span>
            {t('whole')}
            <small>{t('wholeHint')}</small>
          </span>
        </label>
        <label>
          <input
            type="checkbox"
            checked={withDismissed}
            onChange={({ currentTarget }) => setWithDismissed(currentTarget.checked)}
          />
          <span>
            {t('withDismissed')}
            <small>{t('withDismissedHint')}</small>
          </span>
        </label>
        {formats[format].screenshots && (
          <label>
            <input
              type="checkbox"
              checked={withScreenshots}
              onChange={({ currentTarget }) => setWithScreenshots(currentTarget.checked)}
            />
            {t('withScreenshots')}
          </label>
        )}
      </fieldset>
      <FormatChoice chosen={format} disabled={isRunning} locale={locale} onChoose={setFormat} />
      <p class="figure" role="status">
        {chosen === null
          ? t('counting')
          : chosen.length === 0
            ? t('nothing')
            : t('countReports', { reports: chosen.length })}
      </p>
      {!isRunning && (
        <button
          type="button"
          class="primary"
          disabled={chosen === null || chosen.length === 0}
          onClick={() => void start()}
        >
          {t('start')}
        </button>
      )}
      <ExportState {...{ stage, locale }} onCancel={cancelExport} />
    </section>
  );
}
