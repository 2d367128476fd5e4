import { useState } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';

interface ScreenshotHintProps {
  /** Empty where none is set. */
  shortcut: string;
  t: Translate;
}

/** Says how a picture is taken: no browser lets a page's own button do it. */
export function ScreenshotHint({ shortcut, t }: ScreenshotHintProps) {
  const [asked, setAsked] = useState(false);
  const hint = shortcut === '' ? t('overlay.screenshotHow') : t('overlay.screenshotKey', { shortcut });
  return (
    <>
      <button type="button" class="quiet screenshot-ask" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {t('overlay.screenshot')}
      </button>
      <span class="screenshot-hint" role="status">
        {asked ? hint : ''}
      </span>
    </>
  );
}
