import { describe, expect, test } from 'vitest';
import { type Example, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-carried-out';
const examples: Example[] = [
  ['as in the table', '全年收到政府信息公开申请56件，结转下年度办理9件。', { 'carried-out#1': 'passed' }],
  ['another figure', '全年收到政府信息公开申请56件，结转下年度办理8件。', { 'carried-out#1': 'review' }],
  ['a year by its number', '全年收到政府信息公开申请56件，结转到2025年办理9件。', { 'carried-out#1': 'passed' }],
  [
    'the number stands in the clause before',
    '全年收到政府信息公开申请9件，结转至下一年度办理。',
    { 'carried-out#1': 'passed' },
  ],
  ['put off to next year', '全年收到政府信息公开申请56件，另有9件顺延到下年度答复。', { 'carried-out#1': 'passed' }],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
