import { texts } from '../texts.ts';
import en from './review.en.json' with { type: 'json' };
import zhCN from './review.zh-CN.json' with { type: 'json' };

/** Review in the ledger: history, disagreements, bulk verdicts, feedback. */
export const reviewTexts = texts({ 'zh-CN': zhCN, en });
export type ReviewTexts = ReturnType<typeof reviewTexts>;
