import { describe, expect, test } from 'vitest';
import { heatMap, heatTable, type RuleHeat } from '../../../../../entrypoints/ledger/compare/rules/rule-heat.ts';
import { emptyTally, type Tally } from '../../../../../entrypoints/ledger/compare/rules/rule-outcomes.ts';
import { compareTexts } from '../../../../../locales/ledger/compare.ts';
import { rules } from '../../../../../rules/list.ts';

const t = compareTexts('zh-CN');
const balance = rules.filter(({ id }) => id === 'table3-balance');

function fieldOf(changes: Partial<Tally>, isSingle = false) {
  const heat: RuleHeat = {
    columns: [{ title: '2023', reports: 40, read: 40 }],
    rules: balance,
    tallies: new Map([['table3-balance', [{ ...emptyTally(), ...changes }]]]),
    isSingle,
  };
  return heatMap(heat, 'zh-CN', t).blocks[0]?.rows[0]?.fields[0];
}

describe('a field of many reports', () => {
  test.each<[string, Partial<Tally>, ReturnType<typeof fieldOf>]>([
    [
      'has colour from 20 on that could be judged',
      { failed: 4, review: 1, passed: 15, untested: 20 },
      {
        text: '5/20',
        heat: 0.25,
        isEmpty: false,
        label: '表三收支不平衡 · 2023：不符4份、待核1份、通过15份、无法核对20份',
      },
    ],
    [
      'below 20 has counts alone',
      { failed: 4, passed: 15 },
      {
        text: '4/19',
        heat: null,
        isEmpty: false,
        label: '表三收支不平衡 · 2023：不符4份、通过15份（能判断的只有19份，不足20份，只列数，不作比较）',
      },
    ],
    [
      'of which none could be judged has a dash, not 0',
      { untested: 3, inapplicable: 30 },
      { text: '–', heat: null, isEmpty: true, label: '表三收支不平衡 · 2023：无法核对3份、不适用30份' },
    ],
    [
      'of which nothing is read yet is empty',
      {},
      { text: '', heat: null, isEmpty: true, label: '表三收支不平衡 · 2023：还没有读到' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(fieldOf(changes)).toEqual(expected);
  });
});

test.each<[keyof Tally, string, number | null]>([
  ['failed', '✗', 1],
  ['review', '?', 0.5],
  ['passed', '✓', null],
  ['untested', '…', null],
  ['inapplicable', '–', null],
  ['notRun', '', null],
])('a field of one report says %s by a sign', (kind, sign, heat) => {
  const field = fieldOf({ [kind]: 1 }, true);
  expect([field?.text, field?.heat]).toEqual([sign, heat]);
});

test('a column says how many of its reports are read', () => {
  const columns = [
    { title: '2022', reports: 3, read: 3 },
    { title: '2023', reports: 40, read: 12 },
  ];
  const heat: RuleHeat = { columns, rules: balance, tallies: new Map(), isSingle: false };
  expect(heatMap(heat, 'zh-CN', t).columns).toEqual([
    { title: '2022', note: '3份' },
    { title: '2023', note: '已读12/40份' },
  ]);
});

test('the table has every count', () => {
  const tally = { ...emptyTally(), failed: 1, passed: 2, notRun: 3 };
  const columns = [{ title: '2023', reports: 6, read: 6 }];
  const heat: RuleHeat = { columns, rules: balance, tallies: new Map([['table3-balance', [tally]]]), isSingle: false };
  expect(heatTable(heat, 'zh-CN', t)).toEqual({
    columns: ['规则 · 分组', '不符', '待核', '通过', '无法核对', '不适用', '没有运行'],
    rows: [['表三收支不平衡 · 2023', 1, 0, 2, 0, 0, 3]],
  });
});
