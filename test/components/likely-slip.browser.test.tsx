import { afterEach, expect, test } from 'vitest';
import { LikelySlip } from '../../components/LikelySlip.tsx';
import { translator } from '../../locales/translate.ts';
import type { Finding } from '../../rules/finding.ts';
import { balance, report, tieOut } from '../overlay/audit-builder.ts';
import { draw, undraw } from './drawn.ts';

afterEach(undraw);

function show(finding: Finding): Element {
  return draw(<LikelySlip report={report()} finding={finding} t={translator('zh-CN')} />).element;
}

const slip = (element: Element) => ({
  lead: element.querySelector('.suspect p')?.textContent,
  ways: [...element.querySelectorAll('.suspect li')].map((way) => way.textContent),
  more: element.querySelector('.suspect-more')?.textContent,
});

const way = (row: string, value: number) => ({
  changes: [{ cell: `table3/${row}/total` as const, location: null, value, slip: null }],
  agrees: [],
});

test('the card names the likely slip', () => {
  expect(slip(show(balance))).toEqual({
    lead: '最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。',
    ways: [],
    more: undefined,
  });
});

test('of a finding over no sum it says nothing', () => {
  expect(show(tieOut).textContent).toBe('');
});

test('equally good answers are listed, and that none can be told from the others', () => {
  const sets = [way('received', 15), way('concluded', 16)];
  const element = show({ ...balance, suspect: null, repairs: { standing: 'tied', sets, count: 4, equal: 2 } });
  expect(slip(element)).toEqual({
    lead: '这 2 格改其中任何一格，各式均成立，不能断定是哪一格：',
    ways: ['表三“一、本年新收政府信息公开申请数量”行“总计”列改为 15', '表三“（七）总计”行“总计”列改为 16'],
    more: '另有 2 种改法',
  });
});

test('where no small set of cells settles the sums, the card says so', () => {
  const repairs = { standing: 'open', sets: [], count: 0, equal: 0 } as const;
  const element = show({ ...balance, suspect: null, repairs: { ...repairs, sets: [] } });
  expect(slip(element)).toEqual({
    lead: '没有找到改三格以内就能使各式均成立的办法，可能有几处数字需要核对。',
    ways: [],
    more: undefined,
  });
});
