import { describe, expect, test } from 'vitest';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { findings, raised, relabelled, report, section } from '../report-builder.ts';

const rule = 'label-deviation';

describe(rule, () => {
  test('official labels and known variants pass', () => {
    expect(raised(rule, report())).toEqual({});
    const variant = { row: 'normativeDocuments', printed: '规范性文件', match: 'variant' } as const;
    expect(raised(rule, relabelled(report(), 'table2', variant))).toEqual({});
  });

  test('loose labels of a row and of a column are one finding a table', () => {
    let built = relabelled(report(), 'table2', { row: 'licensing', printed: '行政许叮', match: 'loose' });
    built = relabelled(built, 'table2', { column: 'repealed', printed: '本年废纸件数', match: 'loose' });
    expect(
      findings(rule, built).map(({ subject, level, message, marks }) => ({ subject, level, message, marks })),
    ).toEqual([
      {
        subject: 'table2',
        level: 'note',
        message:
          '表二有2处名称与统一格式不同：“行政许叮”（规定为“行政许可”），“本年废纸件数”（规定为“本年废止件数”）。',
        marks: [
          { location: 'table2/licensing', role: 'place' },
          { location: 'table2//repealed', role: 'place' },
        ],
      },
    ]);
  });

  test('a heading that only resembles the official one is a finding on its section', () => {
    const heading = '四、政府信息公开行政法复议、行政诉讼情况';
    const sections = sectionKeys.map((key) => section(key, key === 'disputes' ? { heading, official: false } : {}));
    expect(findings(rule, report({ report: { sections } })).map(({ subject, message }) => [subject, message])).toEqual([
      [
        'disputes',
        '标题写的是“四、政府信息公开行政法复议、行政诉讼情况”，统一格式是“四、政府信息公开行政复议、行政诉讼情况”。',
      ],
    ]);
  });

  test('a table that could not be read is untested', () => {
    expect(raised(rule, report({ report: { table4: null, continued: ['2.html'] } }))).toEqual({ table4: 'untested' });
  });
});
