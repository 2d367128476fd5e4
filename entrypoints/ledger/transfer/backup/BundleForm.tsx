import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { BundleTexts } from '../../../../locales/ledger/bundle.ts';
import { frameTexts } from '../../../../locales/ledger/frame.ts';
import type { BundleChoice } from '../../../../store/bundle-source.ts';
import { TroubleNotice } from '../../TroubleNotice.tsx';
import type { ViewProps } from '../../view.ts';
import { pickFile } from '../destination.ts';
import { fileName } from '../file-name.ts';
import { copyName, settingsForBundle } from './bundle-settings.ts';
import { type ChosenPart, chosenPart } from './chosen-part.ts';
import { leaveBundle, writeBundleFile } from './transferring.ts';

/** What goes into the file, and the button that writes it. */
export function BundleForm({ route, locale, settings, library, index, t }: ViewProps & { t: BundleTexts }) {
  const [part, setPart] = useState<ChosenPart | null>(null);
  const [captures, setCaptures] = useState<number | null>(null);
  const [isWhole, setWhole] = useState(true);
  const [html, setHtml] = useState(true);
  const [screenshots, setScreenshots] = useState(true);
  const [withSettings, setWithSettings] = useState(true);
  const [withReviewer, setWithReviewer] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const params = route.params.toString();
  useEffect(() => {
    library.count().then(setCaptures, setTrouble);
    chosenPart(new URLSearchParams(params), { index, library }).then((found) => {
      setPart(found);
      setWhole(found === null);
    }, setTrouble);
  }, [params, library, index]);

  async function start(): Promise<void> {
    leaveBundle();
    try {
      const at = new Date();
      const isAll = isWhole || part === null;
      const choice: BundleChoice = isAll
        ? { captures: null, keys: null, html, screenshots }
        : { captures: part.captures, keys: part.keys, html, screenshots };
      const selection = isAll ? t('scope.library') : t('selected', { n: part.captures.length });
      const name = fileName(frameTexts(locale)('product'), isAll ? t('save') : selection, at, 'gouji');
      const file = await pickFile(name, { type: 'application/zip', ending: 'gouji' });
      await writeBundleFile(
        {
          kind: 'write',
          choice,
          selection,
          settings: isAll && withSettings ? await settingsForBundle(settings, withReviewer) : null,
          version: browser.runtime.getManifest().version,
          copy: await copyName(),
          at,
          file,
        },
        file?.name ?? name,
      );
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setTrouble(error);
    }
  }

  const check = (text: string, checked: boolean, set: (checked: boolean) => void) => (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      {text}
    </label>
  );
  return (
    <section aria-labelledby="save-title">
      <h2 id="save-title">{t('save')}</h2>
      <p class="hint">{t('saveHint')}</p>
      {trouble !== null && <TroubleNotice {...{ trouble, locale }} />}
      <fieldset>
        <legend>{t('what')}</legend>
        {part !== null && (
          <>
            <label>
              <input type="radio" name="part" checked={!isWhole} onChange={() => setWhole(false)} />
              {t('selected', { n: part.captures.length })}
            </label>
            <label>
              <input type="radio" name="part" checked={isWhole} onChange={() => setWhole(true)} />
              {t('whole')}
            </label>
          </>
        )}
        {check(t('withHtml'), html, setHtml)}
        {check(t('withScreenshots'), screenshots, setScreenshots)}
        {isWhole && check(t('withSettings'), withSettings, setWithSettings)}
        {isWhole &&
          withSettings &&
          settings.reviewer !== '' &&
          check(t('withReviewer', { name: settings.reviewer }), withReviewer, setWithReviewer)}
      </fieldset>
      {captures === 0 ? (
        <p role="status">{t('empty')}</p>
      ) : (
        <button type="button" class="primary" disabled={captures === null} onClick={() => void start()}>
          {t('start')}
        </button>
      )}
    </section>
  );
}
