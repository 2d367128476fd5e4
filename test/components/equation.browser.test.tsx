import { afterEach, describe, expect, test, vi } from 'vitest';
import { EquationView } from '../../components/EquationView.tsx';
import { translator } from '../../locales/translate.ts';
import type { CellAddress } from '../../parsers/report.ts';
import type { Equation, Term } from '../../rules/finding.ts';
import { lines } from '../overlay/stage.ts';
import { draw, undraw } from './drawn.ts';

afterEach(undraw);

const t = translator('zh-CN');

function term(row: string, value: number, raw: string, role: Term['role'] = 'addend'): Term {
  return { address: `table3/${row}/total`, label: row, value, raw, role, location: row };
}

function equation(left: Term[], right: Term[]): Equation {
  const sum = (terms: Term[]) => terms.reduce((total, { value }) => total + value, 0);
  return { left, right, leftSum: sum(left), rightSum: sum(right), difference: sum(left) - sum(right) };
}

function show(shown: Equation, suspect: CellAddress | null = null, pointed: CellAddress | null = null) {
  const onPoint = vi.fn();
  const onChoose = vi.fn();
  const view = (
    <EquationView equation={shown} suspect={suspect} pointed={pointed} t={t} onPoint={onPoint} onChoose={onChoose} />
  );
  return { ...draw(view), onPoint, onChoose };
}

describe('an equation is set as in a ledger', () => {
  test('a figure that is printed otherwise than as the plain number says how', () => {
    const { element } = show(
      equation(
        [term('甲', 1234, '１，２３４'), term('乙', -1, '减1'), term('丙', 0, ''), term('丁', 12, '12件')],
        [term('总计', 12500, '12,500', 'total')],
      ),
    );
    expect(lines(element)).toEqual([
      '甲 1234',
      '+ 乙 原文“减1”−1',
      '+ 丙 空白，按 0 计0',
      '+ 丁 原文“12件”12',
      '= 以上相加 1245',
      '总计表上所写 12,500',
      '≠ 两者应当相等，相差 11,255',
    ]);
  });

  test('zeros of a long sum are folded away and can be opened; the suspect is never folded', async () => {
    const terms = [term('甲', 3, '3'), term('乙', 0, '0'), term('丙', 0, '—'), term('丁', 0, '0')];
    const { element, inside } = show(equation(terms, [term('总计', 4, '4', 'total')]), 'table3/丁/total');
    expect(lines(element).slice(0, 3)).toEqual(['甲 3', '+ 丁疑点 0', '+ 另有 2 项为 0 0']);
    inside.getByRole('button', { name: '另有 2 项为 0' }).click();
    await vi.waitFor(() =>
      expect(lines(element)).toEqual([
        '甲 3',
        '+ 乙 0',
        '+ 丙 原文“—”0',
        '+ 丁疑点 0',
        '收起为 0 的各项',
        '= 以上相加 3',
        '总计表上所写 4',
        '≠ 两者应当相等，相差 1',
      ]),
    );
  });

  test('a cell pointed at on the page lights up its line, or the fold that holds it', () => {
    const terms = [term('甲', 3, '3'), term('乙', 0, '0'), term('丙', 0, '0'), term('丁', 1, '1')];
    const right = [term('总计', 5, '5', 'total')];
    const lit = (element: Element) => element.querySelector('.term-pointed')?.textContent;
    expect(lit(show(equation(terms, right), null, 'table3/丁/total').element)).toBe('+丁1');
    expect(lit(show(equation(terms, right), null, 'table3/乙/total').element)).toBe('+另有 2 项为 00');
  });

  test('pointing at a line and choosing it name its cell', () => {
    const { inside, onPoint, onChoose } = show(equation([term('甲', 3, '3')], [term('总计', 5, '5', 'total')]));
    const line = inside.getByRole('button', { name: '甲' });
    line.closest('tr')?.dispatchEvent(new PointerEvent('pointerenter'));
    line.closest('tr')?.dispatchEvent(new PointerEvent('pointerleave'));
    line.click();
    expect(onPoint.mock.calls).toEqual([['table3/甲/total'], [null]]);
    expect(onChoose.mock.calls).toEqual([['table3/甲/total']]);
  });

  test('totals and addends are told apart by the line under them', () => {
    const { element } = show(equation([term('甲', 3, '3')], [term('总计', 5, '5', 'total')]));
    expect([...element.querySelectorAll('tr')].map((row) => row.className)).toEqual([
      'term term-addend',
      'term term-total',
      'difference',
    ]);
  });
});
