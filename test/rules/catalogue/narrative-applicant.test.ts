import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';
import { findings } from '../report-builder.ts';

const rule = 'narrative-applicant';
const examples: Example[] = [
  ['natural persons', '全年收到政府信息公开申请56件，其中自然人申请42件。', { 'natural#1': 'passed' }],
  ['with those carried in', '全年收到政府信息公开申请60件，其中自然人申请45件。', { 'natural#1': 'passed' }],
  ['another figure', '全年收到政府信息公开申请56件，其中自然人申请44件。', { 'natural#1': 'review' }],
  [
    'organisations',
    '全年收到政府信息公开申请56件，其中自然人申请42件，法人或其他组织申请14件。',
    { 'natural#1': 'passed', 'legal#1': 'passed' },
  ],
  ['companies are one column', '全年收到政府信息公开申请56件，其中企业申请14件。', { 'business#1': 'review' }],
  ['channels are no applicants', '全年收到政府信息公开申请56件，其中信函申请4件，网上申请52件。', none],
  [
    'all natural persons, and they are not',
    '全年收到政府信息公开申请56件，均为自然人申请。',
    { 'all-natural#1': 'review' },
  ],
  [
    'all natural persons',
    '全年收到政府信息公开申请42件，均为自然人申请。',
    { 'all-natural#1': 'passed' },
    { cells: { 'table3/received/business': 0, 'table3/received/legalService': 0, 'table3/received/total': 42 } },
  ],
  [
    'of the granted',
    '全年收到政府信息公开申请56件，予以公开20件（自然人14件，法人或其他组织6件）。',
    { 'natural#1': 'inapplicable', 'legal#1': 'inapplicable' },
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });

  test('all natural persons is set against the total', () => {
    expect(
      findings(rule, stating('全年收到政府信息公开申请56件，均为自然人申请。')).map(
        ({ level, outcome, message, cells, quote }) => ({ level, outcome, message, cells, quote: quote?.text }),
      ),
    ).toEqual([
      {
        level: 'warning',
        outcome: 'review',
        message:
          '正文“全年收到政府信息公开申请56件，均为自然人申请”，表三“一、本年新收政府信息公开申请数量”行“自然人”列是42，表三“一、本年新收政府信息公开申请数量”总计是56。请对照表格和原件：是否有一处写错？',
        cells: ['table3/received/naturalPerson', 'table3/received/total'],
        quote: '均为自然人申请',
      },
    ]);
  });
});
