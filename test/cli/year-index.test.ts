import { describe, expect, test } from 'vitest';
import { YearIndex } from '../../cli/year-index.ts';
import type { Report } from '../../parsers/report.ts';
import { organ, report } from '../rules/report-builder.ts';

const of = (year: number, published: string | null = null, changes: Partial<Report> = {}): Report =>
  report({
    report: {
      year,
      published: published === null ? null : { date: published, evidence: 'meta', sure: true, location: null },
      ...changes,
    },
  });

function indexed(...reports: [Report, string][]): YearIndex {
  const years = new YearIndex();
  for (const [built, source] of reports) years.add(built, source);
  return years;
}

describe('reports that are given together', () => {
  test('serve as each other’s year before and after', () => {
    const years = indexed([of(2022), 'a.html'], [of(2023), 'b.html'], [of(2024), 'c.html']);
    const { prior, next } = years.beside(of(2023));
    expect([prior?.source, next?.source]).toEqual(['a.html', 'c.html']);
    const first = years.beside(of(2022));
    expect([first.prior, first.next?.source]).toEqual([null, 'b.html']);
  });

  test('only where organ and its kind are the same', () => {
    const office = '岚溪市人民政府办公室';
    const years = indexed(
      [of(2022, null, { organ: { ...organ, kind: 'unknown' } }), 'a.html'],
      [of(2022, null, { organ: { ...organ, name: office, folded: office, kind: 'government-office' } }), 'b.html'],
      [of(2022, null, { organ: null }), 'c.html'],
      [of(2022, null, { year: null }), 'd.html'],
    );
    expect(years.beside(of(2023))).toEqual({ prior: null, next: null });
  });

  test('of several reports of one year the one published last is compared', () => {
    const years = indexed(
      [of(2022), 'undated.html'],
      [of(2022, '2023-03-02'), 'corrected.html'],
      [of(2022, '2023-01-20'), 'first.html'],
      [of(2022, '2023-03-02'), 'corrected.html'],
    );
    const { prior } = years.beside(of(2023));
    expect([prior?.source, prior?.published, prior?.others]).toEqual([
      'corrected.html',
      '2023-03-02',
      ['first.html', 'undated.html'],
    ]);
  });

  test('say once which reports were passed over for a newer one', () => {
    const years = indexed([of(2022, '2023-03-02'), 'b.html'], [of(2022), 'a.html'], [of(2021), 'c.html']);
    years.beside(of(2023));
    years.beside(of(2023));
    expect(years.passedOver()).toEqual(['岚溪市住房和城乡建设局2022年年报有几份，以b.html对照，没有用：a.html']);
  });
});
