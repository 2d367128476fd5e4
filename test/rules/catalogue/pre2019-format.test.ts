import { describe, expect, test } from 'vitest';
import { audit } from '../../../rules/runner.ts';
import { judged, report, section, summary } from '../report-builder.ts';

const rule = 'pre2019-format';
const none = { table2: null, table3: null, table4: null };

describe(rule, () => {
  test('a report for 2019 or later passes', () => {
    expect(judged(rule, report())).toEqual({ report: 'passed' });
  });

  test('a report for 2017 raises this and nothing else', () => {
    const result = audit(report({ report: { ...none, year: 2017 } }));
    expect(summary(result)).toEqual(['pre2019-format report failed']);
    expect(result.rules).toEqual([{ id: rule, version: 1 }]);
    expect(result.findings.map(({ message }) => message)).toEqual([
      '2017年年报用的是2018年及以前的格式，没有现行的三张表，不作核对。',
    ]);
  });

  test('without a year an old heading tells it', () => {
    const sections = [section('overview', { heading: '一、概述' })];
    expect(judged(rule, report({ report: { ...none, year: null, sections } }))).toEqual({ report: 'failed' });
  });

  test('a year read as 2018 beside table 3 is no such report', () => {
    expect(judged(rule, report({ report: { year: 2018 } }))).toEqual({ report: 'passed' });
  });
});
