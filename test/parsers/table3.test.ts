import { describe, expect, it } from 'vitest';
import { groupChildren } from '../../parsers/forms/forms.ts';
import { body3, doubted, header3, read, readOne, rowOf, table, values } from './form-page.ts';

const whole = { '2019': table(...header3, ...body3['2019']), '2021': table(...header3, ...body3['2021']) };

function change(rows: string[], ...edits: [find: string, put: string][]): string[] {
  return edits.reduce((list, [find, put]) => {
    if (!list.some((row) => row.includes(find))) throw new Error(`no row says ${find}`);
    return list.map((row) => row.replace(find, put));
  }, rows);
}

describe('table 3 on the official form', () => {
  it.each(['2019', '2021'] as const)('of %s has its form, every row and every column', (form) => {
    const found = readOne(whole[form]);
    expect(found.form).toEqual(form);
    expect(found.doubts).toEqual([]);
    expect(doubted(found)).toEqual({});
    expect([...found.rows, ...found.columns].filter(({ match }) => match !== 'official')).toEqual([]);
    expect(found.rows.length).toEqual(form === '2019' ? 23 : 25);
    expect(rowOf(found, 'received')).toEqual([200, 1, 2, 3, 4, 5, 215]);
    expect(rowOf(found, 'unavailable.notHeld')).toEqual([8, 1, 0, 0, 0, 0, 9]);
    expect(rowOf(found, 'concluded')).toEqual([199, 2, 0, 0, 0, 0, 201]);
    expect(rowOf(found, 'carriedOut')).toEqual([7, 0, 0, 0, 0, 0, 7]);
  });

  it('has one row 其他处理 in 2019 and three under it in 2021', () => {
    expect(rowOf(readOne(whole['2019']), 'other')).toEqual([51, 0, 0, 0, 0, 0, 51]);
    const later = readOne(whole['2021']);
    expect(groupChildren('2021', 'other').map((key) => rowOf(later, key)[0])).toEqual([16, 17, 18]);
    expect(rowOf(later, 'other')).toEqual(Array(7).fill(undefined));
  });

  it('is of no form that could be told where （六） is missing', () => {
    const rows = body3['2019'].filter((row) => !row.startsWith('（六）'));
    expect(readOne(table(...header3, ...rows)).form).toEqual(null);
  });

  it('gives cells and labels locations by table, row and cell, whatever tables stand before', () => {
    const { found, sources } = read(`${table('索引号|2023-0001')}${whole['2021']}`);
    const only = found[0]?.table;
    expect(only?.locations).toEqual(['t2']);
    expect(only?.cells['denied.stateSecret']?.business?.location).toEqual('t2r8c4');
    expect(only?.rows[0]).toEqual({
      key: 'received',
      printed: '一、本年新收政府信息公开申请数量',
      match: 'official',
      location: 't2r4c1',
    });
    expect(only?.columns[0]).toEqual({
      key: 'naturalPerson',
      printed: '自然人',
      match: 'official',
      location: 't2r2c1',
      block: null,
    });
    expect(sources.get('t2')?.node).toBe(found[0]?.elements[0]);
  });
});

const plain = values(readOne(whole['2021']));

