import { texts } from '../texts.ts';
import en from './document.en.json' with { type: 'json' };
import zhCN from './document.zh-CN.json' with { type: 'json' };

/** The printed report of findings. */
export const documentTexts = texts({ 'zh-CN': zhCN, en });
export type DocumentTexts = ReturnType<typeof documentTexts>;
