import { expect, test } from 'vitest';
import { readClaims } from '../../parsers/narrative/claims.ts';
import type { Report } from '../../parsers/report.ts';
import { audit } from '../../rules/runner.ts';
import { stating } from './prose-report.ts';
import { type Plan, report } from './report-builder.ts';
import { period } from './written-report.ts';

/** What the base report covers without any claim. */
const silent = audit(stating('')).coverage;

const examples: [fact: string, sentence: string, figures: number, covered: number][] = [
  ['a figure set against the table is covered', '全年共收到政府信息公开申请56件。', 1, 1],
  ['so is one that does not fit', '全年共收到政府信息公开申请55件。', 1, 1],
  ['and what words deny', '没有因政府信息公开引起行政复议纠错的情形。', 1, 1],
  ['a figure without a subject is counted and not covered', '全年培训干部120人。', 1, 0],
  ['so is one of another scope', '下属单位共收到政府信息公开申请12件。', 1, 0],
  ['members of a list and their total are covered together', '主动公开信息100条，其中动态60条，公告40条。', 3, 3],
];

test.each(examples)('%s: %s', (_, sentence, figures, covered) => {
  const { coverage } = audit(stating(sentence));
  expect({ figures: coverage.figures - silent.figures, claims: claimsCovered(sentence) - claimsCovered('') }).toEqual({
    figures,
    claims: covered,
  });
});

/** The base report with these words in its section six. */
const other = (text: string, plan: Plan = {}) => stating(text, plan, 'other');

/** The base report with these words ahead of its sections, and the period that was read from them. */
function counting(text: string, read: Report['period'] = null): Report {
  const preamble = [{ text, location: 'preamble/1', heading: false }];
  const { organ, sections, year } = report();
  const claims = readClaims({ sections: [], preamble, ending: [], organ, year });
  return report({ report: { sections, preamble, claims, period: read } });
}

const whole = '数据的统计期限自2024年1月1日起至2024年12月31日止。';
const short = '数据的统计期限自2024年1月1日起至2024年11月30日止。';

const told: [fact: string, built: Report, uncovered: string[]][] = [
  ['a period that is the year', counting(whole, period('2024-01-01', '2024-12-31', whole)), []],
  ['a period that is not the year', counting(short, period('2024-01-01', '2024-11-30', short)), []],
  ['a period whose dates were not read', counting(short), ['统计期限自2024年1月1日起至2024年11月30日止']],
  [
    'a second period beside the one that was read',
    counting(`${whole}${short}`, period('2024-01-01', '2024-12-31', whole)),
    ['统计期限自2024年1月1日起至2024年11月30日止'],
  ],
  ['no processing fee', other('未收取信息处理费。'), []],
  ['none in a year that need not say so', other('未收取信息处理费。', { form: '2019' }), ['未收取信息处理费']],
  ['a processing fee and a table with fees', other('全年收取信息处理费1200元。'), []],
  [
    'a processing fee and a table without fees',
    other('全年收取信息处理费1200元。', { cells: { 'table2/fees/amount': 0 } }),
    [],
  ],
  [
    'a processing fee and a table that cannot be read',
    other('全年收取信息处理费1200元。', { cells: { 'table2/fees/amount': '见附件' } }),
    ['1200元'],
  ],
];

test.each(told)('what no rule compared is named: %s', (_, built, uncovered) => {
  expect(audit(built).uncovered?.claims.map(({ text }) => text)).toEqual(uncovered);
});

/** Claims that no rule judged are named; the rest are covered. */
function claimsCovered(sentence: string): number {
  const report = stating(sentence);
  return report.claims.length - (audit(report).uncovered?.claims.length ?? Number.NaN);
}
