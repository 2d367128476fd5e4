import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { rosterCsv } from '../../../../../entrypoints/ledger/compare/roster/roster-csv.ts';
import type { MatrixRow } from '../../../../../entrypoints/ledger/compare/roster/roster-matrix.ts';
import { compareTexts } from '../../../../../locales/ledger/compare.ts';

test('a line an organ and year, read again by another parser', () => {
  const report = {
    id: 1,
    address: 'http://czj.yunxi.gov.cn/2022.html',
    organ: '云溪市财政局',
    organFolded: '云溪市财政局',
    organKind: 'department',
    year: 2022,
    published: '2023-01-20',
    capturedAt: 1,
    counts: { error: 1, warning: 2, note: 0, review: 3 },
    superseded: false,
  } as const;
  const rows: MatrixRow[] = [
    {
      organ: { name: '云溪市财政局', folded: '云溪市财政局', parent: '云溪市人民政府' },
      match: 'name',
      candidates: [],
      cells: [{ state: 'found', report, timing: 'in-time', others: 0 }, { state: 'absent' }],
    },
    {
      organ: { name: '=财政局,"国资委"', folded: '财政局', parent: null },
      match: 'unclear',
      candidates: [{ name: '云溪市财政局', folded: '云溪市财政局' }],
      cells: [{ state: 'absent' }, { state: 'absent' }],
    },
  ];
  const csv = rosterCsv(rows, [2022, 2023], compareTexts('zh-CN'));
  expect(csv.startsWith('\uFEFF机关,')).toBe(true);
  expect(parse(csv.slice(1), { skipEmptyLines: true }).data).toEqual([
    ['机关', '上级机关', '年度', '报告库', '发布日期', '是否按期', '错误', '警告', '提示', '待核', '网址'],
    [
      '云溪市财政局',
      '云溪市人民政府',
      '2022',
      '库中有',
      '2023-01-20',
      '按期',
      '1',
      '2',
      '0',
      '3',
      'http://czj.yunxi.gov.cn/2022.html',
    ],
    ['云溪市财政局', '云溪市人民政府', '2023', '库中没有', '', '', '', '', '', '', ''],
    [`'=财政局,"国资委"`, '', '2022', '名称对不上', '', '', '', '', '', '', ''],
    [`'=财政局,"国资委"`, '', '2023', '名称对不上', '', '', '', '', '', '', ''],
  ]);
});