it('a spanned label that is printed again in every cell that it spanned is one label', () => {
  const unmerged = [...header3, ...body3['2021']].map((row) =>
    row.replace(/(^|\|)([^|{]+)\{c([23])\}/, (_, before: string, label: string, columns: string) => {
      return `${before}${Array(Number(columns)).fill(label).join('|')}`;
    }),
  );
  expect(unmerged.filter((row) => row.startsWith('（七）总计|（七）总计')).length).toEqual(1);
  const found = readOne(table(...unmerged));
  expect(values(found)).toEqual(plain);
  expect(found.doubts).toEqual([]);
});

describe('a header printed otherwise', () => {
  const headers: [string, string[]][] = [
    [
      'with empty cells in the place of row spans',
      [header3[0] ?? '', '自然人|法人或其他组织{c5}|总计', '|商业企业|科研机构|社会公益组织|法律服务机构|其他|'],
    ],
    [
      'without the row spans, so that the third row slides to the left',
      [header3[0] ?? '', '自然人|法人或其他组织{c5}|总计', '商业企业|科研机构|社会公益组织|法律服务机构|其他'],
    ],
    [
      'with 商业企业 in two cells one below the other',
      [
        '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）{c3r4}|申请人情况{c7}',
        '自然人{r3}|法人或其他组织{c5}|总计{r3}',
        '商业|科研|社会公益|法律服务|其他{r2}',
        '企业|机构|组织|机构',
      ],
    ],
    [
      'with 商业企业 in two paragraphs, blanks and line breaks',
      [
        header3[0] ?? '',
        '自&nbsp;然 人{r2}|法人或<br>其他组织{c5}|总　计{r2}',
        '<p>商业</p><p>企业</p>|科研<br />机构|社会公益 组织|法律服务 机构|其它',
      ],
    ],
    [
      'in traditional characters',
      [header3[0] ?? '', '自然人{r2}|法人或其他組織{c5}|總計{r2}', '商業企業|科研機構|社會公益組織|法律服務機構|其他'],
    ],
    ['in one row without groups', ['项目{c3}|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计']],
  ];

  it.each(headers)('%s gives the same figures', (_what, header) => {
    const found = readOne(table(...header, ...body3['2021']));
    expect(values(found)).toEqual(plain);
    expect(found.doubts).toEqual([]);
    expect(doubted(found)).toEqual({});
  });

  it('names the columns, not their place: columns in another order keep their figures', () => {
    const header = [
      header3[0] ?? '',
      '总计{r2}|自然人{r2}|法人或其他组织{c5}',
      '其他|商业企业|科研机构|社会公益组织|法律服务机构',
    ];
    const found = readOne(table(...header, '一、本年新收政府信息公开申请数量{c3}|28|1|6|2|3|4|5'));
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, 28]);
  });

  it('with a 小计 over the organisations has it as a column of its own, outside the sum', () => {
    const header = [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）{c3r3}|申请人情况{c8}',
      '自然人{r2}|法人或其他组织{c6}|总计{r2}',
      '商业企业|科研机构|社会公益组织|法律服务机构|其他|小计',
    ];
    const row = '一、本年新收政府信息公开申请数量{c3}|1|2|3|4|5|6|20|21';
    const found = readOne(table(...header, row));
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(values(found).received?.organizations).toEqual(20);
    const called = readOne(table(...change(header, ['小计', '合计']), row));
    expect(values(called)).toEqual(values(found));
  });

  it('with a column that the form does not have puts the totals in doubt, where that column has figures', () => {
    const header = ['项目{c3}|自然人|商业企业|科研机构|社会公益组织|法律服务机构|个体工商户|其他|总计'];
    const found = readOne(
      table(
        ...header,
        '一、本年新收政府信息公开申请数量{c3}|1|2|3|4|5|9|6|30',
        '二、上年结转政府信息公开申请数量{c3}|1|0|0|0|0|0|0|1',
      ),
    );
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, 30]);
    expect(doubted(found)).toEqual({ 'received/total': 'loose-label' });
  });

  it('that is missing leaves the rows without figures, and says so', () => {
    const found = readOne(table(...body3['2021']));
    expect(found.rows.length).toEqual(25);
    expect([found.columns, found.cells]).toEqual([[], {}]);
    expect(found.doubts).toEqual([{ code: 'spans-do-not-fit', text: '没有找到表头，无法确定各列是什么' }]);
  });

  it('alone is no table', () => {
    expect(read(table(...header3)).found).toEqual([]);
  });

  it('with one label twice tells neither column', () => {
    const header = ['项目{c3}|自然人|商业企业|科研机构|科研机构|法律服务机构|其他|总计'];
    const found = readOne(table(...header, '一、本年新收政府信息公开申请数量{c3}|1|2|3|4|5|6|21'));
    expect(rowOf(found, 'received')).toEqual([1, 2, undefined, undefined, 5, 6, 21]);
    expect(doubted(found)).toEqual({ 'received/total': 'loose-label' });
  });
});

