import { describe, expect, it } from 'vitest';
import { blocks2, doubted, read, readOne, table, values, values2 } from './form-page.ts';

const forms = ['2019', '2021'] as const;

describe.each(forms)('table 2 on the form of %s', (form) => {
  const blocks = blocks2[form];

  it('has its form, every row and every column', () => {
    const found = readOne(table(...blocks.flat()));
    expect(found.form).toEqual(form);
    expect(values(found)).toEqual(values2[form]);
    expect(found.doubts).toEqual([]);
    expect([...found.rows, ...found.columns].filter(({ match }) => match !== 'official')).toEqual([]);
  });

  it('names the clause of every column', () => {
    const columns = readOne(table(...blocks.flat())).columns.map(({ block, key }) => `${block}/${key}`);
    expect(columns).toEqual(
      form === '2021'
        ? ['20-1/issued', '20-1/repealed', '20-1/inForce', '20-5/decisions', '20-6/decisions', '20-8/amount']
        : [
            '20-1/made',
            '20-1/disclosed',
            '20-1/disclosedTotal',
            '20-5/previousItems',
            '20-5/change',
            '20-5/decisions',
            '20-6/previousItems',
            '20-6/change',
            '20-6/decisions',
            '20-8/previousItems',
            '20-8/change',
            '20-9/items',
            '20-9/amount',
          ],
    );
  });

  it.each<[string, string]>([
    ['in one table a clause', blocks.map((rows) => table(...rows)).join('<p>　</p>')],
    ['in one table a clause without the clauses', blocks.map((rows) => table(...rows.slice(1))).join('')],
    ['with the clauses as paragraphs', blocks.map((rows) => `<p>第二十条</p>${table(...rows.slice(1))}`).join('')],
    ['broken by a page within a clause', table(...blocks.flat().slice(0, 3)) + table(...blocks.flat().slice(3))],
    ['with a phantom empty row at the end', table(...blocks.flat(), '|||')],
    [
      'with blanks and half-width brackets in the clauses',
      table(...blocks.flat())
        .replaceAll('第（', ' 第 (')
        .replaceAll('）项', ') 项 '),
    ],
    ['with hundreds of empty columns', table(...blocks.flat().map((row) => row + '|'.repeat(300)))],
    [
      'within layout tables',
      `<table><tr><td><table><tr><td>${table(...blocks.flat())}</td><td>侧栏</td></tr></table></td></tr></table>`,
    ],
  ])('%s is one table with the same figures', (_what, html) => {
    const found = readOne(html);
    expect(values(found)).toEqual(values2[form]);
    expect(doubted(found)).toEqual({});
  });
});

describe('headers and rows that part the width differently', () => {
  it('go by the order of their cells', () => {
    const found = readOne(
      table(
        '第二十条第（五）项{c5}',
        '信息内容|上一年项目数量|本年增/减{c2}|处理决定数量',
        '行政许可|1{c2}|2|3',
        '其他对外管理服务事项|4{c2}|5|6',
      ),
    );
    expect(values(found)).toEqual({
      licensing: { previousItems: 1, change: 2, decisions: 3 },
      otherServices: { previousItems: 4, change: 5, decisions: 6 },
    });
    expect(doubted(found)).toEqual({});
  });

  it('with a header over three cells of which one is filled', () => {
    const found = readOne(table('第二十条第（五）项{c4}', '信息内容|本年处理决定数量{c3}', '行政许可||61|'));
    expect(values(found)).toEqual({ licensing: { decisions: 61 } });
    expect(doubted(found)).toEqual({});
  });

  it('with one figure over a header of one label and two empty cells', () => {
    const found = readOne(table('第二十条第（五）项{c4}', '信息内容|本年处理决定数量||', '行政许可|61{c3}'));
    expect(values(found)).toEqual({ licensing: { decisions: 61 } });
  });

  it('are in doubt where two figures claim one column', () => {
    const found = readOne(table('第二十条第（五）项{c4}', '信息内容|本年处理决定数量{c3}', '行政许可|6|1|'));
    expect(doubted(found)).toEqual({ 'licensing/decisions': 'spans-do-not-fit' });
  });
});

