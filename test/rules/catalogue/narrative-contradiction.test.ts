import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-contradiction';
const examples: Example[] = [
  [
    'the same figure twice',
    ['2024年共主动公开政府信息2645条。', '全年主动公开政府信息2645条。'],
    { 'published#2': 'passed' },
  ],
  [
    'two figures for one thing',
    ['2024年共主动公开政府信息2645条。', '全年主动公开政府信息2654条。'],
    { 'published#2': 'review' },
  ],
  ['other channels', ['全年微信公众号发布信息608条。', '全年微博发布信息94条。'], none],
  ['another category', ['全年网站共发布信息691条。', '全年官方网站共发布政务动态类信息72条。'], none],
  ['a stock and the year', ['2024年主动公开政府信息2645条。', '截至目前累计主动公开政府信息12000条。'], none],
  ['parts of a list', ['全年主动公开政府信息100条，其中发布政策信息20条、发布政策信息30条。'], none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('the message shows both', () => {
    expect(
      findings(rule, stating(['2024年共主动公开政府信息2645条。', '全年主动公开政府信息2654条。'])).map(
        ({ level, outcome, message, cells, quote }) => ({ level, outcome, message, cells, quote: quote?.text }),
      ),
    ).toEqual([
      {
        level: 'warning',
        outcome: 'review',
        message:
          '正文一处写“2024年共主动公开政府信息2645条”，另一处写“全年主动公开政府信息2654条”。说的是否是同一件事，哪一处有误？',
        cells: [],
        quote: '2654条',
      },
    ]);
  });
});
