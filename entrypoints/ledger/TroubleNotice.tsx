import { frameTexts } from '../../locales/ledger/frame.ts';
import type { Locale } from '../../locales/translate.ts';
import { LibraryError } from '../../store/trouble.ts';

interface TroubleNoticeProps {
  trouble: unknown;
  locale: Locale;
  onAgain?: () => void;
}

/** What went wrong, in the reader's language, and that nothing is lost by it. */
export function TroubleNotice({ trouble, locale, onAgain }: TroubleNoticeProps) {
  const t = frameTexts(locale);
  const detail =
    trouble instanceof LibraryError ? t(trouble.trouble) : trouble instanceof Error ? trouble.message : String(trouble);
  return (
    <div class="trouble" role="alert">
      <p>{t('trouble', { detail })}</p>
      {onAgain !== undefined && (
        <button type="button" onClick={onAgain}>
          {t('again')}
        </button>
      )}
    </div>
  );
}
