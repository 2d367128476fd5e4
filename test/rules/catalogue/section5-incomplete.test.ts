import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report, section } from '../report-builder.ts';
import { image, lacking, written } from '../written-report.ts';

const rule = 'section5-incomplete';
const said = (problems: string | string[], changes: Partial<Report> = {}) => written({ problems }, changes);
const weak =
  '政策解读形式单一，个别栏目更新不够及时，工作人员兼职较多，与群众的期待相比还有差距，信息公开的时效性还有待提高，公开的渠道比较少。';
const plan =
  '加强学习培训，定期检查栏目，完善公开机制，进一步丰富解读形式，提升工作人员的能力和水平，拓宽公开渠道，让群众看得到、看得懂、好监督。';

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['problems and improvements in one paragraph', report(), 'passed'],
    ['problems and improvements under two headings', said(['（一）主要问题', weak, '（二）改进情况', plan]), 'passed'],
    ['improvements told only by what is done', said(`${weak}${plan}`), 'passed'],
    ['only problems', said(weak), 'review'],
    ['only improvements', said(plan), 'review'],
    ['only 无', said('无。'), 'review'],
    ['less than 50 characters', said('存在解读不足的问题，下一步改进。'), 'review'],
    ['no such section', lacking('problems'), 'inapplicable'],
    ['a section without text', said([]), 'inapplicable'],
    [
      'a section with a picture',
      report({
        report: {
          sections: [section('problems', { paragraphs: [], media: [image] }), section('other')],
        },
      }),
      'untested',
    ],
    [
      'the last section of a page that goes on',
      report({ report: { sections: [section('problems')], continued: ['2.html'] } }),
      'untested',
    ],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ problems: outcome });
  });

  test('no heading at all leaves it untested', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });

  test.each([
    ['only problems', weak, '没有见到改进', '“五、存在的主要问题及改进情况”中没有见到改进的情况或打算。是否漏写？'],
    ['only improvements', plan, '没有见到问题', '“五、存在的主要问题及改进情况”中没有见到存在的问题。是否漏写？'],
    ['nothing', '无', '问题和改进都没有见到', '“五、存在的主要问题及改进情况”中问题和改进都没有见到。是否漏写？'],
    [
      'too little',
      '存在解读不足的问题，下一步改进。',
      '只有16个字',
      '“五、存在的主要问题及改进情况”只有16个字。问题和改进是否写全？',
    ],
  ])('the message says what was not seen: %s', (_, text, actual, message) => {
    expect(findings(rule, said(text)).map((found) => [found.level, found.actual, found.message])).toEqual([
      ['warning', actual, message],
    ]);
  });
});
