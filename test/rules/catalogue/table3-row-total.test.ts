import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, raised, relabelled, report } from '../report-builder.ts';

const rule = 'table3-row-total';

/** 上海 2019 and 长春二道 2022: the total is blank in every row under 三 but printed in the others. */
const blankTotals = Object.fromEntries(
  ['granted', 'partiallyGranted', 'denied.deliberative', 'unavailable.notHeld', 'unprocessed.petition'].map((row) => [
    `table3/${row}/total`,
    '',
  ]),
);

describe(rule, () => {
  test('every row of a consistent table passes: 25 on the form of 2021, 23 on that of 2019', () => {
    const passed = (form: '2019' | '2021') =>
      Object.values(judged(rule, report({ form }))).filter((outcome) => outcome === 'passed').length;
    expect([passed('2021'), passed('2019')]).toEqual([25, 23]);
  });

  const examples: [string, Plan, Record<string, string>][] = [
    ['a wrong total', { cells: { 'table3/granted/total': 21 } }, { granted: 'failed' }],
    ['a wrong part', { cells: { 'table3/carriedOut/business': 2 } }, { carriedOut: 'failed' }],
    [
      'blanks for zeros',
      { cells: { 'table3/granted/researchInstitute': '', 'table3/granted/otherOrganization': '/' } },
      {},
    ],
    [
      'a wrong total beside a blank',
      { cells: { 'table3/granted/total': 21, 'table3/granted/researchInstitute': '' } },
      { granted: 'review' },
    ],
    ['blank totals in every result row', { cells: blankTotals }, {}],
    [
      'blank totals in every result row, and a wrong （七）总计: nothing settles the blanks',
      { cells: { ...blankTotals, 'table3/concluded/total': 52 } },
      {
        granted: 'untested',
        partiallyGranted: 'untested',
        'denied.deliberative': 'untested',
        'unavailable.notHeld': 'untested',
        'unprocessed.petition': 'untested',
        concluded: 'failed',
      },
    ],
    ['a blank （七）总计 of the totals', { cells: { 'table3/concluded/total': '' } }, {}],
    [
      'a row that is blank throughout',
      { cells: { 'table3/denied.stateSecret/naturalPerson': '', 'table3/denied.stateSecret/total': '' } },
      {},
    ],
    ['a word in the row', { cells: { 'table3/granted/business': '详见附件' } }, { granted: 'untested' }],
    ['a missing row', { without: ['table3/denied.stateSecret'] }, { 'denied.stateSecret': 'untested' }],
    ['a column missing that was zero', { without: ['table3//researchInstitute'] }, {}],
    [
      'a column missing that was not zero',
      { without: ['table3//legalService'] },
      { received: 'review', granted: 'review', 'unavailable.notHeld': 'review', concluded: 'review' },
    ],
    [
      'a 小计 column over organisations, which is no part of the sum',
      { cells: { 'table3/granted/organizations': 6, 'table3/received/organizations': 14 } },
      {},
    ],
    [
      'a group heading with figures, which is a row of its own',
      {
        cells: {
          'table3/unavailable/naturalPerson': 12,
          'table3/unavailable/business': 3,
          'table3/unavailable/legalService': 2,
          'table3/unavailable/total': 18,
        },
      },
      { unavailable: 'review' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('a row known only by likeness is untested where it breaks and passes where it closes', () => {
    const loose = { row: 'granted', printed: '（一）予已公开', match: 'loose' } as const;
    expect(raised(rule, relabelled(report(), 'table3', loose))).toEqual({});
    const broken = report({ cells: { 'table3/granted/total': 21 } });
    expect(raised(rule, relabelled(broken, 'table3', loose))).toEqual({ granted: 'untested' });
  });

  test('a table whose spans do not fit proves nothing', () => {
    const broken = report({ cells: { 'table3/granted/total': 21 } });
    const doubts = [{ code: 'spans-do-not-fit' as const, text: '合并单元格互相冲突' }];
    const table3 = broken.table3 && { ...broken.table3, doubts };
    expect(raised(rule, { ...broken, table3 })).toEqual({ granted: 'untested' });
  });

  test('a table with no figure at all is untested', () => {
    const built = report();
    for (const row of Object.values(built.table3?.cells ?? {})) {
      for (const figure of Object.values(row)) Object.assign(figure, { kind: 'blank', raw: '', value: null });
    }
    expect(new Set(Object.values(judged(rule, built)))).toEqual(new Set(['untested']));
  });

  test('the message writes out every addend', () => {
    const [failed] = findings(rule, report({ cells: { 'table3/granted/total': 21 } }));
    expect(failed?.message).toBe(
      '“（一）予以公开”行：自然人 14 + 商业企业 5 + 法律服务机构 1 = 20（其余各项为0），总计写的是21，相差1。',
    );
    const review = { 'table3/granted/total': 21, 'table3/granted/researchInstitute': '' };
    expect(findings(rule, report({ cells: review })).map(({ message }) => message)).toEqual([
      '“（一）予以公开”行：自然人 14 + 商业企业 5 + 法律服务机构 1 = 20（其余各项为0），总计写的是21，相差1（空白按0计）。是否填写有误？',
    ]);
  });
});
