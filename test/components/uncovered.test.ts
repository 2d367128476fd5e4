import { expect, test } from 'vitest';
import { uncoveredLines } from '../../components/uncovered.ts';
import { translator } from '../../locales/translate.ts';
import type { CellAddress, Quote } from '../../parsers/report.ts';
import { report } from '../overlay/audit-builder.ts';

const t = translator('zh-CN');
const paragraph = { text: '全年公开信息30条，其中公开文件12件（含修订）。', location: 'p1', heading: false };
const page = { ...report(), preamble: [paragraph] };

function quoted(text: string, location = 'p1'): Quote {
  const start = paragraph.text.indexOf(text);
  return { section: null, text, location, start, end: start + text.length };
}

test.each<[string, CellAddress[], Quote[], string[]]>([
  ['every figure judged', [], [], []],
  ['a cell', ['table3/received/total'], [], ['表三“一、本年新收政府信息公开申请数量”行“总计”列']],
  [
    'more cells than anyone reads',
    Array.from({ length: 13 }, (_, at) => `table3/received/column${at}` as const),
    [],
    ['表三：13 个数字'],
  ],
  [
    'figures of the prose',
    [],
    [quoted('30条'), quoted('12件')],
    ['原文：“全年公开信息30条”', '原文：“其中公开文件12件”'],
  ],
  ['a figure whose paragraph is not there', [], [quoted('30条', 'p9')], ['原文：“30条”']],
])('%s', (_, cells, claims, lines) => {
  expect(uncoveredLines(page, { cells, claims }, t)).toEqual(lines);
});

test('of an audit that was kept before it was known, nothing', () => {
  expect(uncoveredLines(page, undefined, t)).toEqual([]);
});
