import { describe, expect, test } from 'vitest';
import { findings, judged, report } from '../report-builder.ts';

const rule = 'mixed-template';

describe(rule, () => {
  test('both tables on one form pass', () => {
    expect(judged(rule, report())).toEqual({ report: 'passed' });
    expect(judged(rule, report({ form: '2019' }))).toEqual({ report: 'passed' });
  });

  test('tables of two forms are a note', () => {
    const found = findings(rule, report({ table2Form: '2019' }));
    expect(found.map(({ level, outcome, message }) => [level, outcome, message])).toEqual([
      ['note', 'failed', '表二用的是2019年的格式，表三用的是2021年的格式。'],
    ]);
  });

  test('a form that is not known is untested', () => {
    const built = report();
    expect(judged(rule, { ...built, table3: built.table3 && { ...built.table3, form: null } })).toEqual({
      report: 'untested',
    });
  });

  test('a table that may stand elsewhere is untested', () => {
    expect(judged(rule, report({ report: { table3: null, continued: ['2.html'] } }))).toEqual({ report: 'untested' });
  });
});
