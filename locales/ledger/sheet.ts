import { type Texts, texts } from '../texts.ts';
import en from './sheet.en.json' with { type: 'json' };
import zhCN from './sheet.zh-CN.json' with { type: 'json' };

export type SheetTexts = Texts<keyof typeof zhCN>;

/** Headings and words of exported sheets. */
export const sheetTexts = texts({ 'zh-CN': zhCN, en });
