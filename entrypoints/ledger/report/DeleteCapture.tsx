import { useRef, useState } from 'preact/hooks';
import { reportTexts } from '../../../locales/ledger/report.ts';
import { relink } from '../../background/neighbours.ts';
import { hashOf } from '../route.ts';
import { TroubleNotice } from '../TroubleNotice.tsx';
import type { ReportPageProps } from './ReportPage.tsx';
import { timeText } from './time-text.ts';

/** Asks before a capture is forgotten, and says what goes and what stays. */
export function DeleteCapture({ shelf, library, settings, locale, go }: ReportPageProps) {
  const texts = reportTexts(locale);
  const dialog = useRef<HTMLDialogElement>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const { capture, states, screenshots, same } = shelf;
  const others = states.filter(({ id }) => id !== capture.id);

  async function remove(): Promise<void> {
    setBusy(true);
    try {
      await library.delete([capture.id]);
      // What the years beside it were compared with is gone.
      await relink(capture.report, library, settings.rules, same).catch(() => {});
      dialog.current?.close();
      const next = others.at(-1);
      go(next === undefined ? hashOf({ view: 'reports' }) : hashOf({ view: 'report', part: String(next.id) }));
    } catch (error) {
      setTrouble(error);
      setBusy(false);
    }
  }

  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {texts('delete')}
      </button>
      <dialog ref={dialog} class="ask" aria-labelledby="delete-title">
        <h2 id="delete-title">{texts('deleteTitle', { date: timeText(capture.capturedAt) })}</h2>
        <ul class="bullets">
          <li>{texts('deleteLost')}</li>
          {screenshots.length > 0 && <li>{texts('deleteScreenshots', { n: screenshots.length })}</li>}
          <li>{others.length > 0 ? texts('deleteOthers', { n: others.length }) : texts('deleteLast')}</li>
          <li>{texts('deleteStays')}</li>
        </ul>
        {trouble !== null && <TroubleNotice trouble={trouble} locale={locale} />}
        <p class="ask-actions">
          <button type="button" disabled={isBusy} onClick={() => dialog.current?.close()}>
            {texts('keep')}
          </button>
          <button type="button" class="primary" disabled={isBusy} onClick={() => void remove()}>
            {texts('deleteNow')}
          </button>
        </p>
      </dialog>
    </>
  );
}
