import { texts } from '../texts.ts';
import en from './record.en.json' with { type: 'json' };
import zhCN from './record.zh-CN.json' with { type: 'json' };

/** What people said of each rule's findings, in the ledger, the options and the reference. */
export const recordTexts = texts({ 'zh-CN': zhCN, en });
export type RecordTexts = ReturnType<typeof recordTexts>;
