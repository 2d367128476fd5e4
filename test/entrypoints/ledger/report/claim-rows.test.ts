import { expect, test } from 'vitest';
import { claimRows } from '../../../../entrypoints/ledger/report/claim-rows.ts';
import { translator } from '../../../../locales/translate.ts';
import type { Claim, Figure, Report } from '../../../../parsers/report.ts';
import type { Audit } from '../../../../rules/finding.ts';
import { number, sampleAudit, sampleFinding, sampleReport } from '../../../store/samples.ts';

const text = '全年共收到申请3件。';
const quote = { section: 'overview', text: '3件', location: 'p1', start: 7, end: 9 } as const;

function claim(changes: Partial<Claim> = {}): Claim {
  return {
    kind: 'received-new',
    ordinal: 1,
    low: 3,
    high: 3,
    raw: '3',
    unit: '件',
    precision: 'exact',
    resolution: 1,
    scope: 'own',
    time: 'this-year',
    negated: false,
    list: null,
    of: null,
    whole: null,
    listed: null,
    phrase: '收到申请',
    quote,
    sentence: { start: 0, end: text.length },
    ...changes,
  };
}

const blank: Figure = { ...number(0), kind: 'blank', raw: '', value: null };

function report(claims: Claim[], total: Figure = number(3)): Report {
  const { table3 } = sampleReport();
  if (table3 === null) throw new Error('the sample has a table');
  return sampleReport({ claims, table3: { ...table3, cells: { received: { total } } } });
}

function rowOf(what: Report, audit: Audit = { ...sampleAudit(), uncovered: { cells: [], claims: [] } }) {
  const [row] = claimRows(what, audit, translator('zh-CN'));
  if (row === undefined) throw new Error('there is one claim');
  return row;
}

test('a figure stands in its sentence, with its meaning and the cell that may state the same', () => {
  expect(rowOf(report([claim()]))).toEqual({
    at: 0,
    section: 'overview',
    before: '全年共收到申请',
    figure: '3件',
    after: '。',
    meaning: '本年新收政府信息公开申请件数',
    time: 'this-year',
    isOwn: true,
    findings: [],
    state: 'compared',
    readings: [
      {
        plus: ['表三“一、本年新收政府信息公开申请数量”行“total”列'],
        minus: [],
        sum: '3',
        cells: ['table3/received/total'],
      },
    ],
  });
});

test.each<[string, Figure, string | null]>([
  ['a blank cell is blank, not 0', blank, ''],
  ['words are not legible', { ...number(3), kind: 'text', raw: '三件', value: null }, null],
  ['a doubtful figure is not legible', { ...number(3), doubt: { code: 'stray-characters', text: '' } }, null],
])('%s', (_, total, sum) => {
  expect(rowOf(report([claim()], total)).readings.map((reading) => reading.sum)).toEqual([sum]);
});

test.each<[string, Partial<Claim>]>([
  ['of another year', { time: 'last-year' }],
  ['of another scope', { scope: 'whole' }],
  ['without a meaning', { kind: null }],
  ['that no cell states', { kind: 'published' }],
])('a figure %s is set beside no cell', (_, changes) => {
  expect(rowOf(report([claim(changes)])).readings).toEqual([]);
});

test('what came of it: a finding, nothing, or not known', () => {
  const finding = sampleFinding({ quote: { ...quote, text: '收到申请3件', start: 3, end: 9 } });
  const states = [
    { ...sampleAudit([finding]), uncovered: { cells: [], claims: [] } },
    { ...sampleAudit(), uncovered: { cells: [], claims: [quote] } },
    sampleAudit(),
  ].map((audit) => rowOf(report([claim()]), audit).state);
  expect(states).toEqual(['finding', 'uncovered', null]);
});
