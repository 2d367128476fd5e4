import { texts } from '../texts.ts';
import en from './compare.en.json' with { type: 'json' };
import zhCN from './compare.zh-CN.json' with { type: 'json' };

/** Comparisons across reports: years of an organ, rules, a whole and its parts, rosters. */
export const compareTexts = texts({ 'zh-CN': zhCN, en });
export type CompareTexts = ReturnType<typeof compareTexts>;
