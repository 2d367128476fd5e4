import { describe, expect, test } from 'vitest';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear, saying } from '../years.ts';

const rule = 'prior-year-difference';
const received = 'table3/received/total';
const lastYears = (count: number): Plan => ({ cells: { [received]: count } });

describe(rule, () => {
  const examples: [string, string, Plan, Record<string, string>][] = [
    ['56 after 54', '本年新收政府信息公开申请56件，比上年多2件。', lastYears(54), { [received]: 'passed' }],
    ['56 after 50', '本年新收政府信息公开申请56件，比上年多2件。', lastYears(50), { [received]: 'review' }],
    ['fewer', '本年新收政府信息公开申请56件，比上年减少4件。', lastYears(60), { [received]: 'passed' }],
    [
      'more where it is fewer',
      '本年新收政府信息公开申请56件，比上年增加4件。',
      lastYears(60),
      { [received]: 'review' },
    ],
    ['proposals are in no table', '全年办理人大建议12件，比上年多2件。', lastYears(50), { report: 'inapplicable' }],
    ['no comparison', '本年新收政府信息公开申请56件。', lastYears(50), { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, sentence, prior, outcomes) => {
    expect(judgedBeside(rule, report(saying(sentence)), { prior: lastYear(prior) })).toEqual(outcomes);
  });

  test('without last year’s report nothing is said', () => {
    const built = report(saying('本年新收政府信息公开申请56件，比上年多2件。'));
    expect(judgedBeside(rule, built, {})).toEqual({ report: 'untested' });
  });

  test('the finding writes the difference out and asks', () => {
    const built = report(saying('本年新收政府信息公开申请56件，比上年多2件。'));
    const found = findingsBeside(rule, built, { prior: lastYear(lastYears(50)) });
    expect(found.map(({ message, expected, actual }) => [message, expected, actual])).toEqual([
      ['正文写“2件”；本年56，2023年年报50，相差6。是否计算有误，或对照的口径不同？', 6, '2件'],
    ]);
  });
});
