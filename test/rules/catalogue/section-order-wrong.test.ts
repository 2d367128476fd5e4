import { describe, expect, test } from 'vitest';
import type { Report, SectionKey } from '../../../parsers/report.ts';
import { findings, raised, report, section } from '../report-builder.ts';

const rule = 'section-order-wrong';
const inOrder = (keys: SectionKey[], changes: Partial<Report> = {}) =>
  report({ report: { sections: keys.map((key) => section(key)), ...changes } });
const swapped: SectionKey[] = ['overview', 'proactive', 'disputes', 'requests', 'problems', 'other'];

describe(rule, () => {
  const examples: [string, Report, Record<string, string>][] = [
    ['the order of the form', report(), {}],
    ['a section missing', inOrder(['overview', 'requests', 'disputes', 'other']), {}],
    ['two sections swapped', inOrder(swapped), { requests: 'failed' }],
    [
      'section six first',
      inOrder(['other', 'overview', 'proactive', 'requests', 'disputes', 'problems']),
      { other: 'failed' },
    ],
    ['a heading that stands twice', inOrder(['overview', 'proactive', 'requests', 'requests', 'proactive']), {}],
    [
      'a page that was read with doubts',
      inOrder(swapped, { doubts: [{ code: 'unreadable', text: '有脚本生成的内容' }] }),
      { requests: 'untested' },
    ],
    ['no heading at all', inOrder([]), { report: 'untested' }],
  ];
  test.each(examples)('%s', (_, built, expected) => {
    expect(raised(rule, built)).toEqual(expected);
  });

  test('headings that only resemble the official ones are left out', () => {
    const sections = swapped.map((key) => section(key, key === 'disputes' ? { official: false } : {}));
    expect(raised(rule, report({ report: { sections } }))).toEqual({});
  });

  test('the message gives the order on the page', () => {
    expect(findings(rule, inOrder(swapped)).map(({ level, message }) => [level, message])).toEqual([
      [
        'note',
        '“收到和处理政府信息公开申请情况”的位置与统一格式不同，网页上的先后是：总体情况、主动公开政府信息情况、政府信息公开行政复议、行政诉讼情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项。',
      ],
    ]);
  });
});
