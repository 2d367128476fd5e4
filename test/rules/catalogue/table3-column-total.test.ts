import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, raised, report } from '../report-builder.ts';

const rule = 'table3-column-total';

/** Rows that are zero throughout in the base report. */
const zeroRows = [
  'denied.stateSecret',
  'denied.forbiddenByLaw',
  'denied.publicSecurity',
  'denied.thirdPartyRights',
  'denied.internalAffairs',
  'denied.enforcementFile',
  'denied.administrativeQuery',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'unprocessed.duplicate',
  'unprocessed.publication',
  'unprocessed.excessive',
  'unprocessed.confirmation',
  'other.notCorrected',
  'other.feeUnpaid',
  'other.other',
].map((row) => `table3/${row}`);

describe(rule, () => {
  test.each(['2019', '2021'] as const)('every column of a consistent table on the form of %s passes', (form) => {
    expect(judged(rule, report({ form }))).toEqual({
      naturalPerson: 'passed',
      business: 'passed',
      researchInstitute: 'passed',
      socialOrganization: 'passed',
      legalService: 'passed',
      otherOrganization: 'passed',
      total: 'passed',
    });
  });

  const examples: [string, Plan, Record<string, string>][] = [
    ['a wrong leaf', { cells: { 'table3/unavailable.notHeld/business': 4 } }, { business: 'failed' }],
    ['a wrong （七）总计', { cells: { 'table3/concluded/legalService': 4 } }, { legalService: 'failed' }],
    [
      'the one row （六）其他处理 of the form of 2019 is a leaf',
      { form: '2019', cells: { 'table3/other/business': 1 } },
      { business: 'failed' },
    ],
    [
      'table 3 on the form of 2021 beside table 2 on that of 2019',
      { table2Form: '2019', cells: { 'table3/other.other/business': 1, 'table3/concluded/business': 12 } },
      {},
    ],
    [
      'a group heading with its subtotal, which is not added again',
      { cells: { 'table3/unavailable/naturalPerson': 12 } },
      {},
    ],
    ['a short table that keeps only rows that are not zero', { without: zeroRows }, {}],
    [
      'a short table that does not add up',
      { without: zeroRows, cells: { 'table3/concluded/business': 12 } },
      { business: 'review' },
    ],
    [
      'a table that prints groups only as subtotals',
      {
        without: [...['notHeld', 'needsCreation', 'stillUnclear'].map((row) => `table3/unavailable.${row}`)],
        cells: {
          'table3/unavailable/naturalPerson': 12,
          'table3/unavailable/business': 3,
          'table3/unavailable/researchInstitute': 0,
          'table3/unavailable/socialOrganization': 0,
          'table3/unavailable/legalService': 2,
          'table3/unavailable/otherOrganization': 0,
          'table3/unavailable/total': 17,
        },
      },
      {},
    ],
    ['a leaf that is a word', { cells: { 'table3/granted/business': '若干' } }, { business: 'untested' }],
    [
      'no row （七）总计',
      { without: ['table3/concluded'] },
      {
        naturalPerson: 'untested',
        business: 'untested',
        researchInstitute: 'untested',
        socialOrganization: 'untested',
        legalService: 'untested',
        otherOrganization: 'untested',
        total: 'untested',
      },
    ],
    ['a blank （七）总计 that balances as the sum of its parts', { cells: { 'table3/concluded/business': '' } }, {}],
    [
      'a blank （七）总计 that does not',
      { cells: { 'table3/concluded/business': '', 'table3/carriedOut/business': 2 } },
      { business: 'untested' },
    ],
    [
      'blank totals that count as 0 make the column of totals close',
      { cells: { 'table3/granted/total': '', 'table3/concluded/total': 31 } },
      {},
    ],
    [
      'a printed total that disagrees with blank totals read as the sums of their rows',
      { cells: { 'table3/granted/total': '', 'table3/concluded/total': 52 } },
      { total: 'review' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('the message says how blanks and missing rows were read', () => {
    const blank = report({ cells: { 'table3/granted/total': '', 'table3/concluded/total': 52 } });
    expect(findings(rule, blank).map(({ message }) => message)).toEqual([
      '“总计”列：（一）予以公开 20 + （二）部分公开 7 + 6.属于四类过程性信息 3 + 1.本机关不掌握相关政府信息 17 + 1.信访举报投诉类申请 4 = 51（其余各项为0），（七）总计写的是52，相差1（空白的总计按其各项之和计）。是否填写有误？',
    ]);
    const short = report({ without: zeroRows, cells: { 'table3/concluded/business': 12 } });
    expect(findings(rule, short).map(({ message }) => message)).toEqual([
      '“商业企业”列：（一）予以公开 5 + （二）部分公开 2 + 6.属于四类过程性信息 1 + 1.本机关不掌握相关政府信息 3 = 11（其余各项为0），（七）总计写的是12，相差1（表中没有的项按0计）。是否填写有误？',
    ]);
  });
});
