import { describe, expect, test } from 'vitest';
import { type Plan, report } from '../report-builder.ts';
import { findingsBeside, judgedBeside, lastYear, saying } from '../years.ts';

const rule = 'prior-year-percentage';
const received = 'table3/received/total';
const penalties = 'table2/penalties/decisions';
/** This year 56 were received and 4 carried in. */
const lastYears = (count: number | string, carriedIn = 0): Plan => ({
  cells: { [received]: count, 'table3/carriedIn/total': carriedIn },
});

describe(rule, () => {
  const examples: [string, string, Plan, Record<string, string>][] = [
    ['56 after 35', '本年新收政府信息公开申请56件，同比增长60%。', lastYears(35), { [received]: 'passed' }],
    ['56 after 40', '本年新收政府信息公开申请56件，同比增长60%。', lastYears(40), { [received]: 'review' }],
    ['a fall', '本年新收政府信息公开申请56件，较上年下降20%。', lastYears(70), { [received]: 'passed' }],
    ['rounded', '本年新收政府信息公开申请56件，同比增长16.7%。', lastYears(48), { [received]: 'passed' }],
    ['cut off', '本年新收政府信息公开申请56件，同比增长16.6%。', lastYears(48), { [received]: 'passed' }],
    [
      '1.05% where it is 1.08%',
      '本年新收政府信息公开申请3646件，同比增长1.05%。',
      lastYears(3607),
      { [received]: 'review' },
    ],
    [
      'with what was carried in',
      '共收到政府信息公开申请60件，同比增长50%。',
      lastYears(37, 3),
      { [received]: 'passed' },
    ],
    ['none last year', '本年新收政府信息公开申请56件，同比增长60%。', lastYears(0), { [received]: 'untested' }],
    [
      'last year’s figure a word',
      '本年新收政府信息公开申请56件，同比增长60%。',
      lastYears('若干'),
      { [received]: 'untested' },
    ],
    ['penalties', '作出行政处罚57件，同比下降50%。', { cells: { [penalties]: 100 } }, { [penalties]: 'review' }],
    [
      'web pages are in no table',
      '通过政府网站公开信息320条，同比增长60%。',
      lastYears(40),
      { report: 'inapplicable' },
    ],
    [
      'another base year',
      '与2019年相比，新收政府信息公开申请56件，增长60%。',
      lastYears(40),
      { report: 'inapplicable' },
    ],
    ['no comparison', '本年新收政府信息公开申请56件。', lastYears(40), { report: 'inapplicable' }],
  ];
  test.each(examples)('%s', (_, sentence, prior, outcomes) => {
    expect(judgedBeside(rule, report(saying(sentence)), { prior: lastYear(prior) })).toEqual(outcomes);
  });

  test('without last year’s report nothing is said', () => {
    const built = report(saying('本年新收政府信息公开申请56件，同比增长60%。'));
    expect(judgedBeside(rule, built, {})).toEqual({ report: 'untested' });
  });

  test('the finding quotes the figure, marks it and asks', () => {
    const built = report(saying('本年新收政府信息公开申请56件，同比增长60%。'));
    const found = findingsBeside(rule, built, { prior: lastYear(lastYears(40)) });
    expect(
      found.map(({ level, message, cells, quote, marks, prior }) => [
        level,
        message,
        cells,
        quote?.text,
        marks,
        prior?.value,
      ]),
    ).toEqual([
      [
        'note',
        '正文写“60%”；本年56，2023年年报40，两数相比为40.00%。是否计算有误，或对照的口径不同？',
        [received],
        '60%',
        [{ location: 'p', role: 'place' }],
        40,
      ],
    ]);
  });
});