describe('rows printed otherwise', () => {
  const wordings: [string, [string, string][]][] = [
    [
      'with half-width brackets and other marks',
      [
        ['（一）予以公开', '(一)予以公开'],
        ['1.属于国家秘密', '1、属于国家秘密'],
      ],
    ],
    [
      'with their numbers lost',
      [
        ['1.属于国家秘密', '属于国家秘密'],
        ['（七）总计', '总计'],
        ['（一）予以公开', '予以公开'],
      ],
    ],
    ['with blanks and breaks inside', [['3.要求提供公开出版物', '3.要求<br>提供 公开&nbsp;出版物']]],
    ['cut into inline pieces', [['2.重复申请', '<span>2</span><span>.</span><b>重</b>复申<font>请</font>']]],
    ['abbreviated', [['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正']]],
    ['with an explanation added', [['7.属于行政执法案卷', '7.属于行政执法案卷（含听证笔录）']]],
    ['with typing noise of exports', [['8.属于行政查询事项', '[bookmark: _Toc1]8.属于行政查询事项[image: 1.png]']]],
    [
      'with radicals in the place of characters',
      [['1.本机关不掌握相关政府信息', '1.本机关不掌握相关政府信息'.replace('机', '机')]],
    ],
    ['with quotes of another kind', [['3.危及“三安全一稳定”', '3.危及『三安全一稳定』']]],
  ];

  it.each(wordings)('%s are the same rows', (_what, edits) => {
    const found = readOne(table(...header3, ...change(body3['2021'], ...edits)));
    expect(values(found)).toEqual(plain);
    expect(found.doubts).toEqual([]);
    expect(doubted(found)).toEqual({});
  });

  it('in another order keep their figures', () => {
    const rows = [
      '四、结转下年度继续办理{c3}|7|0|0|0|0|0|7',
      '（七）总计{c3}|199|2|0|0|0|0|201',
      '2.重复申请{c3}|12|0|0|0|0|0|12',
      '一、本年新收政府信息公开申请数量{c3}|200|1|2|3|4|5|215',
    ];
    const found = readOne(table(...header3, ...rows));
    expect(Object.keys(values(found))).toEqual(['carriedOut', 'concluded', 'unprocessed.duplicate', 'received']);
    expect(rowOf(found, 'concluded')).toEqual([199, 2, 0, 0, 0, 0, 201]);
  });

  it('with only a likeness are read, with a doubt on the table, the label and its figures', () => {
    const found = readOne(table(...header3, ...change(body3['2021'], ['7.属于行政执法案卷', '7.属于行政执法卷宗'])));
    expect(values(found)).toEqual(plain);
    expect(found.rows.find(({ key }) => key === 'denied.enforcementFile')?.match).toEqual('loose');
    expect(found.doubts).toEqual([
      { code: 'loose-label', text: '“7.属于行政执法卷宗”与统一格式的“7.属于行政执法案卷”只是相近，不能确定是同一项' },
    ]);
    expect(Object.entries(doubted(found))).toEqual(
      Object.keys(plain['denied.enforcementFile'] ?? {}).map((column) => [
        `denied.enforcementFile/${column}`,
        'loose-label',
      ]),
    );
  });

  it('that the form does not have put the sum of their columns in doubt, where they have figures', () => {
    const rows = change(body3['2019'], ['三、本年度办理结果{r20}', '三、本年度办理结果{r21}']);
    const at = rows.findIndex((row) => row.startsWith('（七）'));
    const found = readOne(table(...header3, ...rows.toSpliced(at, 0, '（八）转交其他机关办理{c2}|3|0|0|0|0|0|3')));
    expect(doubted(found)).toEqual({ 'concluded/naturalPerson': 'loose-label', 'concluded/total': 'loose-label' });
    expect(found.doubts.map(({ text }) => text)).toEqual([
      '“（八）转交其他机关办理”一行不在统一格式中，不能确定是否计入（七）总计',
    ]);
  });

  it('of zeros that the form does not have put only the rows of the table in doubt, not a sum', () => {
    const rows = body3['2019'].map((row) =>
      row.replace('7.属于行政执法案卷|6|0|0|0|0|0|6', '7.涉及个人隐私|0|0|0|0|0|0|0'),
    );
    const found = readOne(table(...header3, ...rows));
    expect(doubted(found)).toEqual({});
    expect(found.doubts.map(({ code }) => code)).toEqual(['loose-label']);
  });

  it('of one label twice are in doubt: which one counts is not known', () => {
    const rows = change(body3['2019'], ['2.重复申请', '1.信访举报投诉类申请']);
    const found = readOne(table(...header3, ...rows));
    expect(found.doubts).toEqual([
      { code: 'two-candidates', text: '有两行都是“1.信访举报投诉类申请”，无法确定以哪一行为准' },
    ]);
    expect(new Set(Object.keys(doubted(found)).map((cell) => cell.split('/')[0]))).toEqual(
      new Set(['unprocessed.petition']),
    );
  });

  it('an official row beside one that only resembles it is the row', () => {
    const rows = change(body3['2019'], ['2.重复申请', '1.信访举报投述申请类']);
    const found = readOne(table(...header3, ...rows));
    expect(rowOf(found, 'unprocessed.petition')[0]).toEqual(11);
    expect(doubted(found)).toEqual({ 'concluded/naturalPerson': 'loose-label', 'concluded/total': 'loose-label' });
  });
});

