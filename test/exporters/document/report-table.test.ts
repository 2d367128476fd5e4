import { expect, test } from 'vitest';
import { parseHtml } from '../../../cli/tree.ts';
import { marksOf } from '../../../exporters/document/marks.ts';
import { drawTable } from '../../../exporters/document/report-table.ts';
import { parsePage } from '../../../parsers/parse.ts';
import type { Report, TableKey } from '../../../parsers/report.ts';
import { sampleFinding } from '../../store/samples.ts';
import { selected } from './selected.ts';

const keys = ['table2', 'table3', 'table4'] as const;

function figuresOf(report: Report, key: TableKey) {
  const rows = Object.entries(report[key]?.cells ?? {});
  return Object.fromEntries(
    rows.map(([row, cells]) => [
      row,
      Object.fromEntries(Object.entries(cells).map(([column, { raw }]) => [column, raw])),
    ]),
  );
}

test.each(['trs-2022', 'wps-2021', 'county-2024', 'libreoffice-2020', 'gbk-2022'])(
  'the tables of %s, drawn as on the form, are read again with every figure in its place',
  (name) => {
    const { report } = selected(name);
    const tables = keys.map((key) => drawTable(report, key, new Map())?.text ?? '').join('');
    const page = `<title>${report.title}</title><h1>${report.title}</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p>${tables}`;
    const { report: again } = parsePage(parseHtml(page), 'http://www.yunxi.gov.cn/a.html');
    if (again === null) throw new Error('not recognised');
    for (const key of keys) expect(figuresOf(again, key)).toEqual(figuresOf(report, key));
  },
);

test('a table that the report does not have is not drawn', () => {
  expect(drawTable({ ...selected('trs-2022').report, table4: null }, 'table4', new Map())).toBe(null);
});

test('a cell of several findings bears the strongest of its parts and the numbers of all', () => {
  const first = sampleFinding({ cells: ['table3/received/naturalPerson'], suspect: 'table3/granted/total' });
  const second = sampleFinding({ cells: ['table3/received/naturalPerson', 'table3/granted/total'] });
  expect([...marksOf([first, second])]).toEqual([
    ['table3/received/naturalPerson', { role: 'total', numbers: [1, 2] }],
    ['table3/granted/total', { role: 'suspect', numbers: [1, 2] }],
  ]);
});

test('marked cells are coloured and numbered, and cells that the page lacks are hatched', () => {
  const { report } = selected('trs-2022');
  const marks = new Map([['table3/received/total', { role: 'total' as const, numbers: [1, 3] }] as const]);
  const drawn = drawTable(report, 'table3', marks)?.text ?? '';
  expect(drawn.match(/<td colspan="1" class="mark-total">[^/]*<sup>1,3<\/sup>/g)?.length).toBe(1);
  expect(drawn.match(/class="mark-/g)?.length).toBe(1);
  const lacking = { ...report, table3: report.table3 && { ...report.table3, cells: {} } };
  expect(drawTable(lacking, 'table3', new Map())?.text.match(/class="absent"/g)?.length).toBe(25 * 7);
});
