import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, raised, report } from '../report-builder.ts';

const rule = 'table3-balance';

describe(rule, () => {
  test('every column of a consistent table passes', () => {
    expect(judged(rule, report())).toEqual({
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
    ['a wrong figure carried in', { cells: { 'table3/carriedIn/business': 2 } }, { business: 'failed' }],
    ['a wrong （七）总计', { cells: { 'table3/concluded/naturalPerson': 38 } }, { naturalPerson: 'failed' }],
    ['blanks for zeros', { cells: { 'table3/carriedIn/legalService': '', 'table3/carriedOut/legalService': '-' } }, {}],
    [
      'a wrong figure beside a blank',
      { cells: { 'table3/received/legalService': 4, 'table3/carriedIn/legalService': '' } },
      { legalService: 'review' },
    ],
    ['a figure that is a word', { cells: { 'table3/received/business': '若干' } }, { business: 'untested' }],
    [
      'a figure among stray characters',
      {
        cells: {
          'table3/received/business': {
            raw: '11',
            doubt: { code: 'stray-characters', text: '数字旁有无法识别的字符' },
          },
        },
      },
      { business: 'untested' },
    ],
    ['a blank （七）总计 whose parts balance', { cells: { 'table3/concluded/naturalPerson': '' } }, {}],
    [
      'a blank （七）总计 whose parts do not balance',
      { cells: { 'table3/concluded/naturalPerson': '', 'table3/carriedOut/naturalPerson': 9 } },
      { naturalPerson: 'untested' },
    ],
    [
      'a blank total of the row received, its parts balancing',
      { cells: { 'table3/received/total': '', 'table3/carriedIn/total': '' } },
      {},
    ],
    [
      'a blank total of the row received beside a wrong figure',
      { cells: { 'table3/received/total': '', 'table3/carriedOut/total': 10 } },
      { total: 'review' },
    ],
    [
      'a table without the row received',
      { without: ['table3/received'] },
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
    [
      'a table without the row carried in, where that was not zero',
      { without: ['table3/carriedIn'] },
      { naturalPerson: 'review', business: 'review', total: 'review' },
    ],
    [
      'a table without the row carried in, where that was zero',
      {
        without: ['table3/carriedIn'],
        cells: {
          'table3/received/naturalPerson': 45,
          'table3/received/business': 12,
          'table3/received/total': 60,
        },
      },
      {},
    ],
    ['a table without a column', { without: ['table3//legalService'] }, { legalService: 'untested' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(raised(rule, report(plan))).toEqual(expected);
  });

  test('a report without table 3 is inapplicable, one whose table 3 may be a picture untested', () => {
    expect(judged(rule, report({ report: { table3: null, sections: [] } }))).toEqual({ report: 'inapplicable' });
    const media = [{ kind: 'image' as const, address: 'a.png', text: '', location: 'm' }];
    expect(judged(rule, report({ report: { table3: null, sections: [], media } }))).toEqual({ report: 'untested' });
  });

  test('the finding carries the sum, its terms and its marks', () => {
    const built = report({ cells: { 'table3/carriedOut/business': 3 } });
    const at = (row: string) => `table3/${row}/business`;
    expect(findings(rule, built)).toEqual([
      {
        rule,
        level: 'error',
        outcome: 'failed',
        subject: 'business',
        title: '表三收支不平衡',
        plain: '今年新收的加上去年留下的，应当等于办完的加上留到明年的，这一列对不上。',
        message:
          '“商业企业”列：本年新收加上年结转，一、本年新收政府信息公开申请数量 11 + 二、上年结转政府信息公开申请数量 1 = 12；（七）总计加结转下年度，（七）总计 11 + 四、结转下年度继续办理 3 = 14；相差2。',
        basis:
          '表三表头“（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）”（国办公开办函〔2019〕60号、〔2021〕30号附表）',
        english: {
          title: 'Table 3 does not balance',
          plain:
            'Requests received this year plus those carried in should equal those concluded plus those carried out; in this column they do not.',
        },
        expected: 12,
        actual: 14,
        cells: [at('received'), at('carriedIn'), at('concluded'), at('carriedOut')],
        equation: {
          left: [
            {
              address: at('received'),
              label: '一、本年新收政府信息公开申请数量',
              value: 11,
              raw: '11',
              role: 'addend',
              location: at('received'),
            },
            {
              address: at('carriedIn'),
              label: '二、上年结转政府信息公开申请数量',
              value: 1,
              raw: '1',
              role: 'addend',
              location: at('carriedIn'),
            },
          ],
          right: [
            {
              address: at('concluded'),
              label: '（七）总计',
              value: 11,
              raw: '11',
              role: 'total',
              location: at('concluded'),
            },
            {
              address: at('carriedOut'),
              label: '四、结转下年度继续办理',
              value: 3,
              raw: '3',
              role: 'total',
              location: at('carriedOut'),
            },
          ],
          leftSum: 12,
          rightSum: 14,
          difference: -2,
        },
        prior: null,
        marks: [
          { location: at('concluded'), role: 'total' },
          { location: at('carriedOut'), role: 'total' },
          { location: at('received'), role: 'addend' },
          { location: at('carriedIn'), role: 'addend' },
        ],
        quote: null,
        context: null,
        suspect: at('carriedOut'),
        suspectLocation: at('carriedOut'),
        proposed: 1,
        repairs: {
          standing: 'certain',
          sets: [
            {
              changes: [{ cell: at('carriedOut'), location: at('carriedOut'), value: 1, slip: null }],
              agrees: [],
            },
          ],
          count: 1,
          equal: 1,
        },
        problem: `岚溪市住房和城乡建设局|2024|${rule}|business`,
        fingerprint: `岚溪市住房和城乡建设局|2024|${rule}|business`,
      },
    ]);
  });
});
