import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-carried-in';
const examples: Example[] = [
  ['as in the table', '全年收到政府信息公开申请56件，上年结转4件。', { 'carried-in#1': 'passed' }],
  ['another figure', '全年收到政府信息公开申请56件，上年结转7件。', { 'carried-in#1': 'review' }],
  ['a year by its number', '全年收到申请56件，含2023年转至今年办理的4件。', { 'carried-in#1': 'passed' }],
  [
    'a blank is 0',
    '全年收到政府信息公开申请56件，上年结转0件。',
    { 'carried-in#1': 'passed' },
    { cells: { 'table3/carriedIn/naturalPerson': '', 'table3/carriedIn/business': '', 'table3/carriedIn/total': '' } },
  ],
  ['a denial is another rule', '全年收到政府信息公开申请56件，无上年结转。', none],
  [
    'unreadable',
    '全年收到政府信息公开申请56件，上年结转7件。',
    { 'carried-in#1': 'untested' },
    { cells: { 'table3/carriedIn/total': '详见附件' } },
  ],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
