import { useState } from 'preact/hooks';
import type { Locale, Translate } from '../../locales/translate.ts';
import type { LibraryTrouble } from '../../store/trouble.ts';

export type LibraryState = { captures: number; bytes: number | null; erased: boolean } | { trouble: LibraryTrouble };

interface LibrarySectionProps {
  library: LibraryState | null;
  locale: Locale;
  t: Translate;
  onErase(): void;
}

/** Bytes as people read them: whole kilobytes, megabytes with one digit. */
export function sizeText(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** How much is kept, and the way to forget it, which asks once more. */
export function LibrarySection({ library, locale, t, onErase }: LibrarySectionProps) {
  const [asked, setAsked] = useState(false);
  if (library === null) return <p class="hint">…</p>;
  if ('trouble' in library) return <p role="alert">{t(`options.${library.trouble}`)}</p>;
  const { captures, bytes, erased } = library;
  if (captures === 0) return <p role="status">{t(erased ? 'options.erased' : 'options.empty')}</p>;
  const size = bytes === null ? '' : ` · ${t('options.bytes', { size: sizeText(bytes, locale) })}`;
  return (
    <div class="library">
      <p>
        {t('options.captures', { n: captures })}
        {size}
      </p>
      {asked ? (
        <div class="ask" role="alertdialog" aria-label={t('options.erase')}>
          <p>{t('options.eraseAsk', { n: captures })}</p>
          <button type="button" onClick={() => setAsked(false)}>
            {t('options.eraseNo')}
          </button>
          <button
            type="button"
            class="danger"
            onClick={() => {
              setAsked(false);
              onErase();
            }}
          >
            {t('options.eraseYes')}
          </button>
        </div>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {t('options.erase')}
        </button>
      )}
    </div>
  );
}
