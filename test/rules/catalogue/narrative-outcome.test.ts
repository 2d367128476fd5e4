import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-outcome';
const examples: Example[] = [
  ['a row', '全年收到政府信息公开申请56件，其中予以公开20件。', { 'granted#1': 'passed' }],
  ['another figure', '全年收到政府信息公开申请56件，其中予以公开21件。', { 'granted#1': 'review' }],
  ['already disclosed is granted', '全年收到政府信息公开申请56件，其中已主动公开的20件。', { 'granted#1': 'passed' }],
  [
    'a group',
    '全年收到政府信息公开申请56件，其中无法提供17件，不予公开3件。',
    { 'unavailable#1': 'passed', 'denied#1': 'passed' },
  ],
  [
    '主动公开 of requests is granted',
    '全年收到政府信息公开申请56件，其中主动公开20件，占比35.7%。',
    { 'granted#1': 'passed' },
  ],
  [
    'granted and partly granted together',
    '全年收到政府信息公开申请56件，其中予以公开及部分公开27件。',
    { 'granted+partial#1': 'passed' },
  ],
  [
    'granted alone does not pass for both',
    '全年收到政府信息公开申请56件，其中予以公开及部分公开20件。',
    { 'granted+partial#1': 'review' },
  ],
  [
    'a named reason',
    '全年收到政府信息公开申请56件，其中重复申请2件。',
    { 'unprocessed.duplicate#1': 'passed' },
    { cells: { 'table3/unprocessed.duplicate/total': 2 } },
  ],
  [
    'a named reason may stand for its group',
    '全年收到政府信息公开申请56件，其中因信息不存在无法提供17件。',
    { 'unavailable.notHeld#1': 'passed' },
  ],
  ['items on the site are no outcome', '全年主动公开信息313条。', none],
  [
    'of the online requests',
    '全年收到政府信息公开申请56件，其中网上申请8件（予以公开5件，不予公开3件）。',
    { 'granted#1': 'inapplicable', 'denied#1': 'inapplicable' },
  ],
  [
    'the rest of a list is no row',
    '全年收到政府信息公开申请56件，其中予以公开20件，其他36件。',
    { 'granted#1': 'passed', 'other#1': 'untested' },
  ],
  ['an old word', '全年收到政府信息公开申请56件，其中不予受理6件。', { 'not-accepted#1': 'review' }],
  [
    'a row is missing: a match counts',
    '全年收到政府信息公开申请56件，其中不予公开3件。',
    { 'denied#1': 'passed' },
    { without: ['table3/denied.stateSecret'] },
  ],
  [
    'a row is missing: a difference proves nothing',
    '全年收到政府信息公开申请56件，其中不予公开4件。',
    { 'denied#1': 'untested' },
    { without: ['table3/denied.stateSecret'] },
  ],
  [
    'a printed subtotal',
    '全年收到政府信息公开申请56件，其中不予公开5件。',
    { 'denied#1': 'passed' },
    { cells: { 'table3/denied/total': 5 } },
  ],
  [
    'the one row 其他处理 of 2019',
    '全年收到政府信息公开申请56件，其中其他处理0件。',
    { 'other#1': 'passed' },
    { form: '2019' },
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('a group word with the figure of one row is a warning', () => {
    expect(
      findings(
        rule,
        stating('全年收到政府信息公开申请56件，其中因不掌握等原因无法提供17件。', {
          cells: { 'table3/unavailable.needsCreation/total': 2 },
        }),
      ).map(({ level, outcome, message, cells, quote }) => ({ level, outcome, message, cells, quote: quote?.text })),
    ).toEqual([
      {
        level: 'warning',
        outcome: 'review',
        message:
          '正文“因不掌握等原因无法提供17件”，表三“（四）无法提供”各项总计之和是19。请对照表格和原件：是否有一处写错？',
        cells: [
          'table3/unavailable.notHeld/total',
          'table3/unavailable.needsCreation/total',
          'table3/unavailable.stillUnclear/total',
        ],
        quote: '17件',
      },
    ]);
  });
});
