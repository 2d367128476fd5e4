import { texts } from '../texts.ts';
import en from './verdict.en.json' with { type: 'json' };
import zhCN from './verdict.zh-CN.json' with { type: 'json' };

/** What is said of one finding, on the page and in the ledger: the only texts of the ledger that a page script carries. */
export const verdictTexts = texts({ 'zh-CN': zhCN, en });
export type VerdictTexts = ReturnType<typeof verdictTexts>;
