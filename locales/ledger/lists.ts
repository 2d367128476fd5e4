import { type Texts, texts } from '../texts.ts';
import en from './lists.en.json' with { type: 'json' };
import zhCN from './lists.zh-CN.json' with { type: 'json' };

/** The ledger's lists of findings and reports, their filters and saved views. */
export const listTexts = texts({ 'zh-CN': zhCN, en });
export type ListTexts = Texts<keyof typeof zhCN>;
