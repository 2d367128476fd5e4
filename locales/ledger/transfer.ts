import { texts } from '../texts.ts';
import en from './transfer.en.json' with { type: 'json' };
import zhCN from './transfer.zh-CN.json' with { type: 'json' };

/** Exports of a selection, and the tabs beside them. */
export const transferTexts = texts({ 'zh-CN': zhCN, en });
