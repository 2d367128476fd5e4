import { texts } from '../texts.ts';
import en from './again.en.json' with { type: 'json' };
import zhCN from './again.zh-CN.json' with { type: 'json' };

/** Auditing again what is kept. */
export const againTexts = texts({ 'zh-CN': zhCN, en });
export type AgainTexts = ReturnType<typeof againTexts>;
