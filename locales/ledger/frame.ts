import { texts } from '../texts.ts';
import en from './frame.en.json' with { type: 'json' };
import zhCN from './frame.zh-CN.json' with { type: 'json' };

/** The ledger's frame: navigation and what every view shares. */
export const frameTexts = texts({ 'zh-CN': zhCN, en });
