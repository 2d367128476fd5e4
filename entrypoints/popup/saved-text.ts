import type { Locale, Translate } from '../../locales/translate.ts';
import type { LibraryTrouble } from '../../store/trouble.ts';
import type { Saved } from '../background/messages.ts';

const troubles = {
  full: 'popup.keptFull',
  blocked: 'popup.keptBlocked',
  newer: 'popup.keptNewer',
  unavailable: 'popup.keptUnavailable',
} as const satisfies Record<LibraryTrouble, string>;

/** What became of a capture, in one sentence. */
export function savedText(saved: Saved, locale: Locale, t: Translate): string {
  switch (saved.state) {
    case 'kept': {
      const since = new Date(saved.since).toLocaleDateString(locale, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
      });
      return t('popup.kept', { since, n: saved.captures });
    }
    case 'private':
      return t('popup.keptPrivate');
    case 'refused':
      return t('popup.keptRefused');
    case 'failed':
      return t(troubles[saved.trouble]);
  }
}
