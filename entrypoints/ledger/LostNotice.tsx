import { timeText } from '../../components/review/time-text.ts';
import { frameTexts } from '../../locales/ledger/frame.ts';
import type { Locale } from '../../locales/translate.ts';
import type { LibraryLoss } from '../background/library-loss.ts';
import { hashOf } from './route.ts';

interface LostNoticeProps {
  loss: LibraryLoss;
  locale: Locale;
  onSeen(): void;
}

/** That the browser threw the library away, until the reader has taken note of it. */
export function LostNotice({ loss, locale, onSeen }: LostNoticeProps) {
  const t = frameTexts(locale);
  return (
    <div class="trouble" role="alert">
      <h2>{t('lost')}</h2>
      <p>{t('lostHow', { at: timeText(loss.seenAt) })}</p>
      <p class="trouble-ways">
        <a class="button" href={hashOf({ view: 'transfer', part: 'backup' })}>
          {t('lostImport')}
        </a>
        <button type="button" class="quiet" onClick={onSeen}>
          {t('lostSeen')}
        </button>
      </p>
    </div>
  );
}
