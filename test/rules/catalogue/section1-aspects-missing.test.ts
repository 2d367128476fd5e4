import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report, section } from '../report-builder.ts';
import { image, lacking, named, written } from '../written-report.ts';

const rule = 'section1-aspects-missing';
const said = (overview: string | string[], changes: Partial<Report> = {}) => written({ overview }, changes);
const three = '主动公开信息30条。依申请公开按期答复。网站平台运行平稳。';

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['all five aspects', report(), 'passed'],
    [
      'free headings, the aspects told in other words',
      said('政策解读。公开各类信息。答复公开申请2件。开展公文属性认定。回应关切，更新专栏。举办业务培训会。'),
      'passed',
    ],
    ['two aspects that are not told of', said(three), 'review'],
    [
      'an aspect under another heading',
      written({
        overview: `${three}做好政府信息管理。`,
        other: ['（一）监督保障情况。', '开展自查。', '未收取信息处理费。'],
      }),
      'passed',
    ],
    [
      'an aspect among the plans of section five',
      written({ overview: `${three}做好政府信息管理。`, problems: '（一）监督保障还不够。' }),
      'review',
    ],
    [
      'assessment as the name of what a website must meet',
      said(`${three}做好政府信息管理。按照考核要求检查网站。`),
      'review',
    ],
    ['training as a topic of the office', said(`${three}做好政府信息管理。发布《职业技能培训补贴办法》。`), 'review'],
    [
      'a township without a platform',
      said('主动公开信息30条。依申请公开按期答复。做好政府信息管理。加强督查。', {
        organ: named('青禾县岚溪镇人民政府', 'township'),
      }),
      'passed',
    ],
    ['no section one', lacking('overview'), 'inapplicable'],
    ['a section without text', said([]), 'inapplicable'],
    [
      'a section that is a picture',
      report({ report: { sections: [section('overview', { paragraphs: [], media: [image] })] } }),
      'untested',
    ],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(Object.values(judged(rule, built))).toEqual([outcome]);
  });

  test('no heading at all leaves it untested', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });

  test('the message names the aspects and asks', () => {
    expect(
      findings(rule, said(three)).map(({ level, subject, message, marks }) => [level, subject, message, marks]),
    ).toEqual([
      [
        'note',
        'overview',
        '“一、总体情况”的标题和文字中没有见到“政府信息管理”“监督保障”。是否写在别处，或者漏写？',
        [{ location: 'section/overview', role: 'place' }],
      ],
    ]);
  });
});
