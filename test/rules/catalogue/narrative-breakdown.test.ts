import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-breakdown';
const examples: Example[] = [
  [
    'a complete list that closes',
    '主动公开信息313条，其中公告126条，总结3条，动态84条，人事7条，其他93条。',
    { 'published#1': 'passed' },
  ],
  [
    'a complete list that does not close',
    '主动公开信息313条，其中公告126条，总结3条，动态84条，人事7条，其他90条。',
    { 'published#1': 'failed' },
  ],
  ['an open list below its total', '主动公开信息125条，其中指南1条，规划3条，许可69条。', { 'published#1': 'passed' }],
  ['an open list above its total', '主动公开信息125条，其中指南61条，规划3条，许可69条。', { 'published#1': 'review' }],
  [
    'more than 100, with less listed',
    '主动公开信息100余条，其中指南2条，规划11条，动态63条。',
    { 'published#1': 'passed' },
  ],
  [
    'a call centre is another subject',
    '主动公开信息125条，其中指南61条，规划3条，热线共受理来电70190起。',
    { 'published#1': 'passed' },
  ],
  ['several units', '主动公开信息313条，其中公告126条，总结3篇，其他93条。', { 'published#1': 'review' }],
  [
    'a member that is divided further',
    '主动公开信息380条，其中专项资金152条，预决算197条（政府32条、部门165条），其他31条。',
    { 'published#1': 'passed', 'part#2': 'passed' },
  ],
  ['此外 comes within', '主动公开信息451条，其中工作139条、公告240条，此外专题72条。', { 'published#1': 'passed' }],
  ['此外 may come on top', '主动公开信息379条，其中工作139条、公告240条，此外专题72条。', { 'published#1': 'passed' }],
  [
    'two ways of dividing',
    '全年收到政府信息公开申请56件，其中自然人42件、法人或其他组织14件。',
    { 'received#1': 'passed' },
  ],
  ['one item on two channels', '主动公开信息100条，网站与微信分别为60条、50条。', { 'published#1': 'review' }],
  [
    'after the total is reached another thing begins',
    '主动公开信息100条，其中原创60条，转载40条；其他账号发布300条。',
    { 'published#1': 'passed' },
  ],
  [
    'the total is reached before the last member',
    '主动公开信息100条，其中原创60条，转载40条，其他5条。',
    { 'published#1': 'review' },
  ],
  ['等 leaves the list open', '主动公开信息100条，其中动态70条，其他栏目50条等。', { 'published#1': 'review' }],
  [
    'parts in other paragraphs that agree',
    ['全年主动公开政府信息1715条。', '门户网站发布信息1263条。', '微信公众号发布信息358篇。', '微博发布信息94条。'],
    { 'published#1': 'passed' },
  ],
  [
    'parts in other paragraphs that need not be all',
    ['全年主动公开政府信息1715条。', '门户网站发布信息1263条。', '微信公众号发布信息300篇。'],
    none,
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('the message adds up', () => {
    expect(
      findings(rule, stating('主动公开信息313条，其中公告126条，总结3条，其他93条。')).map(
        ({ level, outcome, message, expected, actual, cells, quote }) => ({
          level,
          outcome,
          message,
          expected,
          actual,
          cells,
          quote: quote?.text,
        }),
      ),
    ).toEqual([
      {
        level: 'warning',
        outcome: 'failed',
        message: '正文“主动公开信息313条”，列出的各项相加是126 + 3 + 93 = 222，与313条相差91。',
        expected: 222,
        actual: 313,
        cells: [],
        quote: '313条，其中公告126条，总结3条，其他93条',
      },
    ]);
  });
});
