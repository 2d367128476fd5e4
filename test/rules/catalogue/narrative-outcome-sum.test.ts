import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-outcome-sum';
const examples: Example[] = [
  [
    'an open list below its total',
    '全年收到政府信息公开申请56件，其中予以公开20件，不予公开3件。',
    { 'received#1': 'passed' },
  ],
  [
    'an open list above every total',
    '全年收到政府信息公开申请56件，其中予以公开50件，不予公开30件。',
    { 'received#1': 'review' },
  ],
  [
    'a complete list that closes',
    '全年收到政府信息公开申请56件，其中予以公开20件，部分公开7件，其他29件。',
    { 'received#1': 'passed' },
  ],
  [
    'a complete list that does not close',
    '全年收到政府信息公开申请56件，其中予以公开20件，部分公开7件，其他28件。',
    { 'received#1': 'review' },
  ],
  [
    'what was concluded',
    '全年收到政府信息公开申请56件，其中予以公开20件，部分公开7件，其他处理24件。',
    { 'received#1': 'passed' },
  ],
  [
    'more answered than received',
    '全年受理政府信息公开申请48件，其中予以公开20件，部分公开7件，不予公开3件，其他21件。',
    { 'received#1': 'passed' },
  ],
  [
    'with those carried over',
    '全年收到政府信息公开申请56件，其中予以公开20件，部分公开27件，结转下年度办理9件。',
    { 'received#1': 'passed' },
  ],
  [
    'with those carried in',
    '全年收到政府信息公开申请56件，其中予以公开20件，部分公开7件，其他33件。',
    { 'received#1': 'passed' },
  ],
  [
    'reasons after their group are not added twice',
    '全年收到政府信息公开申请56件，其中予以公开36件，无法提供20件，不掌握相关政府信息13件，另行制作7件。',
    { 'received#1': 'passed' },
  ],
  ['one outcome is no list', '全年收到政府信息公开申请9件，准予公开10件。', none],
  ['channels are another list', '全年收到政府信息公开申请56件，其中信函申请4件，网上申请52件。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('the message adds up', () => {
    expect(
      findings(rule, stating('全年收到政府信息公开申请56件，其中予以公开20件，部分公开7件，其他28件。')).map(
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
        outcome: 'review',
        message:
          '正文“全年收到政府信息公开申请56件”，列出的各类结果相加是20 + 7 + 28 = 55，与56件相差1。是否有一类写错或漏写？',
        expected: 55,
        actual: 56,
        cells: ['table3/received/total', 'table3/carriedIn/total', 'table3/concluded/total', 'table3/carriedOut/total'],
        quote: '56件，其中予以公开20件，部分公开7件，其他28件',
      },
    ]);
  });
});
