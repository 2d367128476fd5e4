import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report, section } from '../report-builder.ts';
import { image, named, written } from '../written-report.ts';

const rule = 'gov-report-missing-assessment';
const county = named('青禾县人民政府', 'government');
const silent = '主动公开信息30条。';
const of = (organ: Report['organ'], overview = silent, changes: Partial<Report> = {}) =>
  written({ overview }, { organ, ...changes });

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['a government that says nothing of it', of(county), 'review'],
    ['a government that assesses its departments', of(county, '政务公开纳入绩效考核。'), 'passed'],
    ['nobody had to be held to account', of(county, '未发生责任追究情况。'), 'passed'],
    ['only public appraisal', of(county, '开展社会评议。'), 'passed'],
    [
      'told of in section five',
      written({ overview: silent, problems: '考核力度不够。下一步将完善考核。' }, { organ: county }),
      'passed',
    ],
    ['a township government', of(named('青禾县岚溪镇人民政府', 'township')), 'review'],
    ['a sub-district office', of(named('青禾市东街街道办事处', 'township')), 'inapplicable'],
    ['a department', of(named('青禾县水利局', 'department')), 'inapplicable'],
    ['a government’s own office', of(named('青禾县人民政府办公室', 'government-office')), 'inapplicable'],
    ['a department of the State Council', of(named('水利部', 'state-council-department')), 'inapplicable'],
    ['a development zone', of(named('青禾经济开发区管委会', 'development-zone')), 'untested'],
    ['an organ of unknown kind', of(named('青禾县总工会', 'unknown')), 'untested'],
    ['no organ', of(null), 'untested'],
    ['a report that goes on', of(county, silent, { continued: ['2.html'] }), 'untested'],
    [
      'a section with a picture',
      of(county, silent, {
        sections: [
          section('overview', { paragraphs: [{ text: silent, location: 'p', heading: false }], media: [image] }),
        ],
      }),
      'untested',
    ],
    ['sections without text', of(county, silent, { sections: [section('proactive')] }), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(Object.values(judged(rule, built))).toEqual([outcome]);
  });

  test('the message asks', () => {
    expect(findings(rule, of(county)).map(({ level, subject, message }) => [level, subject, message])).toEqual([
      ['warning', 'overview', '正文中没有见到工作考核、社会评议、责任追究的任何内容。是否漏写？'],
    ]);
  });

  test('no heading at all leaves it untested', () => {
    expect(judged(rule, report({ report: { sections: [] } }))).toEqual({ report: 'untested' });
  });
});
