import { expect, test } from 'vitest';
import type { ComparedReport } from '../../../../../entrypoints/ledger/compare/compared.ts';
import { regionParts, rosterParts } from '../../../../../entrypoints/ledger/compare/parts/propose-parts.ts';

let captures = 0;

function report(organ: string, year: number, changes: Partial<ComparedReport> = {}): ComparedReport {
  captures += 1;
  return {
    id: captures,
    address: `http://www.yunxi.gov.cn/${captures}.html`,
    site: 'www.yunxi.gov.cn',
    region: '云溪市',
    title: `${organ}${year}年政府信息公开工作年度报告`,
    organ,
    organFolded: organ,
    organKind: 'department',
    year,
    published: null,
    capturedAt: captures,
    counts: { error: 0, warning: 0, note: 0, review: 0 },
    untested: 0,
    superseded: false,
    ...changes,
  };
}

const whole = '云溪市人民政府';

test('by its region, departments are chosen and organs of smaller regions only offered', () => {
  const government = { organKind: 'government' } as const;
  const reports = [
    report(whole, 2023, government),
    report('云溪市财政局', 2023),
    report('云溪市市场监督管理局', 2022),
    report('云溪市人民政府办公室', 2023, { organKind: 'government-office' }),
    report('云溪市临渚区财政局', 2023),
    report('云溪市临渚区人民政府', 2023, government),
    report('云溪市岚溪镇人民政府', 2023, { organKind: 'township' }),
    report('青禾县财政局', 2023),
  ];
  const parts = regionParts(whole, 2023, reports);
  expect(parts.map(({ folded, isChosen, report: found }) => [folded, isChosen, found?.year ?? null])).toEqual([
    ['云溪市财政局', true, 2023],
    ['云溪市人民政府办公室', true, 2023],
    ['云溪市市场监督管理局', true, null],
    ['云溪市岚溪镇人民政府', false, 2023],
    ['云溪市临渚区财政局', false, 2023],
    ['云溪市临渚区人民政府', false, 2023],
  ]);
});

test('an organ that is no government has no parts by region', () => {
  expect(regionParts('云溪市财政局', 2023, [report('云溪市财政局', 2023), report('云溪市财政局国库', 2023)])).toEqual(
    [],
  );
});

test('of a roster those whose parent is the whole, however it is written; with the report published last', () => {
  const organs = [
    { name: '云溪市司法局', folded: '云溪市司法局', parent: '云溪市政府' },
    { name: '云溪市财政局', folded: '云溪市财政局', parent: '云溪市人民政府' },
    { name: '青禾县财政局', folded: '青禾县财政局', parent: '青禾县人民政府' },
    { name: whole, folded: whole, parent: whole },
  ];
  const first = report('云溪市财政局', 2023, { published: '2024-01-10' });
  const last = report('云溪市财政局', 2023, { published: '2024-01-20' });
  const gone = report('云溪市财政局', 2023, { published: '2024-01-30', superseded: true });
  expect(rosterParts(whole, 2023, organs, [first, last, gone])).toEqual([
    { name: '云溪市司法局', folded: '云溪市司法局', isChosen: true, report: null },
    { name: '云溪市财政局', folded: '云溪市财政局', isChosen: true, report: last },
  ]);
});
