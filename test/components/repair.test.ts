import { describe, expect, test } from 'vitest';
import { repairWords, suspectText } from '../../components/repair.ts';
import { translator } from '../../locales/translate.ts';
import type { Change, Repair, Repairs } from '../../rules/finding.ts';
import { balance, report, tieOut } from '../overlay/audit-builder.ts';

const t = translator('zh-CN');
const english = translator('en');

test('the suspect is named as a likelihood, never as a fact', () => {
  expect(suspectText(report(), balance, t)).toBe('最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。');
  expect(suspectText(report(), balance, english)).toBe(
    'Most likely mistyped: Table 3, row “（七）总计”, column “总计”. With 16 there, every sum holds.',
  );
  expect(suspectText(report(), { ...balance, proposed: null }, t)).toBe('最可能写错的是表三“（七）总计”行“总计”列。');
  expect(suspectText(report(), tieOut, t)).toBe(null);
});

function change(row: string, value: number, slip: Change['slip'] = null): Change {
  return { cell: `table3/${row}/naturalPerson`, location: null, value, slip };
}

function set(...changes: Change[]): Repair {
  return { changes, agrees: [] };
}

/** Words for repairs; the finding has no suspect unless its only set is one cell. */
function words(repairs: Repairs, translate = t) {
  return repairWords(report(), { ...balance, suspect: null, proposed: null, repairs }, translate);
}

const granted = set(change('granted', 0), change('partiallyGranted', 7));
const received = set(change('received', 6), change('concluded', 8));

describe('the card words what would settle a problem', () => {
  test.each<[string, Repairs, { lead: string; ways: string[]; more: string | null }]>([
    [
      'one smallest set of two cells',
      { standing: 'certain', sets: [granted], count: 1, equal: 1 },
      {
        lead: '改一格不能使各式成立，至少要改 2 格，办法只有一种：',
        ways: ['表三“（一）予以公开”行“自然人”列改为 0', '表三“（二）部分公开”行“自然人”列改为 7'],
        more: null,
      },
    ],
    [
      'one set of two cells that is not proven to be the smallest',
      { standing: 'likely', sets: [granted], count: 1, equal: 1 },
      {
        lead: '改这 2 格可使各式均成立：',
        ways: ['表三“（一）予以公开”行“自然人”列改为 0', '表三“（二）部分公开”行“自然人”列改为 7'],
        more: null,
      },
    ],
    [
      'two single cells, equally good',
      { standing: 'tied', sets: [set(change('received', 6)), set(change('concluded', 8))], count: 2, equal: 2 },
      {
        lead: '这 2 格改其中任何一格，各式均成立，不能断定是哪一格：',
        ways: ['表三“一、本年新收政府信息公开申请数量”行“自然人”列改为 6', '表三“（七）总计”行“自然人”列改为 8'],
        more: null,
      },
    ],
    [
      'two sets of two cells, equally good',
      { standing: 'tied', sets: [granted, received], count: 2, equal: 2 },
      {
        lead: '有 2 种改法都能使各式均成立，改其一即可，不能断定是哪一种：',
        ways: [
          '表三“（一）予以公开”行“自然人”列改为 0，表三“（二）部分公开”行“自然人”列改为 7',
          '表三“一、本年新收政府信息公开申请数量”行“自然人”列改为 6，表三“（七）总计”行“自然人”列改为 8',
        ],
        more: null,
      },
    ],
    [
      'cells of one row, which is named once',
      {
        standing: 'tied',
        sets: [
          set(
            { ...change('granted', 0), cell: 'table3/granted/naturalPerson' },
            { ...change('granted', 1), cell: 'table3/granted/total' },
          ),
          received,
        ],
        count: 2,
        equal: 2,
      },
      {
        lead: '有 2 种改法都能使各式均成立，改其一即可，不能断定是哪一种：',
        ways: [
          '表三“（一）予以公开”行：“自然人”列改为 0，“总计”列改为 1',
          '表三“一、本年新收政府信息公开申请数量”行“自然人”列改为 6，表三“（七）总计”行“自然人”列改为 8',
        ],
        more: null,
      },
    ],
    [
      'a first answer that the prose agrees with',
      { standing: 'likely', sets: [{ ...granted, agrees: ['予以公开7件'] }, received], count: 5, equal: 1 },
      {
        lead: '有 5 种改法都能使各式均成立，第一种可能较大：',
        ways: [
          '表三“（一）予以公开”行“自然人”列改为 0，表三“（二）部分公开”行“自然人”列改为 7（与“予以公开7件”一致）',
          '表三“一、本年新收政府信息公开申请数量”行“自然人”列改为 6，表三“（七）总计”行“自然人”列改为 8',
        ],
        more: '另有 3 种改法',
      },
    ],
    [
      'no small set',
      { standing: 'open', sets: [], count: 0, equal: 0 },
      { lead: '没有找到改三格以内就能使各式均成立的办法，可能有几处数字需要核对。', ways: [], more: null },
    ],
  ])('%s', (_, repairs, expected) => {
    expect(words(repairs)).toEqual(expected);
  });

  test('of the one cell that does it: that no other does, how it may have come about, and what agrees', () => {
    const sets = [{ changes: [change('concluded', 12, 'swapped')], agrees: ['办结12件'] }];
    const finding = { ...balance, repairs: { standing: 'certain', sets, count: 1, equal: 1 } as const };
    expect(repairWords(report(), finding, t)).toEqual({
      lead: '最可能写错的是表三“（七）总计”行“总计”列，改为 16 则各式均成立。只改一格就能如此的，仅此一处。可能是两位数字写颠倒了。改后与“办结12件”一致。',
      ways: [],
      more: null,
    });
    expect(repairWords(report(), finding, english)?.lead).toBe(
      'Most likely mistyped: Table 3, row “（七）总计”, column “总计”. With 16 there, every sum holds. No other single cell does that. Perhaps two digits swapped. That agrees with “办结12件”.',
    );
  });

  test('a finding over no sum has nothing to settle', () => {
    expect(repairWords(report(), tieOut, t)).toBe(null);
  });
});
