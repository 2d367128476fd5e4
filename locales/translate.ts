import en from './en.json' with { type: 'json' };
import { fill } from './fill.ts';
import zhCN from './zh-CN.json' with { type: 'json' };

export type Locale = 'zh-CN' | 'en';

type Messages = typeof zhCN;

/** `overlay.next`: section and key of the message files. */
export type MessageKey = {
  [Section in keyof Messages & string]: `${Section}.${keyof Messages[Section] & string}`;
}[keyof Messages & string];

export type Translate = (key: MessageKey, slots?: Record<string, string | number>) => string;

const files: Record<Locale, Record<string, Record<string, string>>> = { 'zh-CN': zhCN, en };

/** Gives the texts of one language; each filled from `slots` as `fill` does it. */
export function translator(locale: Locale): Translate {
  return (key, slots = {}) => {
    const [section = '', name = ''] = key.split('.');
    const text = files[locale][section]?.[name] ?? key;
    return fill(text, slots);
  };
}

/** The language to show: the user's choice, or by the browser's language. */
export function chooseLocale(chosen: Locale | 'auto', browserLanguage: string): Locale {
  if (chosen !== 'auto') return chosen;
  return browserLanguage.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
