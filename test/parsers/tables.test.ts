import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../cli/tree.ts';
import { readTables } from '../../parsers/tables.ts';
import {
  blocks2,
  body3,
  body4,
  doubted,
  header3,
  header4,
  read,
  readOne,
  table,
  values,
  values2,
  values4,
} from './form-page.ts';

const table2 = blocks2['2021'].flat();
const table3 = [...header3, ...body3['2021']];
const table4 = [...header4, body4];
const values3 = values(readOne(table(...table3)));

function expectReport(html: string): void {
  const { found } = read(html);
  expect(found.map(({ key }) => key)).toEqual(['table2', 'table3', 'table4']);
  expect(found.map((one) => values(one.table))).toEqual([values2['2021'], values3, values4]);
  expect(found.map((one) => doubted(one.table))).toEqual([{}, {}, {}]);
}

describe('the three tables of a report', () => {
  it('stand in tables of their own', () => {
    expectReport(table(...table2) + table(...table3) + table(...table4));
  });

  it('stand in one sheet, with headings, prose and empty rows between them', () => {
    const prose =
      '2023年，本机关收到政府信息公开申请215件，上年结转6件，予以公开22件，结转下年度继续办理7件，行政复议10件、行政诉讼68件。{c15}';
    expectReport(
      table(
        '河洲市档案馆2023年政府信息公开工作年度报告{c15}',
        '一、总体情况{c15}',
        prose,
        '二、主动公开政府信息情况{c15}',
        ...table2,
        '|'.repeat(14),
        '三、收到和处理政府信息公开申请情况{c15}',
        ...table3,
        '四、政府信息公开行政复议、行政诉讼情况{c15}',
        ...table4,
        '五、存在的主要问题及改进情况{c15}',
        prose,
        '六、其他需要报告的事项{c15}',
        '无{c15}',
      ),
    );
  });

  it('stand in a sheet with hundreds of empty columns', () => {
    expectReport(table(...[...table2, ...table3, ...table4].map((row) => row + '|'.repeat(240))));
  });

  it('stand in layout tables, one within another', () => {
    const layout = (...cells: string[]) =>
      `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
    expectReport(
      layout(
        '导航',
        layout(`<p>二、</p>${table(...table2)}<p>三、</p>${layout(table(...table3))}`) + table(...table4),
        '版权',
      ),
    );
  });

  it('stand in rows of a layout table, each in a cell beside its heading', () => {
    const rows = [table2, table3, table4].map((rows) => `<tr><td>标题</td></tr><tr><td>${table(...rows)}</td></tr>`);
    expectReport(`<table>${rows.join('')}</table>`);
  });

  it('stand after tables that are none of the form', () => {
    const file = table(
      '索引号|11370000|公开方式|主动公开',
      '发文机关|河洲市档案馆|发文日期|2024-01-20',
      '名称|2023年政府信息公开工作年度报告{c3}',
    );
    const menu = table('行政许可|行政处罚|行政强制|行政复议', '政府集中采购|财政预算|应急管理|其他');
    expectReport(file + menu + table(...table2) + menu + table(...table3) + file + table(...table4) + menu);
  });

  it('are found though a tab hides them', () => {
    expectReport(`<div hidden style="display:none">${table(...table2)}${table(...table3)}${table(...table4)}</div>`);
  });

  it('have a menu between the pieces of one table', () => {
    const menu = table('行政许可|行政复议|行政诉讼');
    expectReport(
      table(...table2) + table(...table3.slice(0, 12)) + menu + table(...table3.slice(12)) + table(...table4),
    );
  });

  it('print each their own form', () => {
    const { found } = read(table(...blocks2['2019'].flat()) + table(...table3) + table(...table4));
    expect(found.map((one) => [one.key, one.table.form])).toEqual([
      ['table2', '2019'],
      ['table3', '2021'],
      ['table4', null],
    ]);
  });

  it('of two reports on one page are six', () => {
    const report = table(...table2) + table(...table3) + table(...table4);
    expect(read(report + report).found.map(({ key, table: { locations } }) => [key, ...locations])).toEqual([
      ['table2', 't1'],
      ['table3', 't2'],
      ['table4', 't3'],
      ['table2', 't4'],
      ['table3', 't5'],
      ['table4', 't6'],
    ]);
  });

  it('of two reports are not mixed where the second lacks a row of the first', () => {
    const shorter = blocks2['2021'].slice(1).flat();
    const first = table(...blocks2['2021'].slice(0, 1).flat());
    const { found } = read(first + table(...table3) + table(...shorter) + table(...table3));
    expect(found.map(({ key, table: { rows } }) => [key, rows.length])).toEqual([
      ['table2', 2],
      ['table3', 25],
      ['table2', 4],
      ['table3', 25],
    ]);
  });
});

describe('a page without tables of the form', () => {
  it.each([
    ['no table', '<p>第二十条第（一）项 本年制发件数</p>'],
    ['a header alone', table(...header3)],
    [
      'a table of the years before 2019',
      table(
        '指标名称|计量单位|统计数',
        '一、主动公开政府信息数|条|1203',
        '五、行政复议数量|件|2',
        '（一）维持具体行政行为数|件|1',
      ),
    ],
    ['an empty table', '<table></table>'],
  ])('%s', (_what, html) => {
    expect(read(html).found).toEqual([]);
  });
});

describe('any page at all', () => {
  const words = fc.constantFrom(
    ...[...table2, ...table3, ...table4].flatMap((row) => row.replace(/\{[^}]*\}/g, '').split('|')),
    '',
    '—',
    '<table><tr><td>',
    '</table>',
    '<tr>',
    '</tbody>',
    '<caption>',
  );
  const span = fc.constantFrom('', '', '', ' colspan=3', ' rowspan=2', ' rowspan=0', ' colspan=1000', ' rowspan=65534');

  it('is read without throwing, and twice alike', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(span, words), { maxLength: 9 }), { maxLength: 12 }), (rows) => {
        const html = `<table>${rows.map((cells) => `<tr>${cells.map(([spans, text]) => `<td${spans}>${text}`).join('')}`).join('')}`;
        const once = readTables(parseHtml(html), new Map()).map((one) => one.table);
        expect(readTables(parseHtml(html), new Map()).map((one) => one.table)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it('never has a figure that is not printed in the cell of its location', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(9999), { minLength: 7, maxLength: 7 }),
        fc.shuffledSubarray(
          body3['2021'].map((_row, at) => at),
          { minLength: 3 },
        ),
        (figures, order) => {
          const rows = order.map((at) =>
            (body3['2021'][at] ?? '')
              .replace(/^.*?\|(?=（|\d\.)/, '')
              .split('|')[0]
              ?.replace(/\{.*\}/, ''),
          );
          const html = table(
            '项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计',
            ...rows.map((label) => `${label}|${figures.join('|')}`),
          );
          const { found } = read(html);
          for (const { table: only } of found)
            for (const row of Object.values(only.cells))
              expect(Object.values(row).map(({ value }) => value)).toEqual(figures);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('with 50,000 cells and absurd spans is read', () => {
    const cells = '<td colspan=1000 rowspan=65534>1</td>'.repeat(5);
    const html = `${table(...table3)}<table>${`<tr>${cells}</tr>`.repeat(10_000)}</table>`;
    expect(readOne(html).rows.length).toEqual(25);
  });

  it('with tables nested thousands deep is read', () => {
    expect(read('<table><tr><td>1<td>2<td>3<td>4<td>5<td>'.repeat(3000)).found).toEqual([]);
  });
});
