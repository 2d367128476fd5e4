import { describe, expect, test } from 'vitest';
import { cellName, equationText, numberText, placeOf } from '../../components/wording.ts';
import { translator } from '../../locales/translate.ts';
import { balance, missingSection, report, rowTotal, tieOut } from '../overlay/audit-builder.ts';

const t = translator('zh-CN');

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

test('an equation in one line names every term', () => {
  expect(balance.equation && equationText(balance.equation, t)).toBe(
    '一、本年新收政府信息公开申请数量 16 + 二、上年结转政府信息公开申请数量 0 = 16 ≠ （七）总计 15 + 四、结转下年度继续办理 0 = 15（相差 1）',
  );
});