describe('group labels', () => {
  it.each<[string, (rows: string[]) => string[]]>([
    ['spanning too many rows', (rows) => change(rows, ['（四）无法提供{r3}', '（四）无法提供{r4}'])],
    ['spanning too few rows', (rows) => change(rows, ['（四）无法提供{r3}', '（四）无法提供{r2}'])],
    [
      'of which the outermost spans too many rows',
      (rows) => change(rows, ['三、本年度办理结果{r22}', '三、本年度办理结果{r30}']),
    ],
    [
      'repeated in every row',
      (rows) =>
        rows.map((row) => {
          const child = /^(\d\.(?:信访|重复|要求|无正当).*)$/.exec(row);
          return child ? `（五）不予处理|${row}` : row;
        }),
    ],
    [
      'left empty',
      (rows) => change(rows, ['（五）不予处理{r5}', '{r5}'], ['（六）其他处理{r3}', '（六）其他处理{r3}']),
    ],
  ])('%s change no figure', (_what, edit) => {
    expect(values(readOne(table(...header3, ...edit(body3['2021']))))).toEqual(plain);
  });

  it('in rows of their own without figures are no rows', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1',
      '三、本年度办理结果|||||||',
      '（三）不予公开|||||||',
      '1.属于国家秘密|2|0|0|0|0|0|2',
      '（六）其他处理|||||||',
      '3.其他|3|0|0|0|0|0|3',
      '（七）总计|5|0|0|0|0|0|5',
    ];
    const found = readOne(table('|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计', ...rows));
    expect(found.rows.map(({ key }) => key)).toEqual(['received', 'denied.stateSecret', 'other.other', 'concluded']);
    expect(found.form).toEqual('2021');
  });

  it('with figures are subtotals', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1',
      '（三）不予公开|2|0|0|0|0|0|2',
      '1.属于国家秘密|2|0|0|0|0|0|2',
      '（六）其他处理|3|0|0|0|0|0|3',
      '1.逾期不补正|3|0|0|0|0|0|3',
    ];
    const found = readOne(table('|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计', ...rows));
    expect(found.rows.map(({ key }) => key)).toEqual([
      'received',
      'denied',
      'denied.stateSecret',
      'other',
      'other.notCorrected',
    ]);
    expect(found.form).toEqual('2021');
    expect(rowOf(found, 'denied')[6]).toEqual(2);
  });

  it('a row 小计 within a group is its subtotal', () => {
    const rows = change(body3['2021'], ['（五）不予处理{r5}', '（五）不予处理{r6}']);
    const at = rows.findIndex((row) => row.startsWith('5.要求行政机关'));
    const found = readOne(table(...header3, ...rows.toSpliced(at + 1, 0, '小计|65|0|0|0|0|0|65')));
    expect(rowOf(found, 'unprocessed')).toEqual([65, 0, 0, 0, 0, 0, 65]);
    expect(doubted(found)).toEqual({});
  });

  it('a blank （六）其他处理 of the 2019 form is a row', () => {
    const found = readOne(table(...header3, ...change(body3['2019'], ['|51|0|0|0|0|0|51', '||||||&nbsp;|'])));
    expect(rowOf(found, 'other')).toEqual(Array(7).fill(null));
    expect(found.form).toEqual('2019');
  });

  it('其他 with no group to tell it is in doubt', () => {
    const rows = ['一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1', '其他|2|0|0|0|0|0|2', '（七）总计|2|0|0|0|0|0|2'];
    const found = readOne(table('|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计', ...rows));
    expect(found.rows.find(({ key }) => key === 'other.other')?.match).toEqual('loose');
    expect(found.form).toEqual(null);
  });
});

