import { describe, expect, test } from 'vitest';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear } from '../years.ts';

const rule = 'prior-year-outlier';
const penalties = 'table2/penalties/decisions';
const still = {
  'table2/regulations/inForce': 'passed',
  'table2/normativeDocuments/inForce': 'passed',
  'table2/licensing/decisions': 'passed',
  [penalties]: 'passed',
  'table2/coercion/decisions': 'passed',
  'table3/received/total': 'passed',
};
const decided = (figure: number | string): Plan => ({ cells: { [penalties]: figure } });

describe(rule, () => {
  const examples: [string, Plan, Plan, Record<string, string>][] = [
    ['the same', {}, {}, {}],
    ['nine times as much', decided(513), {}, {}],
    ['ten times as much', decided(570), {}, { [penalties]: 'review' }],
    ['a tenth', decided(57), decided(570), { [penalties]: 'review' }],
    ['ten times as much, and less than a hundred more', decided(90), decided(9), {}],
    ['none last year', decided(570), decided(0), { [penalties]: 'review' }],
    ['a blank last year', decided(570), decided(''), { [penalties]: 'untested' }],
  ];
  test.each(examples)('%s', (_, own, prior, outcomes) => {
    expect(judgedBeside(rule, report(own), { prior: lastYear(prior) })).toEqual({ ...still, ...outcomes });
  });

  test('what the older form does not ask for is not compared', () => {
    const { 'table2/regulations/inForce': _, 'table2/normativeDocuments/inForce': __, ...both } = still;
    const prior = lastYear({ form: '2019', cells: { 'table2/licensing/decisions': 1000 } }, { year: 2020 });
    expect(judgedBeside(rule, report({ report: { year: 2021 } }), { prior })).toEqual(both);
  });

  test('without last year’s report nothing is said', () => {
    expect(judgedBeside(rule, report(), {})).toEqual({ report: 'untested' });
  });

  test('the finding asks', () => {
    const found = findingsBeside(rule, report(decided(570)), { prior: lastYear() });
    expect(found.map(({ level, message, cells }) => [level, message, cells])).toEqual([
      ['note', '“行政处罚”的本年处理决定数量写的是570，2023年年报是57。是否填写有误，或统计口径有变化？', [penalties]],
    ]);
  });
});
