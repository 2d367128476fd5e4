import { describe, expect, test } from 'vitest';
import {
  applicationColumns,
  carryOverChain,
  chainTable,
  disputeColumns,
  outcomeColumns,
} from '../../../../../entrypoints/ledger/compare/years/year-charts.ts';
import { compareTexts } from '../../../../../locales/ledger/compare.ts';
import { type ChainReport, yearChain } from '../../../../../rules/across/year-chain.ts';
import { type Plan, report } from '../../../../rules/report-builder.ts';
import { taken } from '../../../../rules/years.ts';

const t = compareTexts('zh-CN');

const of = (year: number, plan: Plan = {}): ChainReport => ({
  capture: year,
  address: `http://zjj.lanxi-shi.gov.cn/${year}.html`,
  capturedAt: year,
  report: report({ ...plan, report: { year, period: null, ...plan.report } }),
});

describe('the chain in words', () => {
  const joint = (from: Plan, to: Plan) => carryOverChain(yearChain([of(2022, from), of(2023, to)]), t).joints[0];
  test.each<[string, Plan, Plan, string, string]>([
    ['holds', {}, { cells: taken }, '=', '2022年结转下年度9，2023年上年结转9，相同'],
    ['breaks', {}, {}, '≠ −5', '2022年年报写结转下年度9，2023年年报写上年结转4，两数不同。哪一份写错，不能由此断定'],
    [
      'asks where a blank is behind it',
      {},
      { cells: { 'table3/carriedIn/total': '' } },
      '≠ −5',
      '2022年年报写结转下年度9，2023年年报写上年结转4（空白），两数不同（空白按0或按各列之和计）。是否填写有误？',
    ],
    [
      'asks where only the kinds of applicants differ',
      {},
      { cells: { 'table3/carriedIn/total': 9 } },
      '≈',
      '2022年结转下年度与2023年上年结转的总计都是9，但申请人类别不同：自然人前一年写8、后一年写3。是否重新归类？',
    ],
    [
      'is open where a table was not read',
      { report: { table3: null } },
      {},
      '?',
      '2022年与2023年的结转不能对照：2022年：没有读到表三',
    ],
  ])('%s', (_, from, to, sign, sentence) => {
    const found = joint(from, to);
    expect([found?.sign, found?.sentence]).toEqual([sign, sentence]);
  });

  test('says of a missing year that the library has none, and links nothing across it', () => {
    const chain = carryOverChain(yearChain([of(2021), of(2023)]), t);
    expect(chain.nodes.map(({ taken: into, left, sentence }) => [into, left, sentence])).toEqual([
      ['4', '9', '2021年：上年结转4，结转下年度9'],
      [null, null, '2022年：库中没有'],
      ['4', '9', '2023年：上年结转4，结转下年度9'],
    ]);
    expect(chain.joints.map(({ state, sign }) => [state, sign])).toEqual([
      ['gap', ''],
      ['gap', ''],
    ]);
    expect(chainTable(chain, t).rows).toEqual([
      ['2021', '4', '9', '2021年与2022年之间缺年报，不能对照'],
      ['2022', '库中没有', '库中没有', '2022年与2023年之间缺年报，不能对照'],
      ['2023', '4', '9', ''],
    ]);
  });
});

describe('the columns of a year', () => {
  const word = { cells: { 'table3/received/total': '若干', 'table3/carriedIn/total': '' } };
  const chain = yearChain([of(2023, word)]);

  test('of requests: what came beside what was done, an unknown figure as unknown, a blank with a word', () => {
    const [group] = applicationColumns(chain, t).groups;
    expect(group?.stacks).toEqual([
      {
        label: '收到',
        parts: [
          {
            series: 'received',
            figure: { unknown: '“一、本年新收政府信息公开申请数量”行“总计”列写的是“若干”，不是一个数字' },
          },
          { series: 'carriedIn', figure: { value: 4, note: '空白，按0计' } },
        ],
      },
      {
        label: '办理',
        parts: [
          { series: 'concluded', figure: { value: 51 } },
          { series: 'carriedOut', figure: { value: 9 } },
        ],
      },
    ]);
  });

  test('of outcomes have the groups of the form, in its words', () => {
    const { series, groups } = outcomeColumns(chain, t);
    expect(series.map(({ label }) => label)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
    expect(groups[0]?.stacks[0]?.parts.map(({ figure }) => figure)).toEqual(
      [20, 7, 3, 17, 4, 0].map((value) => ({ value })),
    );
  });

  test('of disputes stand by block', () => {
    const [group] = disputeColumns(chain, t).groups;
    const figures = group?.stacks.map(({ label, parts }) => [
      label,
      ...parts.map(({ figure }) => ('value' in figure ? figure.value : null)),
    ]);
    expect(figures).toEqual([
      ['复议', 2, 0, 1, 0],
      ['直诉', 0, 0, 0, 1],
      ['复后诉', 0, 0, 0, 0],
    ]);
  });
});
