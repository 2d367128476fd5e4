import { texts } from '../texts.ts';
import en from './report.en.json' with { type: 'json' };
import zhCN from './report.zh-CN.json' with { type: 'json' };

/** The page of one report. */
export const reportTexts = texts({ 'zh-CN': zhCN, en });
export type ReportTexts = ReturnType<typeof reportTexts>;
