import { expect, test } from 'vitest';
import type { Saved } from '../../../entrypoints/background/messages.ts';
import { savedText } from '../../../entrypoints/popup/saved-text.ts';
import { translator } from '../../../locales/translate.ts';

const at = new Date(2024, 0, 20, 12).getTime();

test.each<[Saved, string]>([
  [{ state: 'kept', id: 1, added: true, since: at, captures: 2 }, '已存入报告库：自 2024年1月20日 起，共 2 个快照'],
  [{ state: 'private' }, '无痕窗口：什么都不保存'],
  [{ state: 'refused' }, '按您的选择，什么都不保存'],
  [{ state: 'failed', trouble: 'full' }, '没有存入报告库：磁盘空间不足。已有的内容没有丢失。'],
])('%j is told as %s', (saved, text) => {
  expect(savedText(saved, 'zh-CN', translator('zh-CN'))).toBe(text);
});
