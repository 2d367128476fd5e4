import { type Texts, texts } from '../texts.ts';
import en from './bundle.en.json' with { type: 'json' };
import zhCN from './bundle.zh-CN.json' with { type: 'json' };

/** Backup, merging, disagreements and replay. */
export const bundleTexts = texts({ 'zh-CN': zhCN, en });
export type BundleTexts = Texts<keyof typeof zhCN>;
