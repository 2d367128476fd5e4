import { describe, expect, test } from 'vitest';
import { type Example, none, outcomesOf, stating } from '../prose-report.ts';

const rule = 'narrative-concluded';
const examples: Example[] = [
  ['concluded', '全年收到政府信息公开申请56件，办结51件。', { 'processed#1': 'passed' }],
  ['as many as were received', '全年收到政府信息公开申请56件，办结56件。', { 'processed#1': 'passed' }],
  ['without those not processed', '全年收到政府信息公开申请56件，答复47件。', { 'processed#1': 'passed' }],
  ['another figure', '全年收到政府信息公开申请56件，办结50件。', { 'processed#1': 'review' }],
  [
    'all of them states no figure of its own',
    '全年收到政府信息公开申请55件，均已按时答复。',
    { 'all-processed#1': 'untested' },
  ],
  ['all of them', '全年收到政府信息公开申请56件，均已按时答复。', { 'all-processed#1': 'passed' }],
  ['a rate is no number', '全年收到政府信息公开申请56件，按期答复率100%。', none],
  ['joint work is no answer', '全年收到政府信息公开申请56件，会办协办件12件。', none],
];

describe(rule, () => {
  test.each(examples)('%s: %s', (_, sentences, outcomes, plan) => {
    expect(outcomesOf(rule, stating(sentences, plan))).toEqual(outcomes);
  });
});
