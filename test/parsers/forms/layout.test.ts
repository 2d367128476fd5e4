import { describe, expect, test } from 'vitest';
import { forms } from '../../../parsers/forms/forms.ts';
import { drawnForm, type Layout, layoutOf } from '../../../parsers/forms/layout.ts';
import type { Figure, FormYear, Table, TableKey } from '../../../parsers/report.ts';

const figure: Figure = { kind: 'number', raw: '1', value: 1, unit: null, location: 'n', doubt: null };

function table(form: FormYear | null, cells: Record<string, string[]> = {}): Table {
  return {
    form,
    rows: Object.keys(cells).map((key) => ({ key, printed: `印的${key}`, match: 'official', location: key })),
    columns: [],
    cells: Object.fromEntries(
      Object.entries(cells).map(([row, columns]) => [row, Object.fromEntries(columns.map((key) => [key, figure]))]),
    ),
    locations: [],
    doubts: [],
  };
}

/** Every row as it reads with its spans written out: a cell that goes on from above is ″, from the left ‥. */
function drawn({ rows, columns }: Layout): string[] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, at) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const text = cell.kind === 'figure' ? (cell.extra ? '+' : '0') : cell.text;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = grid[at + down];
          if (line === undefined || line[column + right] !== undefined) throw new Error(`${text} overlaps`);
          line[column + right] = right > 0 ? '‥' : down > 0 ? '″' : text;
        }
    }
  });
  for (const line of grid) if (line.length !== columns) throw new Error(`${line.join(' ')} is not ${columns} wide`);
  return grid.map((line) => line.join(' '));
}

/** Addresses of the figures that the form asks for, in the order drawn. */
function asked(key: TableKey, form: FormYear): string[] {
  return layoutOf(key, table(form)).rows.flatMap((cells) =>
    cells.flatMap((cell) => (cell.kind === 'figure' ? [`${cell.row}/${cell.column}`] : [])),
  );
}

describe('table 2', () => {
  test('on the form of 2021', () => {
    expect(drawn(layoutOf('table2', table('2021')))).toEqual([
      '第二十条第（一）项 ‥ ‥ ‥',
      '信息内容 本年制发件数 本年废止件数 现行有效件数',
      '规章 0 0 0',
      '行政规范性文件 0 0 0',
      '第二十条第（五）项 ‥ ‥ ‥',
      '信息内容 本年处理决定数量 ‥ ‥',
      '行政许可 0 ‥ ‥',
      '第二十条第（六）项 ‥ ‥ ‥',
      '信息内容 本年处理决定数量 ‥ ‥',
      '行政处罚 0 ‥ ‥',
      '行政强制 0 ‥ ‥',
      '第二十条第（八）项 ‥ ‥ ‥',
      '信息内容 本年收费金额（单位：万元） ‥ ‥',
      '行政事业性收费 0 ‥ ‥',
    ]);
  });

  test('on the form of 2019, with the columns of each clause', () => {
    expect(drawn(layoutOf('table2', table('2019'))).slice(4)).toEqual([
      '第二十条第（五）项 ‥ ‥ ‥',
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      '行政许可 0 0 0',
      '其他对外管理服务事项 0 0 0',
      '第二十条第（六）项 ‥ ‥ ‥',
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      '行政处罚 0 0 0',
      '行政强制 0 0 0',
      '第二十条第（八）项 ‥ ‥ ‥',
      '信息内容 上一年项目数量 本年增/减 ‥',
      '行政事业性收费 0 0 ‥',
      '第二十条第（九）项 ‥ ‥ ‥',
      '信息内容 采购项目数量 采购总金额 ‥',
      '政府集中采购 0 0 ‥',
    ]);
  });

  test('what the page prints besides the form is drawn too', () => {
    const mixed = table('2021', { licensing: ['decisions', 'change'], procurement: ['items'] });
    expect(drawn(layoutOf('table2', mixed)).filter((line) => line.includes('+'))).toEqual([
      '行政许可 · change + ‥ ‥',
      '印的procurement · items + ‥ ‥',
    ]);
  });
});

