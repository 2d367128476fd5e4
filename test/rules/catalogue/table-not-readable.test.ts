import { describe, expect, test } from 'vitest';
import type { Media, Section } from '../../../parsers/report.ts';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { findings, judged, type Plan, report, section } from '../report-builder.ts';

const rule = 'table-not-readable';
const passed = { table2: 'passed', table3: 'passed', table4: 'passed' };
const media = (kind: Media['kind']): Media => ({ kind, address: 'a', text: '', location: kind });

const without3 = (changes: Partial<Section>): Plan => ({
  report: {
    table3: null,
    sections: sectionKeys.map((key) => section(key, key === 'requests' ? { tables: 0, ...changes } : {})),
  },
});

describe(rule, () => {
  const examples: [string, Plan, Record<string, string>][] = [
    ['tables of the page', {}, passed],
    ['a picture in place of the table', without3({ media: [media('image')] }), { ...passed, table3: 'failed' }],
    ['a viewer frame', without3({ media: [media('frame')] }), { ...passed, table3: 'failed' }],
    ['nothing at all, which is missing-table', without3({}), { ...passed, table3: 'inapplicable' }],
    [
      'a picture beside a table that was not understood',
      without3({ tables: 1, media: [media('image')] }),
      { ...passed, table3: 'untested' },
    ],
    ['no heading of the section', { report: { table3: null, sections: [] } }, { ...passed, table3: 'untested' }],
  ];
  test.each(examples)('%s', (_, plan, expected) => {
    expect(judged(rule, report(plan))).toEqual(expected);
  });

  test('the finding marks the pictures and says what they are', () => {
    const built = report(without3({ media: [media('image'), media('attachment')] }));
    expect(findings(rule, built).map(({ level, message, marks }) => ({ level, message, marks }))).toEqual([
      {
        level: 'note',
        message: '表三所在部分没有网页表格，只有图片、附件；其中的数字没有核对。',
        marks: [
          { location: 'image', role: 'place' },
          { location: 'attachment', role: 'place' },
        ],
      },
    ]);
  });
});
