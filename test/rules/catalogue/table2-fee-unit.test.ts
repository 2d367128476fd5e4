import { describe, expect, test } from 'vitest';
import type { Organ } from '../../../parsers/report.ts';
import { findings, judged, organ, type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear } from '../years.ts';

const rule = 'table2-fee-unit';
const fee = (amount: number | string, kind: Organ['kind'] = 'department'): Plan => ({
  cells: { 'table2/fees/amount': amount },
  report: { organ: { ...organ, kind } },
});

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['three decimals', fee(44.862), { fees: 'passed' }],
    ['a department with a large sum', fee(984361), { fees: 'review' }],
    ['a whole city', fee(96171.6, 'government'), { fees: 'passed' }],
    ['a whole city above the bound of departments', fee(316441, 'government'), { fees: 'passed' }],
    ['a government beyond every bound', fee(10_000_000, 'government'), { fees: 'review' }],
    ['a cell that says 万元', fee('44.862万元'), { fees: 'passed' }],
    ['a cell that says 元', fee('251000元', 'government'), { fees: 'review' }],
    ['a large sum of an unknown organ', fee(316441, 'unknown'), { fees: 'untested' }],
    ['a word', fee('见附件'), { fees: 'untested' }],
    ['a blank', fee(''), { fees: 'untested' }],
    ['the form of 2019, where fees are items', { form: '2019' }, { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the finding asks for the unit', () => {
    expect(findings(rule, report(fee(984361))).map(({ message }) => message)).toEqual([
      '行政事业性收费写的是984361，栏目单位是万元，而岚溪市住房和城乡建设局一年收费很少达到100000万元。是否按元填写了？',
    ]);
    expect(findings(rule, report(fee('251000元'))).map(({ message }) => message)).toEqual([
      '行政事业性收费写的是251000元，栏目单位是万元，格中却写了“元”。是否按元填写了？',
    ]);
  });

  const leaps: [string, number | string, Plan, string][] = [
    ['much as last year', 44.8, fee(40.2), 'passed'],
    ['a thousand times as much', 40200, fee(40.2), 'review'],
    ['a thousandth', 40.2, fee(40200), 'review'],
    ['none last year', 44.8, fee(0), 'passed'],
    ['none this year', 0, fee(44.8), 'passed'],
    ['last year’s cannot be read', 40200, fee('见附件'), 'passed'],
  ];
  test.each(leaps)('against another year: %s', (_, amount, other, outcome) => {
    expect(judgedBeside(rule, report(fee(amount)), { prior: lastYear(other) })).toEqual({ fees: outcome });
    expect(judgedBeside(rule, report(fee(amount)), { next: lastYear(other, { year: 2025 }) })).toEqual({
      fees: outcome,
    });
  });

  test('the finding against another year names both figures', () => {
    const found = findingsBeside(rule, report(fee(40200)), { prior: lastYear(fee(40.2)) });
    expect(found.map(({ message, prior }) => [message, prior?.value])).toEqual([
      [
        '行政事业性收费写的是40200（栏目单位是万元），而2023年年报写的是40.2，相差千倍。其中是否有一份按元填写了？',
        40.2,
      ],
    ]);
  });
});
