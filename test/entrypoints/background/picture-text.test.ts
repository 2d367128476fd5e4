import { expect, test } from 'vitest';
import { pictureText } from '../../../entrypoints/background/picture-text.ts';
import type { Pictured } from '../../../entrypoints/background/screenshot.ts';
import { translator } from '../../../locales/translate.ts';

test.each<[Pictured, string]>([
  [{ state: 'kept', finding: null, pictures: 1 }, '已存证，这份年报共有 1 张截图。'],
  [{ state: 'kept', finding: '表四合计错误', pictures: 2 }, '已存证，附于问题“表四合计错误”；这份年报共有 2 张截图。'],
  [{ state: 'no-report' }, '没有截图：本页没有核对过的年报。'],
  [{ state: 'private' }, '没有截图：无痕窗口中什么都不保存。'],
  [{ state: 'refused' }, '没有截图：按您的选择，什么都不保存。'],
  [{ state: 'forbidden' }, '没有截图：浏览器只允许从工具栏图标、右键菜单或快捷键截图，请再试一次。'],
  [{ state: 'failed', trouble: 'full' }, '没有截图：磁盘空间不足。已有的内容没有丢失。'],
])('%j is told in a sentence', (pictured, text) => {
  expect(pictureText(pictured, translator('zh-CN'))).toBe(text);
});
