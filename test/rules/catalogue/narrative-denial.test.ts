import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-denial';
const examples: Example[] = [
  ['no request, and there were', '本年度未收到政府信息公开申请。', { 'received#1': 'failed' }],
  [
    'no request, and there were none',
    '本年度未收到政府信息公开申请。',
    { 'received#1': 'passed' },
    { cells: { 'table3/received/total': 0 } },
  ],
  [
    'no request says nothing of those carried in',
    '本年度未收到政府信息公开申请。',
    { 'received#1': 'passed' },
    { cells: { 'table3/received/total': 0, 'table3/carriedIn/total': 4 } },
  ],
  ['no request of organisations', '本年度未收到法人或者其他组织的政府信息公开申请。', { 'legal#1': 'review' }],
  [
    'no review and no suit',
    '本年度没有政府信息公开行政复议、诉讼和申诉。',
    { 'review#1': 'failed', 'suit#1': 'failed' },
  ],
  ['no suit means neither kind', '没有因政府信息公开被提起行政诉讼的案件。', { 'suit#1': 'failed' }],
  [
    'no corrected review and no lost suit',
    '没有发生政府信息公开行政复议纠错、行政诉讼败诉的情况。',
    { 'review.corrected#1': 'passed', 'suit.corrected#1': 'passed' },
  ],
  ['未经复议 is a fixed word', '因政府信息公开未经复议直接起诉1件。', none],
  [
    'no document',
    '本年度未制发或废止规范性文件。',
    { 'normative-issued#1': 'failed', 'normative-repealed#1': 'review' },
  ],
  ['nothing carried over', '全年收到政府信息公开申请56件，无下年度结转。', { 'carried-out#1': 'failed' }],
  ['no other requests', '全年收到政府信息公开申请56件，未收到其他政府信息公开申请。', { 'received#2': 'untested' }],
  ['none on one channel', '网上平台未收到政府信息公开申请。', { 'received#1': 'untested' }],
  ['none in a quarter', '第四季度未收到政府信息公开申请。', { 'received#1': 'inapplicable' }],
  ['a qualified object is asked about', '本年度未收到涉及商业秘密的政府信息公开申请。', { 'received#1': 'review' }],
  ['complaints', '全年未接到信访、投诉。', none],
  ['discipline', '全年未发生责任追究情况。', none],
  ['unrest', '未发生处置不力引发不稳定因素的情况。', none],
  ['the fee for requests', '本年度未收取政府信息公开处理费。', none],
  ['another scope', '下属单位未收到政府信息公开申请。', { 'received#1': 'inapplicable' }],
  [
    'a blank is nothing',
    '没有因政府信息公开被申请行政复议的情况。',
    { 'review#1': 'passed' },
    { cells: { 'table4/review/total': '' } },
  ],
  [
    'the cell is unreadable',
    '没有因政府信息公开被申请行政复议的情况。',
    { 'review#1': 'untested' },
    { cells: { 'table4/review/total': '若干' } },
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('the message says what is denied and what the table has', () => {
    expect(
      findings(rule, stating('本年度未收到政府信息公开申请。')).map(({ level, outcome, message, cells, quote }) => ({
        level,
        outcome,
        message,
        cells,
        quote: quote?.text,
      })),
    ).toEqual([
      {
        level: 'error',
        outcome: 'failed',
        message:
          '正文写“本年度未收到政府信息公开申请”，表三“一、本年新收政府信息公开申请数量”总计是56，请以表格和原件核实。',
        cells: ['table3/received/total'],
        quote: '未收到政府信息公开申请',
      },
    ]);
  });
});
