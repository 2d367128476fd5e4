import { describe, expect, test } from 'vitest';
import type { Section, SectionKey } from '../../../parsers/report.ts';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { findings, judged, type Plan, report, section } from '../report-builder.ts';

const rule = 'missing-table';
const passed = { table2: 'passed', table3: 'passed', table4: 'passed' };
const image = { kind: 'image' as const, address: 'table.png', text: '', location: 'image' };

/** The report without table 4, its section changed. */
const without4 = (changes: Partial<Section> = {}, rest: Plan['report'] = {}): Plan => ({
  report: {
    table4: null,
    sections: sectionKeys.map((key) => section(key, key === 'disputes' ? { tables: 0, ...changes } : {})),
    ...rest,
  },
});
const says = (text: string) => ({ paragraphs: [{ text, location: 'p', heading: false }] });
const sections = (keys: SectionKey[]) => keys.map((key) => section(key, { tables: 1 }));

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['three tables', {}, passed],
    ['section four without a table', without4(says('情况见上。')), { ...passed, table4: 'failed' }],
    ['a picture in the section', without4({ media: [image] }), { ...passed, table4: 'untested' }],
    [
      'an attachment below the report',
      without4({}, { media: [{ ...image, kind: 'attachment' }] }),
      { ...passed, table4: 'untested' },
    ],
    ['a table that was not understood', without4({ tables: 1 }), { ...passed, table4: 'untested' }],
    [
      'a table set as text',
      without4(says('结果维持 结果纠正 其他结果 尚未审结 总计 0 0 0 0 0')),
      { ...passed, table4: 'untested' },
    ],
    ['a report that goes on elsewhere', without4({}, { continued: ['2.html'] }), { ...passed, table4: 'untested' }],
    [
      'a page that was read with doubts',
      without4({}, { doubts: [{ code: 'unreadable', text: '有脚本生成的内容' }] }),
      { ...passed, table4: 'untested' },
    ],
    [
      'no heading of section four, and one table more than was understood',
      { report: { table4: null, sections: sections(['proactive', 'requests']).map((s) => ({ ...s, tables: 2 })) } },
      { ...passed, table4: 'untested' },
    ],
    [
      'no heading of section four and no table left over',
      { report: { table4: null, sections: sections(['proactive', 'requests']) } },
      { ...passed, table4: 'failed' },
    ],
    [
      'no table at all',
      { report: { table2: null, table3: null, table4: null, sections: [] } },
      { table2: 'untested', table3: 'untested', table4: 'untested' },
    ],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('a sentence that nothing happened lowers the finding to a warning', () => {
    const levels = (text: string) =>
      findings(rule, report(without4(says(text)))).map(({ level, plain }) => [level, plain]);
    const plain = '法定的“行政复议、行政诉讼情况表”没有找到。';
    expect(levels('情况见上。')).toEqual([['error', plain]]);
    expect(levels('本年度未发生行政复议、行政诉讼。')).toEqual([['warning', plain]]);
  });
});