describe('labels printed otherwise', () => {
  it.each<[string, string, string, string]>([
    ['本年(2023)制发件数', 'issued', 'variant', '2021'],
    ['本年<br>制发 件数', 'issued', 'official', '2021'],
    ['现行有效件数（历史累计）', 'inForce', 'variant', '2021'],
    ['對外公開總數量', 'disclosedTotal', 'official', '2019'],
    ['对外公开总数量（件）', 'disclosedTotal', 'variant', '2019'],
  ])('the column %s is %s', (label, key, match, form) => {
    const found = readOne(table('第二十条第（一）项{c2}', `信息内容|${label}`, '规章|3'));
    expect(found.columns.map((column) => [column.key, column.match])).toEqual([[key, match]]);
    expect(found.form).toEqual(form);
  });

  it.each<[string, string]>([
    ['上一年项目数量（指2019年事项数）', 'previousItems'],
    ['本年增／减', 'change'],
    ['本年增减', 'change'],
    ['处理决定数量（指2020年办件量）', 'decisions'],
  ])('the column %s is %s', (label, key) => {
    const found = readOne(table('第二十条第（六）项{c2}', `信息内容|${label}`, '行政处罚|3'));
    expect(found.columns.map((column) => column.key)).toEqual([key]);
  });

  it('规范性文件 and 行政规范性文件 are each official on one form and a variant on the other', () => {
    const match = (form: '2019' | '2021', label: string) =>
      readOne(table(...blocks2[form].flat().map((row) => row.replace(/^(行政)?规范性文件/, label)))).rows[1]?.match;
    expect([match('2019', '规范性文件'), match('2019', '行政规范性文件')]).toEqual(['official', 'variant']);
    expect([match('2021', '规范性文件'), match('2021', '行政规范性文件')]).toEqual(['variant', 'official']);
  });

  it('a row with an explanation in brackets is the row', () => {
    const found = readOne(
      table('第二十条第（一）项{c2}', '信息内容|本年制发件数', '规章（设区的市、自治州人民政府应提供相关数据）|3'),
    );
    expect(values(found)).toEqual({ regulations: { issued: 3 } });
  });

  it('a row that the form does not have is left out, with a doubt on the table', () => {
    const found = readOne(
      table('第二十条第（一）项{c2}', '信息内容|本年新制作数量', '规章|3', '其他主动公开文件|8', '规范性文件|4'),
    );
    expect(values(found)).toEqual({ regulations: { made: 3 }, normativeDocuments: { made: 4 } });
    expect(found.doubts).toEqual([{ code: 'loose-label', text: '“其他主动公开文件”一行不在统一格式中，未能识别' }]);
  });
});

describe('what is printed in a cell', () => {
  it('keeps its unit, its sign and its decimals', () => {
    const { cells } = readOne(table(...blocks2['2019'].flat()));
    expect(cells.procurement?.amount).toEqual({
      kind: 'number',
      raw: '251000元',
      value: 251000,
      unit: '元',
      location: 't1r18c3',
      doubt: null,
    });
    expect([cells.fees?.change?.value, cells.penalties?.change?.value]).toEqual([-3, 2]);
  });
});

describe('a row of words alone', () => {
  it('is a row where the header stands in its table', () => {
    const found = readOne(table('第二十条第（五）项{c2}', '信息内容|本年处理决定数量', '行政许可|详见附件'));
    expect(values(found)).toEqual({ licensing: { decisions: '详见附件' } });
  });

  it('is none in another table: 行政许可 stands in menus too', () => {
    const { found } = read(
      table('第二十条第（五）项{c2}', '信息内容|本年处理决定数量') + table('行政许可|行政处罚|行政强制'),
    );
    expect(found).toEqual([]);
  });
});

describe('the form', () => {
  it('cannot be told from a table that has only 处理决定数量', () => {
    expect(readOne(table('第二十条第（五）项{c2}', '信息内容|处理决定数量', '行政许可|3')).form).toEqual(null);
  });

  it('a second table 2 is another report', () => {
    const { found } = read(table(...blocks2['2019'].flat()) + table(...blocks2['2021'].flat()));
    expect(found.map(({ table: { form } }) => form)).toEqual(['2019', '2021']);
    expect(found.map((one) => values(one.table))).toEqual([values2['2019'], values2['2021']]);
  });

  it('tables that merely speak of 行政许可 are none of the form', () => {
    expect(read(table('事项|数量', '行政许可|12', '行政处罚|3')).found).toEqual([]);
  });
});
