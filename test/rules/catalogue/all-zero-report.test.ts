import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { findings, judged, organ, report, section } from '../report-builder.ts';

const rule = 'all-zero-report';

/** A report whose figures are all 0, with changes. */
function zeros(changes: Partial<Report> = {}): Report {
  const built = report();
  for (const table of [built.table2, built.table3, built.table4]) {
    for (const row of Object.values(table?.cells ?? {})) {
      for (const figure of Object.values(row)) Object.assign(figure, { kind: 'number', raw: '0', value: 0 });
    }
  }
  return { ...built, ...changes };
}

const named = (name: string, kind: 'department' | 'township' | 'unknown') => ({ organ: { ...organ, name, kind } });
const overview = (text: string) => ({
  ...named('石埠镇人民政府', 'township'),
  sections: sectionKeys.map((key) =>
    section(key, key === 'overview' ? { paragraphs: [{ text, location: 'p', heading: false }] } : {}),
  ),
});

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['any figure above 0', report(), 'passed'],
    ['zeros of a department that licenses', zeros(), 'review'],
    ['zeros of a department without such powers', zeros(named('岚溪市档案局', 'department')), 'passed'],
    ['zeros of a township', zeros(named('石埠镇人民政府', 'township')), 'passed'],
    ['zeros of a township whose prose states penalties', zeros(overview('全年作出行政处罚12件。')), 'review'],
    ['prose that states published items', zeros(overview('公开行政许可69条、行政处罚0件。')), 'passed'],
    ['zeros of an unknown organ', zeros(named('某中心', 'unknown')), 'untested'],
    ['zeros of an organ that was not found', zeros({ organ: null }), 'untested'],
    ['a table missing', zeros({ table4: null, sections: [] }), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, expected) => {
    expect(judged(rule, built)).toEqual({ report: expected });
  });

  test('a cell that is not legible leaves it untested', () => {
    const built = zeros();
    const cell = built.table3?.cells.received?.business;
    if (cell) Object.assign(cell, { kind: 'text', raw: '若干', value: null });
    expect(judged(rule, built)).toEqual({ report: 'untested' });
  });

  test('the finding quotes the prose', () => {
    const found = findings(rule, zeros(overview('全年作出行政处罚12件。')));
    expect(found.map(({ level, message, quote }) => ({ level, message, quote }))).toEqual([
      {
        level: 'note',
        message: '三张表的数字全部为0，而正文写有“行政处罚12件”。是否漏填？',
        quote: { section: 'overview', text: '行政处罚12件', location: 'p', start: 4, end: 11 },
      },
    ]);
  });
});