describe('a table in pieces', () => {
  const [above, below] = [body3['2021'].slice(0, 12), body3['2021'].slice(12)];

  it.each<[string, string]>([
    ['with the header repeated', table(...header3, ...below)],
    ['without a header', table(...below)],
    [
      'with the group label repeated and a second span',
      table(...change(below, ['（四）无法提供{r3}', '三、本年度办理结果{r12}|（四）无法提供{r3}'])),
    ],
    ['with the page number between', `<p>— 5 —</p>${table(...below)}`],
  ])('%s is one table', (_what, second) => {
    const { found } = read(`${table(...header3, ...above)}${second}`);
    expect(found.map(({ key, table: { locations } }) => [key, locations])).toEqual([['table3', ['t1', 't2']]]);
    expect(values(found[0]?.table ?? readOne(''))).toEqual(plain);
    expect(found[0]?.table.doubts).toEqual([]);
  });

  it('cut before 3.其他, with 三、本年度办理结果 printed again, still knows that it stands under （六）', () => {
    const at = body3['2021'].findIndex((row) => row.startsWith('3.其他'));
    const rest = change(body3['2021'].slice(at), ['3.其他', '三、本年度办理结果{r2}|3.其他{c2}']);
    const { found } = read(table(...header3, ...body3['2021'].slice(0, at)) + table(...rest));
    expect(values(found[0]?.table ?? readOne(''))).toEqual(plain);
    expect(found[0]?.table.doubts).toEqual([]);
  });

  it('whose second piece has empty columns beside its figures is read by its edges', () => {
    const wide = (rows: string[]) => table(...rows.map((row) => row + '|'.repeat(40)));
    const bare = change(below, ['（四）无法提供{r3}', '三、本年度办理结果{r12}|（四）无法提供{r3}']);
    const { found } = read(wide([...header3, ...above]) + wide(bare));
    expect(values(found[0]?.table ?? readOne(''))).toEqual(plain);
    const shifted = read(wide([...header3, ...above]) + wide(['（七）总计{c2}||2|3|4|5|6|20'])).found[0]?.table;
    expect(new Set(Object.values(doubted(shifted ?? readOne(''))))).toEqual(new Set(['spans-do-not-fit']));
  });

  it('a second report on the page begins a table of its own', () => {
    const { found } = read(whole['2019'] + whole['2021']);
    expect(found.map(({ table: { form, locations } }) => [form, locations])).toEqual([
      ['2019', ['t1']],
      ['2021', ['t2']],
    ]);
  });

  it('a second report whose pages repeat no header begins again with 一', () => {
    const { found } = read(whole['2019'] + table(...body3['2021']));
    expect(found.map(({ table: { form } }) => form)).toEqual(['2019', '2021']);
    expect(values(found[1]?.table ?? readOne(''))).toEqual(plain);
  });
});

describe('rows that do not fit the header', () => {
  const row = '一、本年新收政府信息公开申请数量{c3}';

  it('with too many figures are in doubt, never shifted', () => {
    const found = readOne(table(...header3, `${row}|1|2|3|4|5|6|7|8|9`));
    expect(new Set(Object.values(doubted(found)))).toEqual(new Set(['spans-do-not-fit']));
    const narrow = readOne(table(...header3, '一、本年新收政府信息公开申请数量|1|2|3|4|5|6'));
    expect(new Set(Object.values(doubted(narrow)))).toEqual(new Set(['spans-do-not-fit']));
  });

  it('that end early may lack any of their cells', () => {
    const found = readOne(table(...header3, `${row}|1|2|3|4|5|6`));
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, undefined]);
    expect([...new Set(Object.values(doubted(found)))]).toEqual(['spans-do-not-fit']);
  });

  it('that end early and hold nothing but zeros are zero wherever they stand', () => {
    const found = readOne(table(...header3, `${row}|0|0||0|0|0`));
    expect(rowOf(found, 'received')).toEqual([0, 0, null, 0, 0, 0, undefined]);
    expect(doubted(found)).toEqual({});
  });

  it('a cell over two rows is in doubt in both', () => {
    const found = readOne(
      table(...header3, `${row}|9{r2}|2|3|4|5|6|7`, '二、上年结转政府信息公开申请数量{c3}|1|1|1|1|1|6'),
    );
    expect(doubted(found)).toEqual({
      'received/naturalPerson': 'spans-do-not-fit',
      'carriedIn/naturalPerson': 'spans-do-not-fit',
    });
    expect(rowOf(found, 'carriedIn')).toEqual(['9', 1, 1, 1, 1, 1, 6]);
  });

  it('hundreds of empty columns beside the table change nothing', () => {
    const rows = [...header3, ...body3['2021']].map((cells) => cells + '|'.repeat(200));
    expect(values(readOne(table(...rows)))).toEqual(plain);
  });

  it('a label narrower than the header leaves room for is followed by its figures in order', () => {
    const rows = [row.replace('{c3}', ''), '二、上年结转政府信息公开申请数量{c2}'].map(
      (label) => `${label}|1|2|3|4|5|6|21`,
    );
    const found = readOne(table(...header3, ...rows));
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(rowOf(found, 'carriedIn')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(doubted(found)).toEqual({});
  });
});

