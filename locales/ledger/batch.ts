import { texts } from '../texts.ts';
import en from './batch.en.json' with { type: 'json' };
import zhCN from './batch.zh-CN.json' with { type: 'json' };

/** Lists of pages, and how far they are. */
export const batchTexts = texts({ 'zh-CN': zhCN, en });

export type BatchKey = keyof typeof zhCN;
