import { describe, expect, test } from 'vitest';
import type { Report } from '../../../parsers/report.ts';
import { findings, judged, report } from '../report-builder.ts';
import { written } from '../written-report.ts';

const rule = 'parts-count-mismatch';
const said = (preamble: string | string[]) => written({ preamble });
const five =
  '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议及行政诉讼情况、存在的主要问题及改进情况';

describe(rule, () => {
  const examples: [string, Report, string][] = [
    ['six parts parted by 、', said(`本报告由${five}、其他需要报告的事项六部分组成。`), 'passed'],
    [
      'parted by ，, with 、 within a part',
      said(
        '本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。',
      ),
      'passed',
    ],
    [
      'parted by 、, with 、 within a part',
      said(
        '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因政府信息公开申请行政复议、提起行政诉讼的情况、政府信息公开工作存在的主要问题及改进情况和其他需要报告的事项等六个部分。',
      ),
      'passed',
    ],
    [
      'the list after the number',
      said(
        '报告由六部分组成：总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。',
      ),
      'passed',
    ],
    ['digits', said(`本报告共分6个部分，包括${five}，以及其他需要报告的事项。`), 'passed'],
    ['five of six', said(`本报告由${five}六部分组成。`), 'failed'],
    ['six of five', said(`本报告由${five}、其他需要报告的事项五部分组成。`), 'failed'],
    [
      'five of six with 等',
      said(
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在问题及改进情况、其他需要报告的事项等六部分组成。',
      ),
      'review',
    ],
    ['no number', said(`本报告包括${five}等部分组成。`), 'inapplicable'],
    ['no list', said('本报告由六部分组成。'), 'inapplicable'],
    ['a list that cannot be parted', said('本报告包括政府信息公开工作的各个方面六个部分。'), 'untested'],
    ['no opening', report(), 'inapplicable'],
    ['the sentence in section one', written({ overview: `本次年度报告由${five}六个部分组成。` }), 'failed'],
    ['other parts in section one', written({ overview: `本栏目由${five}九部分组成。` }), 'inapplicable'],
  ];
  test.each(examples)('%s', (_, built, outcome) => {
    expect(judged(rule, built)).toEqual({ report: outcome });
  });

  test('the finding counts and quotes', () => {
    const [finding] = findings(rule, said(`根据条例编制。本报告由${five}六部分组成。`));
    expect([finding?.level, finding?.expected, finding?.actual, finding?.message, finding?.quote?.text]).toEqual([
      'note',
      5,
      6,
      '开头说由6部分组成，列出的是5个：总体情况，主动公开政府信息情况，收到处理政府信息公开申请情况，政府信息公开复议诉讼情况，存在的主要问题改进情况。',
      `由${five}六部分组成`,
    ]);
  });
});
