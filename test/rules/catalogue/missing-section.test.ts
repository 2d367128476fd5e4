import { describe, expect, test } from 'vitest';
import type { Report, SectionKey } from '../../../parsers/report.ts';
import { sectionKeys } from '../../../rules/section-titles.ts';
import { findings, judged, raised, report, section } from '../report-builder.ts';

const rule = 'missing-section';

function without(key: SectionKey, changes: Partial<Report> = {}): Report {
  return report({ report: { sections: sectionKeys.filter((k) => k !== key).map((k) => section(k)), ...changes } });
}

const paragraph = (text: string) => ({ text, location: 'p', heading: false });

describe(rule, () => {
  const examples: [string, Report, Record<string, string>][] = [
    ['six sections', report(), {}],
    ['no section six', without('other'), { other: 'failed' }],
    ['no section one', without('overview'), { overview: 'failed' }],
    ['no section five', without('problems'), { problems: 'failed' }],
    [
      'a heading that only resembles the official one',
      report({
        report: { sections: sectionKeys.map((key) => section(key, key === 'problems' ? { official: false } : {})) },
      }),
      {},
    ],
    ['no heading of section three, but its table', without('requests'), { requests: 'untested' }],
    ['neither heading nor table', without('disputes', { table4: null }), { disputes: 'failed' }],
    [
      'the overview without its heading',
      without('overview', { preamble: [paragraph('全年主动公开信息313条，依申请公开3件。')] }),
      { overview: 'untested' },
    ],
    [
      'no overview after a preamble that names the parts and the period',
      without('overview', {
        preamble: [paragraph('本报告由主动公开政府信息情况等部分组成，统计期限自2024年1月1日起至2024年12月31日止。')],
      }),
      { overview: 'failed' },
    ],
    [
      'problems under another heading',
      without('problems', { ending: [paragraph('工作仍有不足，下一步将改进。')] }),
      { problems: 'untested' },
    ],
    [
      'section six in the ending',
      without('other', { ending: [paragraph('本年度未收取信息处理费。')] }),
      { other: 'untested' },
    ],
    ['a report that goes on elsewhere', without('other', { continued: ['2.html'] }), { other: 'untested' }],
    [
      'pictures that may hold it',
      without('other', { media: [{ kind: 'image', address: 'a', text: '', location: 'm' }] }),
      { other: 'untested' },
    ],
    [
      'a page that was read with doubts',
      without('other', { doubts: [{ code: 'unreadable', text: '有脚本生成的内容' }] }),
      { other: 'untested' },
    ],
  ];
  test.each(examples)('%s', (_, built, expected) => {
    expect(raised(rule, built)).toEqual(expected);
  });

  test('where not one heading was read the publisher is not blamed', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });

  test('the mark stands at the nearest heading', () => {
    expect(findings(rule, without('other')).map(({ level, message, marks }) => ({ level, message, marks }))).toEqual([
      {
        level: 'error',
        message: '没有找到“六、其他需要报告的事项”这一部分：既没有这个标题，也没有与它相近的标题或它的内容。',
        marks: [{ location: 'section/problems', role: 'place' }],
      },
    ]);
  });
});