describe('table 3', () => {
  const columns = '0 0 0 0 0 0 0';

  test('on the form of 2021', () => {
    const lines = drawn(layoutOf('table3', table('2021')));
    expect(lines.slice(0, 3)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ‥ ‥ 申请人情况 ‥ ‥ ‥ ‥ ‥ ‥',
      '″ ‥ ‥ 自然人 法人或其他组织 ‥ ‥ ‥ ‥ 总计',
      '″ ‥ ‥ ″ 商业企业 科研机构 社会公益组织 法律服务机构 其他 ″',
    ]);
    expect([lines.length, lines[5], lines[7], lines[8], lines.at(-3), lines.at(-2), lines.at(-1)]).toEqual([
      28,
      `三、本年度办理结果 （一）予以公开 ‥ ${columns}`,
      `″ （三）不予公开 1.属于国家秘密 ${columns}`,
      `″ ″ 2.其他法律行政法规禁止公开 ${columns}`,
      `″ ″ 3.其他 ${columns}`,
      `″ （七）总计 ‥ ${columns}`,
      `四、结转下年度继续办理 ‥ ‥ ${columns}`,
    ]);
  });

  test('on the form of 2019（六）is one row', () => {
    const lines = drawn(layoutOf('table3', table('2019')));
    expect([lines.length, lines.at(-3)]).toEqual([26, `″ （六）其他处理 ‥ ${columns}`]);
  });

  test('printed subtotals stand in their group, other rows and the column 小计 where there is room', () => {
    const printed = table('2021', { denied: ['total'], received: ['organizations'], odd: ['total'] });
    const lines = drawn(layoutOf('table3', printed));
    expect([lines[2], lines[7], lines[8], lines.at(-1)]).toEqual([
      '″ ‥ ‥ ″ 商业企业 科研机构 社会公益组织 法律服务机构 其他 小计 ″',
      '″ （三）不予公开 小计 + + + + + + + +',
      '″ ″ 1.属于国家秘密 0 0 0 0 0 0 + 0',
      '印的odd ‥ ‥ + + + + + + + +',
    ]);
  });
});

test('table 4 has its three blocks of five side by side', () => {
  const five = '结果维持 结果纠正 其他结果 尚未审结 总计';
  expect(drawn(layoutOf('table4', table('2021')))).toEqual([
    '行政复议 ‥ ‥ ‥ ‥ 行政诉讼 ‥ ‥ ‥ ‥ ‥ ‥ ‥ ‥ ‥',
    `${five} 未经复议直接起诉 ‥ ‥ ‥ ‥ 复议后起诉 ‥ ‥ ‥ ‥`,
    `″ ″ ″ ″ ″ ${five} ${five}`,
    '0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
  ]);
});

test.each(['2019', '2021'] as const)('every cell that the form of %s asks for is drawn once, in its order', (form) => {
  const { table2, table3, table4 } = forms[form];
  const cells = (rows: readonly { key: string }[], columns: readonly { key: string }[]) =>
    rows.flatMap((row) => columns.map((column) => `${row.key}/${column.key}`));
  expect(asked('table2', form)).toEqual(table2.flatMap(({ rows, columns }) => cells(rows, columns)));
  expect(asked('table3', form)).toEqual(cells(table3.rows, table3.columns));
  expect(asked('table4', form)).toEqual(cells(table4.blocks, table4.columns));
});

test.each([
  ['its own form', table('2019', { 'other.other': ['total'] }), '2019'],
  ['the newer form where it is open', table(null, { received: ['total'] }), '2021'],
  ['the older one where only its rows stand there', table(null, { other: ['total'] }), '2019'],
] as const)('a table is drawn on %s', (_, printed, form) => {
  expect(drawnForm(printed)).toBe(form);
});
