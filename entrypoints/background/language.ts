import { browser } from 'wxt/browser';
import { chooseLocale, type Locale } from '../../locales/translate.ts';

export const languages = ['auto', 'zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language in settings as they are stored; the browser's where they are not legible. For what cannot wait for all settings. */
export function languageOf(settings: unknown): Language {
  const written =
    typeof settings === 'object' && settings !== null && 'language' in settings ? settings.language : null;
  return languages.find((language) => language === written) ?? 'auto';
}

/** The language to show, on every surface the same. */
export function localeOf({ language }: { language: Language }): Locale {
  return chooseLocale(language, browser.i18n.getUILanguage());
}
