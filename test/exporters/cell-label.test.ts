import { expect, test } from 'vitest';
import { cellLabel, placeLabel } from '../../exporters/cell-label.ts';
import type { CellAddress } from '../../parsers/report.ts';

const none = { table2: null, table3: null, table4: null };

test.each<[CellAddress, number | null, string]>([
  ['table3/granted/naturalPerson', 2023, '表三“（一）予以公开”行“自然人”列'],
  ['table3/partiallyGranted/total', 2023, '表三“（二）部分公开”行“总计”列'],
  ['table4/review/upheld', 2023, '表四“行政复议”的“结果维持”'],
  ['table2/normativeDocuments/issued', 2023, '表二“行政规范性文件”行“本年制发件数”列'],
  ['table2/normativeDocuments/made', 2020, '表二“规范性文件”行“本年新制作数量”列'],
  ['table2/normativeDocuments/issued', null, '表二“行政规范性文件”行“本年制发件数”列'],
])('%s of a report of %s is called %s', (cell, year, label) => {
  expect(cellLabel({ ...none, year }, cell)).toBe(label);
});

test.each<[string, CellAddress[], string | null]>([
  ['one cell', ['table3/received/total'], '表三“一、本年新收政府信息公开申请数量”行“总计”列'],
  ['a row', ['table3/received/naturalPerson', 'table3/received/total'], '表三“一、本年新收政府信息公开申请数量”行'],
  ['a column', ['table3/received/total', 'table3/concluded/total'], '表三“总计”列'],
  ['a block', ['table4/review/upheld', 'table4/review/total'], '表四“行政复议”'],
  ['a table', ['table3/received/naturalPerson', 'table3/concluded/total'], '表三'],
  ['nothing', [], null],
  ['two tables', ['table3/received/total', 'table4/review/total'], null],
])('cells that share %s are named by it', (_, cells, label) => {
  expect(placeLabel({ ...none, year: 2023 }, cells)).toBe(label);
});
