import { describe, expect, test } from 'vitest';
import { cellName, equationText, findingText, numberText, placeOf, suspectText } from '../../components/wording.ts';
import { translator } from '../../locales/translate.ts';
import { balance, columnTotal, missingSection, report, rowTotal, tieOut } from '../overlay/audit-builder.ts';

const t = translator('zh-CN');
const english = translator('en');

test.each([
  [16, '16'],
  [4368, '4368'],
  [436827, '436,827'],
  [-1, '−1'],
  [0.30000000000000004, '0.3'],
  [12.5, '12.5'],
])('%d is set as %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

describe('a finding says where it stands, by the labels that the page prints', () => {
  test.each([
    [balance, '表三“总计”列'],
    [rowTotal, '表三“（七）总计”行'],
    [tieOut, '表三“一、本年新收政府信息公开申请数量”行“总计”列'],
    [missingSection, null],
    [{ ...balance, cells: [...balance.cells, ...rowTotal.cells] }, '表三'],
    [{ ...balance, cells: [...balance.cells, 'table4/review/total' as const] }, null],
  ])('%#', (finding, place) => {
    expect(placeOf(report(), finding, t)).toBe(place);
  });

  test('the explanation that the form prints after a label is left out', () => {
    expect(cellName(report(), 'table3/partiallyGranted/naturalPerson', t)).toBe('表三“（二）部分公开”行“自然人”列');
  });

  test('table 4 has blocks, not rows', () => {
    expect(cellName(report(), 'table4/review/total', t)).toBe('表四“review”的“total”');
  });
});

test('the suspect is named as a likelihood, never as a fact', () => {
  expect(suspectText(report(), balance, t)).toBe('最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。');
  expect(suspectText(report(), balance, english)).toBe(
    'Most likely mistyped: Table 3, row “（七）总计”, column “总计”. With 16 there, every sum holds.',
  );
  expect(suspectText(report(), { ...balance, proposed: null }, t)).toBe('最可能写错的是表三“（七）总计”行“总计”列。');
  expect(suspectText(report(), tieOut, t)).toBe(null);
});

test('an equation in one line names every term', () => {
  expect(balance.equation && equationText(balance.equation, t)).toBe(
    '一、本年新收政府信息公开申请数量 16 + 二、上年结转政府信息公开申请数量 0 = 16 ≠ （七）总计 15 + 四、结转下年度继续办理 0 = 15（相差 1）',
  );
});

test('a copied finding holds all that is needed to redo it', () => {
  expect(findingText(report(), rowTotal, 'http://www.example.gov.cn/a.html', 'zh-CN', t)).toBe(
    [
      '青石县档案馆2023年政府信息公开工作年度报告',
      '表三“（七）总计”行 各类申请人之和 = 总计',
      '这一行各类申请人的数字加起来，和“总计”写的不一样。',
      '自然人 12 + 商业企业 4 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 0 = 16 ≠ 总计 15（相差 1）',
      '最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。',
      '依据：附表结构（合计栏的含义）',
      'http://www.example.gov.cn/a.html',
    ].join('\n'),
  );
  expect(findingText(report(), { ...tieOut, message: '正文18，表三16' }, '', 'zh-CN', t)).toBe(
    [
      '青石县档案馆2023年政府信息公开工作年度报告',
      '表三“一、本年新收政府信息公开申请数量”行“总计”列 正文申请数与表三一致',
      '正文说收到18件，表三写的是16件，说的是同一个数吗？',
      '正文18，表三16',
      '原文：“共受理政府信息公开申请18件”',
      '依据：条例第六条“及时、准确地公开政府信息”',
    ].join('\n'),
  );
  expect(findingText(report(), columnTotal, '', 'en', english).split('\n')[1]).toBe(
    'Table 3, column “总计” Results add up to their total',
  );
});
