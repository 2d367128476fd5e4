import { describe, expect, test } from 'vitest';
import { type ChainReport, type YearChain, yearChain } from '../../../rules/across/year-chain.ts';
import { type Plan, report } from '../report-builder.ts';
import { published } from '../written-report.ts';
import { taken } from '../years.ts';

let captures = 0;

function of(year: number, plan: Plan = {}): ChainReport {
  captures += 1;
  const address = `http://zjj.lanxi-shi.gov.cn/${year}.html`;
  return {
    capture: captures,
    address,
    capturedAt: captures,
    report: report({ ...plan, report: { year, period: null, ...plan.report } }),
  };
}

const links = ({ links: all }: YearChain) => all.map(({ from, to, state }) => `${from}→${to} ${state}`);
const why = (chain: YearChain) => chain.links[0]?.columns[0]?.why;

describe('what one year left open and the next took over', () => {
  const examples: [string, ChainReport[], string[]][] = [
    ['is the same', [of(2022), of(2023, { cells: taken })], ['2022→2023 holds']],
    ['is not the same', [of(2022), of(2023)], ['2022→2023 breaks']],
    [
      'is the same in all, of other applicants',
      [of(2022), of(2023, { cells: { 'table3/carriedIn/total': 9 } })],
      ['2022→2023 columns'],
    ],
    ['across a year that is missing', [of(2021), of(2023, { cells: taken })], ['2021→2022 gap', '2022→2023 gap']],
    [
      'where a figure is a word',
      [of(2022), of(2023, { cells: { 'table3/carriedIn/total': '若干' } })],
      ['2022→2023 unknown'],
    ],
    [
      'where a blank total stands for its row, which differs',
      [of(2022), of(2023, { cells: { 'table3/carriedIn/total': '' } })],
      ['2022→2023 question'],
    ],
    [
      'where a year is not known from the title',
      [of(2022, { report: { yearEvidence: 'address' } }), of(2023)],
      ['2022→2023 question'],
    ],
    ['where a table was not read', [of(2022, { report: { table3: null } }), of(2023)], ['2022→2023 unknown']],
  ];
  test.each(examples)('%s', (_, reports, expected) => {
    expect(links(yearChain(reports))).toEqual(expected);
  });

  test('is said column by column, with both figures', () => {
    const [link] = yearChain([of(2022), of(2023)]).links;
    const figure = (value: number) => ({ value, blank: false });
    expect(link?.columns.map(({ column, left, taken, state }) => [column, left, taken, state])).toEqual([
      ['total', figure(9), figure(4), 'breaks'],
      ['naturalPerson', figure(8), figure(3), 'breaks'],
      ['business', figure(1), figure(1), 'holds'],
      ['researchInstitute', figure(0), figure(0), 'holds'],
      ['socialOrganization', figure(0), figure(0), 'holds'],
      ['legalService', figure(0), figure(0), 'holds'],
      ['otherOrganization', figure(0), figure(0), 'holds'],
    ]);
  });

  test('says which year could not be read, and why', () => {
    expect(why(yearChain([of(2022, { report: { table3: null } }), of(2023)]))).toBe('2022年：没有读到表三');
    const word = yearChain([of(2022), of(2023, { cells: { 'table3/carriedIn/total': '若干' } })]);
    expect(why(word)).toBe('2023年：“二、上年结转政府信息公开申请数量”行“总计”列写的是“若干”，不是一个数字');
  });
});

describe('the figures of a year', () => {
  test('stand by row, by group of results and by outcome', () => {
    const [year] = yearChain([of(2023)]).years;
    const figure = (value: number) => ({ value, blank: false });
    expect(year?.figures?.applications).toEqual({
      received: figure(56),
      carriedIn: figure(4),
      concluded: figure(51),
      carriedOut: figure(9),
    });
    expect(year?.figures?.outcomes).toEqual({
      granted: figure(20),
      partiallyGranted: figure(7),
      denied: figure(3),
      unavailable: figure(17),
      unprocessed: figure(4),
      other: figure(0),
    });
    expect(year?.figures?.disputes.review).toEqual({
      upheld: figure(2),
      corrected: figure(0),
      otherOutcome: figure(1),
      pending: figure(0),
      total: figure(3),
    });
  });

  test('are not known where one row of a group cannot be read, never 0', () => {
    const [year] = yearChain([of(2023, { cells: { 'table3/denied.deliberative/total': '若干' } })]).years;
    expect(year?.figures?.outcomes.denied).toEqual({
      why: '“6.属于四类过程性信息”行“总计”列写的是“若干”，不是一个数字',
    });
  });

  test('of a blank total are what its parts give, and not known where one of those is not', () => {
    const blank = { 'table3/received/total': '' };
    const [open] = yearChain([of(2023, { cells: blank })]).years;
    expect(open?.figures?.applications.received).toEqual({ value: 56, blank: true });
    const [unread] = yearChain([of(2023, { cells: { ...blank, 'table3/received/business': '若干' } })]).years;
    expect(unread?.figures?.applications.received).toEqual({
      why: '总计空白，“一、本年新收政府信息公开申请数量”行“商业企业”列写的是“若干”，不是一个数字',
    });
  });

  test('of a year that is missing are none', () => {
    const { years } = yearChain([of(2021), of(2023)]);
    expect(years.map(({ year, of: found, figures }) => [year, found !== null, figures !== null])).toEqual([
      [2021, true, true],
      [2022, false, false],
      [2023, true, true],
    ]);
  });

  test('are of the report published last, where one year has several', () => {
    const old = of(2023, { report: { published: published('2024-01-10') } });
    const corrected = of(2023, { report: { published: published('2024-03-01') } });
    const unknown = of(2023, { report: { published: null } });
    const [year] = yearChain([old, corrected, unknown]).years;
    expect([year?.of?.capture, year?.others]).toEqual([corrected.capture, 2]);
  });
});

test('a report whose year is not known is in no chain', () => {
  expect(yearChain([of(2023, { report: { year: null } })])).toEqual({ years: [], links: [] });
});
