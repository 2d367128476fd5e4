import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { numberText } from '../../../components/wording.ts';
import { type FormatName, formats } from '../../../exporters/formats.ts';
import { frameTexts } from '../../../locales/ledger/frame.ts';
import { transferTexts } from '../../../locales/ledger/transfer.ts';
import { useWords } from '../lists/use-words.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ViewProps } from '../view.ts';
import { chosenCaptures, selectedIn, selectionWords } from './chosen.ts';
import { pickFile } from './destination.ts';
import { ExportState, useExportStage } from './ExportState.tsx';
import type { Chosen } from './export-task.ts';
import { cancelExport, leaveExport, startExport } from './exporting.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { fileName } from './file-name.ts';

/** `#/transfer/export`: a selection, a format, and the file that comes of them. */
export function ExportView({ route, locale, index }: ViewProps) {
  const t = transferTexts(locale);
  const words = useWords(locale);
  const stage = useExportStage();
  const isRunning = stage.kind === 'running';
  const address = route.params.toString();
  const selected = useMemo(() => selectedIn(new URLSearchParams(address)), [address]);
  const [isWhole, setWhole] = useState(selected === null);
  const [chosen, setChosen] = useState<Chosen[] | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const [format, setFormat] = useState<FormatName>('xlsx');
  const [withDismissed, setWithDismissed] = useState(true);
  const [withScreenshots, setWithScreenshots] = useState(true);
  useEffect(() => setWhole(selected === null), [selected]);
  useEffect(() => {
    let isWanted = true;
    setChosen(null);
    setTrouble(null);
    chosenCaptures(index, isWhole ? null : selected).then(
      (captures) => isWanted && setChosen(captures),
      (error: unknown) => isWanted && setTrouble(error),
    );
    return () => {
      isWanted = false;
    };
  }, [index, isWhole, selected, tries]);

  const filtered = selected === null ? null : selectionWords(selected, words);
  const selection = isWhole || selected === null ? t('whole') : (filtered ?? t('selected'));

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
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} onAgain={() => setTries(tries + 1)} />}
      <fieldset disabled={isRunning}>
        <legend>{t('what')}</legend>
        {selected !== null && (
          <label>
            <input type="radio" name="what" checked={!isWhole} onChange={() => setWhole(false)} />
            <span>
              {t('selected')}
              {filtered !== null && <small>{filtered}</small>}
            </span>
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
        {chosen === null ? t('counting') : countText(chosen, t)}
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

function countText(chosen: readonly Chosen[], t: ReturnType<typeof transferTexts>): string {
  if (chosen.length === 0) return t('nothing');
  const reports = numberText(chosen.length);
  if (chosen.some(({ findings }) => findings === null)) return t('countReports', { reports });
  const findings = chosen.reduce((sum, { findings: positions }) => sum + (positions?.length ?? Number.NaN), 0);
  return t('count', { reports, findings: findings });
}
