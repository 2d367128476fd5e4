import { describe, expect, test } from 'vitest';
import { identityOf, neighbourKey, neighbourOf, newestOf } from '../../rules/neighbour.ts';
import { similarity, sketchOf } from '../../rules/text-sketch.ts';
import { report } from './report-builder.ts';
import { lastYear } from './years.ts';

describe('what is kept of a report for the years beside it', () => {
  const figures = neighbourOf(report(), 'a.html', null)?.figures ?? {};

  test('is table 2, four rows of table 3 and the totals of table 4, and no other figure', () => {
    const places = Object.keys(figures).map((cell) => cell.split('/').slice(0, 2).join('/'));
    expect([...new Set(places)]).toEqual([
      'table2/regulations',
      'table2/normativeDocuments',
      'table2/licensing',
      'table2/penalties',
      'table2/coercion',
      'table2/fees',
      'table3/received',
      'table3/carriedIn',
      'table3/concluded',
      'table3/carriedOut',
      'table4/review',
      'table4/litigationDirect',
      'table4/litigationAfterReview',
    ]);
    expect(Object.keys(figures).filter((cell) => cell.startsWith('table4/'))).toEqual([
      'table4/review/total',
      'table4/litigationDirect/total',
      'table4/litigationAfterReview/total',
    ]);
  });

  test('a blank counts as 0, a blank total of table 3 as the sum of its row', () => {
    const blanks = { 'table3/carriedOut/total': '', 'table3/carriedOut/business': '-' } as const;
    const kept = lastYear({ cells: blanks });
    expect([kept.figures['table3/carriedOut/total'], kept.figures['table3/carriedOut/business'], kept.blank]).toEqual([
      8,
      0,
      ['table3/carriedOut/business', 'table3/carriedOut/total'],
    ]);
  });

  test('what cannot be read is named, not guessed', () => {
    const kept = lastYear({ cells: { 'table3/carriedOut/total': '若干' } });
    expect([kept.figures['table3/carriedOut/total'], kept.doubtful]).toEqual([undefined, ['table3/carriedOut/total']]);
  });

  test('stays small however long the report', () => {
    const paragraphs = Array.from({ length: 3000 }, (_, place) => ({
      text: `第${String.fromCodePoint(0x4e00 + place)}${String.fromCodePoint(0x5e00 + place)}项工作`,
      location: 'p',
      heading: false,
    }));
    expect(sketchOf(paragraphs).hashes.length).toBe(256);
  });

  test('is nothing where organ or year is not known', () => {
    expect(neighbourOf(report({ report: { organ: null } }), 'a.html', null)).toBe(null);
    expect(neighbourOf(report({ report: { year: null } }), 'a.html', null)).toBe(null);
    expect(neighbourKey({ organ: null, year: 2024 })).toBe(null);
  });
});

test('two reports have one mark only where every figure that is not 0 is the same in the same place', () => {
  const { mark, count } = identityOf(report());
  const blank = identityOf(report({ cells: { 'table3/carriedIn/legalService': '' } }));
  const moved = identityOf(report({ cells: { 'table4/review/upheld': 1, 'table4/review/corrected': 2 } }));
  expect([blank.mark === mark, blank.count === count, moved.mark === mark]).toEqual([true, true, false]);
});

test('texts that share nothing are 0 alike, a text is 1 alike to itself, an empty one to none', () => {
  const sketch = (text: string) => sketchOf([{ text, location: 'p', heading: false }]);
  const [a, b, none] = [sketch('全年公开住房保障信息二十条'), sketch('燃气安全检查记录已经贴出'), sketch('')];
  expect([similarity(a, a), similarity(a, b), similarity(a, none), similarity(none, none)]).toEqual([1, 0, 0, 0]);
});

describe('of several reports of one year', () => {
  const published = (date: string | null, source: string, capturedAt: string | null = null) =>
    lastYear({}, { published: date, source, capturedAt });

  test('the one published last is compared, then the one read last', () => {
    const newest = newestOf([
      published(null, 'undated', '2026-05-01T00:00:00.000Z'),
      published('2024-01-20', 'first'),
      published('2024-03-02', 'read early', '2026-01-01T00:00:00.000Z'),
      published('2024-03-02', 'read late', '2026-02-01T00:00:00.000Z'),
    ]);
    expect([newest?.source, newest?.others]).toEqual(['read late', ['read early', 'first', 'undated']]);
  });

  test('states of one page are one report', () => {
    const newest = newestOf([published('2024-01-20', 'page'), published('2024-01-20', 'page')]);
    expect(newest?.others).toEqual([]);
  });

  test('of none there is none', () => {
    expect(newestOf([])).toBe(null);
  });
});