describe('rows that stand too far left, with empty columns beside the table', () => {
  const wide = (...rows: string[]) => table(...[...header3, ...rows].map((cells) => cells + '|'.repeat(20)));

  it.each(['5|2|3|4|5|6|25', '0|2|3|4|5|6|20', '|2|3|4|5|6|20'])('%s are in doubt, never shifted', (figures) => {
    const found = readOne(wide(`（七）总计{c2}|${figures}`));
    expect(new Set(Object.values(doubted(found)))).toEqual(new Set(['spans-do-not-fit']));
  });

  it('an empty cell between label and figures that reach the last column is no shift', () => {
    const found = readOne(wide('（七）总计{c2}||1|2|3|4|5|6|21'));
    expect(rowOf(found, 'concluded')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(doubted(found)).toEqual({});
  });
});

describe('a column 备注 after the totals', () => {
  it('puts nothing in doubt', () => {
    const header = ['项目{c3}|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|备注'];
    const found = readOne(table(...header, '一、本年新收政府信息公开申请数量{c3}|1|2|3|4|5|6|21|含线上申请'));
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(doubted(found)).toEqual({});
  });
});

describe('what cells hold', () => {
  const row = '一、本年新收政府信息公开申请数量{c3}';

  it('blanks, dashes and words keep their kind', () => {
    const found = readOne(table(...header3, `${row}||&nbsp;|—|／|无|若干|12`));
    const kinds = Object.values(found.cells.received ?? {}).map(({ kind, raw }) => [kind, raw]);
    expect(kinds).toEqual([
      ['blank', ''],
      ['blank', ''],
      ['blank', '—'],
      ['blank', '／'],
      ['blank', '无'],
      ['text', '若干'],
      ['number', '12'],
    ]);
  });

  it('a picture in the place of a figure is unreadable', () => {
    const found = readOne(table(...header3, `${row}|<img src="1.png">|2|3|4|5|6|7`));
    expect(found.cells.received?.naturalPerson).toEqual({
      kind: 'text',
      raw: '',
      value: null,
      unit: null,
      location: 't1r4c2',
      doubt: { code: 'unreadable', text: '单元格中有图片，图片中的内容无法读取' },
    });
  });

  it('a footnote mark is no digit', () => {
    const found = readOne(table(...header3, `${row}|5<sup>1</sup>|2|3|4|5|6|7`));
    expect(doubted(found)).toEqual({ 'received/naturalPerson': 'stray-characters' });
  });

  it('a little table around a figure is that figure', () => {
    const found = readOne(table(...header3, `${row}|<table><tr><td>12</td></tr></table>|2|3|4|5|6|7`));
    expect(rowOf(found, 'received')).toEqual([12, 2, 3, 4, 5, 6, 7]);
  });

  it('markup indented by thousands of blanks is no prose', () => {
    const deep = ' '.repeat(3000);
    const found = readOne(
      table(...header3, `<div>\n${deep}${row.replace('{c3}', '')}\n${deep}</div>{c3}|\n${deep}1\n|2|3|4|5|6|21`),
    );
    expect(rowOf(found, 'received')).toEqual([1, 2, 3, 4, 5, 6, 21]);
  });

  it('comments, scripts and hidden text leave the figure as the page has it', () => {
    const found = readOne(table(...header3, `${row}|1<!-- 9 --><script>9</script><style>9{}</style>2|2|3|4|5|6|7`));
    expect(rowOf(found, 'received')[0]).toEqual(12);
  });
});
