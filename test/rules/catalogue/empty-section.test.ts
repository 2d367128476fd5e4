import { describe, expect, test } from 'vitest';
import type { Report, Section, SectionKey } from '../../../parsers/report.ts';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { findings, raised, report, section } from '../report-builder.ts';

const rule = 'empty-section';
const empty = { paragraphs: [], tables: 0, media: [] };

function withSection(key: SectionKey, changes: Partial<Section>, rest: Partial<Report> = {}): Report {
  return report({ report: { sections: sectionKeys.map((k) => section(k, k === key ? changes : {})), ...rest } });
}

const paragraph = (text: string) => ({ text, location: 'p', heading: false });
const image = { kind: 'image' as const, address: 'a', text: '', location: 'm' };

describe(rule, () => {
  const examples: [string, Report, Record<string, string>][] = [
    ['content everywhere', report(), {}],
    ['section five with its heading alone', withSection('problems', empty), { problems: 'failed' }],
    ['section six that says 无', withSection('other', { paragraphs: [paragraph('无。')] }), {}],
    ['section six with nothing', withSection('other', empty), { other: 'failed' }],
    ['a picture', withSection('problems', { ...empty, media: [image] }), {}],
    ['a section whose table was read from elsewhere', withSection('disputes', empty), {}],
    [
      'the last section before a further page',
      withSection('other', empty, { continued: ['2.html'] }),
      { other: 'untested' },
    ],
    [
      'the last section before a signature',
      withSection('other', empty, { ending: [paragraph('岚溪市住房和城乡建设局')] }),
      { other: 'untested' },
    ],
    ['pictures outside the sections', withSection('problems', empty, { media: [image] }), { problems: 'untested' }],
    [
      'a heading that stands in a table of contents first',
      report({
        report: { sections: [...sectionKeys.map((k) => section(k, empty)), ...sectionKeys.map((k) => section(k))] },
      }),
      {},
    ],
  ];
  test.each(examples)('%s', (_, built, expected) => {
    expect(raised(rule, built)).toEqual(expected);
  });

  test('the mark stands at the heading', () => {
    const found = findings(rule, withSection('problems', empty));
    expect(found.map(({ level, message, marks }) => ({ level, message, marks }))).toEqual([
      {
        level: 'warning',
        message: '“五、存在的主要问题及改进情况”只有标题，下面没有文字、表格、图片或附件。',
        marks: [{ location: 'section/problems', role: 'place' }],
      },
    ]);
  });
});
