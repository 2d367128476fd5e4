import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged } from '../report-builder.ts';
import { period, written } from '../written-report.ts';

const rule = 'outdated-citation';
const [old, revised] = ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'];

/** A report whose opening cites these numbers, as the parser reads them. */
function citing(numbers: string[], changes: Partial<Report> = {}, form: '2019' | '2021' = '2021'): Report {
  const preamble = `根据${numbers.join('、')}的要求编制。`;
  const documents = numbers.map((number) => {
    const start = preamble.indexOf(number);
    return {
      number,
      quote: { section: null, text: number, location: 'preamble/1', start, end: start + number.length },
    };
  });
  return written({ preamble }, { documents, ...changes }, { form });
}

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['the trial form in a report for 2024', citing([old]), 'failed'],
    ['the revised form', citing([revised]), 'inapplicable'],
    ['both', citing([old, revised]), 'passed'],
    ['a local document of the same number', citing(['云政办函〔2019〕60号']), 'inapplicable'],
    ['the trial form in a report for 2020', citing([old], {}, '2019'), 'inapplicable'],
    ['nothing', citing([]), 'inapplicable'],
    ['the year told by the period', citing([old], { yearEvidence: 'period' }), 'failed'],
    ['the year told by the address', citing([old], { yearEvidence: 'address' }), 'review'],
    ['the year disputed', citing([old], { period: period('2020-01-01', '2020-12-31') }), 'review'],
    ['no year', citing([old], { year: null, yearEvidence: null }), 'untested'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding quotes the number', () => {
    const [finding] = findings(rule, citing([old]));
    expect([finding?.level, finding?.message, finding?.quote?.text]).toEqual([
      'note',
      '2024年度报告引用的是国办公开办函〔2019〕60号，2021年度起的格式文件是国办公开办函〔2021〕30号。',
      old,
    ]);
  });
});
