import { useMemo } from 'preact/hooks';
import { listTexts } from '../../../locales/ledger/lists.ts';
import { verdictTexts } from '../../../locales/ledger/verdict.ts';
import { type Locale, translator } from '../../../locales/translate.ts';
import type { Words } from './facet-labels.ts';

export function useWords(locale: Locale): Words {
  return useMemo(() => ({ locale, l: listTexts(locale), v: verdictTexts(locale), t: translator(locale) }), [locale]);
}
