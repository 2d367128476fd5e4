import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'table3-organization-subtotal';

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['the official form, which has no such column', {}, { report: 'inapplicable' }],
    ['a right subtotal', { cells: { 'table3/received/organizations': 14 } }, { received: 'passed' }],
    ['a wrong subtotal', { cells: { 'table3/received/organizations': 15 } }, { received: 'failed' }],
    [
      'a wrong subtotal over a blank',
      { cells: { 'table3/received/organizations': 15, 'table3/received/researchInstitute': '' } },
      { received: 'review' },
    ],
    [
      'a word among the parts',
      { cells: { 'table3/received/organizations': 14, 'table3/received/business': '若干' } },
      { received: 'untested' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the message writes the sum out', () => {
    const built = report({ cells: { 'table3/received/organizations': 15 } });
    expect(findings(rule, built).map(({ message }) => message)).toEqual([
      '“一、本年新收政府信息公开申请数量”行：商业企业 11 + 法律服务机构 3 = 14（其余各项为0），小计写的是15，相差1。',
    ]);
  });
});
