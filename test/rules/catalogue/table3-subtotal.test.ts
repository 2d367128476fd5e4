import { describe, expect, test } from 'vitest';
import { findings, judged, type Plan, report } from '../report-builder.ts';

const rule = 'table3-subtotal';

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['the official form, which has no subtotals', {}, { report: 'inapplicable' }],
    [
      'a right subtotal',
      { cells: { 'table3/unavailable/naturalPerson': 12 } },
      { 'unavailable/naturalPerson': 'passed' },
    ],
    [
      'a wrong subtotal',
      { cells: { 'table3/unavailable/naturalPerson': 13 } },
      { 'unavailable/naturalPerson': 'failed' },
    ],
    [
      'a wrong subtotal over a blank',
      { cells: { 'table3/unavailable/naturalPerson': 13, 'table3/unavailable.needsCreation/naturalPerson': '' } },
      { 'unavailable/naturalPerson': 'review' },
    ],
    [
      'a subtotal beside blank ones',
      { cells: { 'table3/unavailable/naturalPerson': 12, 'table3/unavailable/business': '' } },
      { 'unavailable/naturalPerson': 'passed' },
    ],
    [
      'a word in the group',
      { cells: { 'table3/denied/business': 1, 'table3/denied.deliberative/business': '一' } },
      { 'denied/business': 'untested' },
    ],
    ['（六）其他处理 on the form of 2021', { cells: { 'table3/other/business': 1 } }, { 'other/business': 'failed' }],
    ['（六）其他处理 on the form of 2019, a row of its own', { form: '2019' }, { report: 'inapplicable' }],
    [
      'a group of which the page prints only the subtotal',
      {
        without: ['notHeld', 'needsCreation', 'stillUnclear'].map((row) => `table3/unavailable.${row}`),
        cells: { 'table3/unavailable/naturalPerson': 12 },
      },
      { report: 'inapplicable' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the message names group and column', () => {
    const built = report({ cells: { 'table3/unavailable/naturalPerson': 13 } });
    expect(findings(rule, built).map(({ message }) => message)).toEqual([
      '“（四）无法提供”行“自然人”列：1.本机关不掌握相关政府信息 12 = 12（其余各项为0），小计写的是13，相差1。',
    ]);
  });
});
